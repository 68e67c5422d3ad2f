import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { builtApp } from '../../scripts/tools/paths.mjs';
import { splitMix32 } from '../../src/numerics/splitMix32.ts';
import { App, openApp } from '../support/app.ts';
import { expect, test } from '../support/browser.ts';

/** Where a window is: its rate, its iteration, its step, and its line. */
async function placeIn(page: Page): Promise<readonly (string | null)[]> {
  const app = new App(page);
  const { currentStep } = app;
  return [
    await app.field('Learning rate value').inputValue(),
    await app.iterationSlider.inputValue(),
    await currentStep.getAttribute('data-beat'),
    // By its name: formulas break where their window ends, so that their text is not the same in both.
    await currentStep.locator('.current-lines-now').getAttribute('data-line-id'),
    String(await app.pointCount()),
  ];
}

/** Where a window is in a lesson: the scene, and how far its forecast has come. */
async function sceneIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => [
    document.querySelector('.scene-position')?.textContent ?? '',
    document.querySelector('.scene-title')?.textContent ?? '',
    ...['.forecast', '.forecast-reminded', '.forecast-told'].filter(
      (part) => document.querySelector(part) !== null,
    ),
  ]);
}

type Place = (page: Page) => Promise<readonly (string | null)[]>;

/** Waits until two windows are at the same place. */
async function expectInStep(one: Page, other: Page, place: Place = placeIn): Promise<void> {
  await expect
    .poll(async () => {
      const places = [await place(one), await place(other)];
      return JSON.stringify(places[0]) === JSON.stringify(places[1]);
    })
    .toBe(true);
}

/** What a press opens. */
async function openedBy(page: Page, press: () => Promise<void>): Promise<Page> {
  const opened = page.context().waitForEvent('page');
  await press();
  const other = await opened;
  await new App(other).ready();
  return other;
}

/** Opens the window for the projector from the menu. */
async function openWall(page: Page): Promise<Page> {
  const app = new App(page);
  const wall = await openedBy(page, async () => {
    await app.openMenu();
    await app.button('Presenter view').click();
  });
  await page.keyboard.press('Escape');
  await expect(barOf(page)).toBeVisible();
  return wall;
}

function barOf(page: Page): Locator {
  return page.getByRole('region', { name: 'Presenter' });
}

/** A number below some other, the same in every run. */
function chosen(turn: number, from: number, count: number): number {
  return Math.floor(splitMix32(turn, from) * 1000) % count;
}

/** Makes the wall dark by one window's key, and lights it by one of the other's. */
async function darken(teacher: Page, wall: Page, by: Page, lighting: Page): Promise<void> {
  const cover = wall.getByRole('button', { name: 'Show the screen again' });
  const sentence = barOf(teacher).getByText('The wall is dark. Press B to light it.');
  await by.keyboard.press('b');
  await expect(cover).toBeVisible();
  await expect(sentence).toBeInViewport({ ratio: 1 });
  await expect(teacher.getByRole('button', { name: 'Show the screen again' })).toHaveCount(0);
  // It lights the wall and does nothing else.
  await lighting.keyboard.press('PageDown');
  await expect(cover).toHaveCount(0);
  await expect(sentence).toHaveCount(0);
}

/** Other points, from the menu, which the wall has not. */
async function chooseData(page: Page, title: string): Promise<void> {
  const app = new App(page);
  await app.openMenu();
  await app.chooser('Data set').selectOption(title);
  await app.closeMenu();
}

const keys = ['PageDown', 'PageDown', 'PageDown', 'Shift+PageDown', 'PageUp', 'Home'];
const acts = [...keys, 'rate', 'rate', 'dark', 'data'];
const dataSets = ['Unit square', 'Five points', 'Old Faithful geyser'];

test('two windows go in step both ways, and lose no place by a reload or a third window', async ({
  page,
  context,
}) => {
  test.slow();
  await openApp(page, 'v=1&layout=stage');
  let wall = await openWall(page);
  const bar = barOf(page);
  await expectInStep(page, wall);
  for (let turn = 0; turn < 50; turn += 1) {
    const [one, other] = chosen(turn, 0, 2) === 0 ? [page, wall] : [wall, page];
    const before = await placeIn(one);
    const act = acts[chosen(turn, 1, acts.length)] ?? 'PageDown';
    if (turn % 12 === 11) {
      // A window that comes back is where it was, and so is the other.
      await one.reload();
      await new App(one).ready();
      await expectInStep(page, wall);
      expect(await placeIn(one), `turn ${turn}: reload`).toStrictEqual(before);
    } else if (act === 'dark') {
      await darken(page, wall, one, chosen(turn, 2, 2) === 0 ? one : other);
      expect(await placeIn(one), `turn ${turn}: dark`).toStrictEqual(before);
    } else if (act === 'data') {
      await chooseData(page, dataSets[chosen(turn, 2, dataSets.length)] ?? '');
      await expectInStep(page, wall);
    } else if (act === 'rate') {
      const { rateSlider } = new App(one);
      await rateSlider.press(chosen(turn, 2, 2) === 0 ? 'ArrowLeft' : 'ArrowRight');
      await rateSlider.blur();
      await expectInStep(page, wall);
      expect(await placeIn(other), `turn ${turn}: rate`).not.toStrictEqual(before);
    } else {
      await one.keyboard.press(act);
      await expectInStep(page, wall);
      if (act === 'PageDown')
        expect(await placeIn(page), `turn ${turn}: ${act}`).not.toStrictEqual(before);
    }
  }

  // Closed and opened again, it is where the teacher is; what is the teacher's is not on the wall.
  await wall.close();
  await page.keyboard.press('Shift+PageDown');
  const ahead = await placeIn(page);
  wall = await openedBy(page, async () => {
    await bar.getByRole('button', { name: 'Open the other window again' }).click();
  });
  await expectInStep(page, wall);
  expect(await placeIn(wall)).toStrictEqual(ahead);
  await expect(barOf(wall)).toHaveCount(0);
  await expect(wall.getByRole('button', { name: 'Menu' })).toHaveCount(0);

  // A window of nobody's lesson stays where it is.
  const stranger = await context.newPage();
  await stranger.goto('./#v=1&layout=stage&k=3');
  await new App(stranger).ready();
  const alone = await placeIn(stranger);
  await wall.keyboard.press('PageDown');
  await expectInStep(page, wall);
  expect(await placeIn(stranger)).toStrictEqual(alone);

  await bar.getByRole('button', { name: 'End', exact: true }).click();
  await expect(bar).toHaveCount(0);
});

test('a lesson goes in step, and the wall has nothing of it that is the teacher’s', async ({
  page,
}) => {
  await openApp(page, 'v=1&layout=stage');
  const wall = await openWall(page);
  const before = await placeIn(page);
  const app = new App(page);
  await app.openMenu();
  await page.getByRole('button', { name: /^How far each time/u }).click();
  // At once, while the lesson is still on its way to the wall: the fourth scene asks.
  await expect(page.locator('.scene-title')).toBeVisible();
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('PageDown');
  await expectInStep(page, wall, sceneIn);
  const seen = await sceneIn(wall);
  expect(seen[0]).toBe('4 of 16');
  expect(seen.slice(2)).toStrictEqual(['.forecast', '.forecast-reminded']);

  const teachers = ['Skip the forecast', 'Leave the lesson'];
  for (const name of teachers) {
    await expect(app.button(name)).toBeVisible();
    await expect(new App(wall).button(name)).toHaveCount(0);
  }
  const notes = (await barOf(page).locator('p').first().textContent()) ?? '';
  expect(notes.length).toBeGreaterThan(20);
  await expect(wall.getByText('First say what you expect.')).toBeVisible();
  for (const words of [notes, 'Next scene:', 'Press again to skip it.']) {
    await expect(page.getByText(words)).toBeVisible();
    await expect(wall.getByText(words).filter({ visible: true })).toHaveCount(0);
  }

  // A teacher's window may be a narrow one beside the plan of the lesson: a question leaves the picture a quarter of it.
  await page.setViewportSize({ width: 390, height: 844 });
  await expect
    .poll(async () => (await page.locator('.figure-lead canvas').last().boundingBox())?.height ?? 0)
    .toBeGreaterThan(844 / 4);
  await page.setViewportSize({ width: 1280, height: 720 });

  // Told by the wall's key, also after it was loaded anew; and on, from either.
  await wall.keyboard.press('PageDown');
  await expectInStep(page, wall, sceneIn);
  const told = await sceneIn(page);
  expect(told).toContain('.forecast-told');
  await wall.reload();
  await expect(wall.locator('.forecast-told')).toBeVisible();
  await expectInStep(page, wall, sceneIn);
  expect(await sceneIn(page)).toStrictEqual(told);
  for (let turn = 0; turn < 12; turn += 1) {
    const one = chosen(turn, 3, 2) === 0 ? page : wall;
    if (turn === 5) {
      await page.setViewportSize({ width: 390, height: 844 });
      await darken(page, wall, one, one === page ? wall : page);
      await page.setViewportSize({ width: 1280, height: 720 });
    }
    await one.keyboard.press(chosen(turn, 4, 4) === 0 ? 'PageUp' : 'PageDown');
    await expectInStep(page, wall, sceneIn);
  }

  await app.button('Leave the lesson').first().click();
  await expect(wall.locator('.scene-title')).toHaveCount(0);
  await expectInStep(page, wall);
  expect(await placeIn(wall)).toStrictEqual(before);
});

test('two windows of the single file go in step where the browser has no channel between files', async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  await context.addInitScript(() => {
    BroadcastChannel.prototype.postMessage = () => {};
  });
  const page = await context.newPage();
  await page.goto(`${pathToFileURL(join(builtApp, 'downhill.html')).href}#v=1&layout=stage`);
  await new App(page).ready();
  const wall = await openWall(page);
  await expectInStep(page, wall);
  for (const one of [page, wall, page, wall]) {
    await one.keyboard.press('PageDown');
    await expectInStep(page, wall);
  }
  await darken(page, wall, wall, page);
  const place = await placeIn(page);
  for (const one of [page, wall]) {
    await one.reload();
    await new App(one).ready();
    await expectInStep(page, wall);
    expect(await placeIn(one)).toStrictEqual(place);
    for (const [presses, key] of [
      [wall, 'PageDown'],
      [page, 'PageUp'],
    ] as const) {
      await presses.keyboard.press(key);
      await expectInStep(page, wall);
    }
    expect(await placeIn(wall)).toStrictEqual(place);
  }
  await context.close();
});
