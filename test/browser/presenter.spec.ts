import type { Page } from '@playwright/test';
import { splitMix32 } from '../../src/numerics/splitMix32.ts';
import { App, openApp } from '../support/app.ts';
import { expect, test } from '../support/browser.ts';

/** Where a window is: its iteration, its step, and its line. */
async function placeIn(page: Page): Promise<readonly (string | null)[]> {
  const { iterationSlider, currentStep } = new App(page);
  return [
    await iterationSlider.inputValue(),
    await currentStep.getAttribute('data-beat'),
    // By its name: formulas break where their window ends, so that their text is not the same in both.
    await currentStep.locator('.current-lines-now').getAttribute('data-line-id'),
  ];
}

test('two windows go in step both ways, and lose no place by a reload or a third window', async ({
  page,
  context,
}) => {
  test.slow();
  const app = await openApp(page, 'v=1&layout=stage');
  const openOther = async (press: () => Promise<void>): Promise<Page> => {
    const opened = context.waitForEvent('page');
    await press();
    const other = await opened;
    await new App(other).ready();
    return other;
  };
  let wall = await openOther(async () => {
    await app.openMenu();
    await app.button('Presenter view').click();
  });
  await page.keyboard.press('Escape');
  const bar = page.getByRole('region', { name: 'Presenter' });
  await expect(bar).toBeVisible();

  const inStep = async (): Promise<void> => {
    await expect
      .poll(async () => {
        const places = [await placeIn(page), await placeIn(wall)];
        return JSON.stringify(places[0]) === JSON.stringify(places[1]);
      })
      .toBe(true);
  };
  const keys = ['PageDown', 'PageDown', 'PageDown', 'Shift+PageDown', 'PageUp', 'Home'];
  await inStep();
  for (let turn = 0; turn < 50; turn += 1) {
    const choose = (from: number): number => Math.floor(splitMix32(turn, from) * 1000);
    const one = choose(0) % 2 === 0 ? page : wall;
    const before = await placeIn(one);
    if (turn % 12 === 11) {
      // A window that comes back is where it was, and so is the other.
      await one.reload();
      await new App(one).ready();
      await inStep();
      expect(await placeIn(one), `turn ${turn}: reload`).toStrictEqual(before);
    } else {
      const key = keys[choose(1) % keys.length] ?? 'PageDown';
      await one.keyboard.press(key);
      await inStep();
      if (key === 'PageDown')
        expect(await placeIn(page), `turn ${turn}: ${key}`).not.toStrictEqual(before);
    }
  }

  // Closed and opened again, it is where the teacher is; what is the teacher's is not on the wall.
  await wall.close();
  await page.keyboard.press('Shift+PageDown');
  const ahead = await placeIn(page);
  wall = await openOther(async () => {
    await bar.getByRole('button', { name: 'Open the other window again' }).click();
  });
  await inStep();
  expect(await placeIn(wall)).toStrictEqual(ahead);
  await expect(wall.getByRole('region', { name: 'Presenter' })).toHaveCount(0);
  await expect(wall.getByRole('button', { name: 'Menu' })).toHaveCount(0);

  // A window of nobody's lesson stays where it is.
  const stranger = await context.newPage();
  await stranger.goto('./#v=1&layout=stage&k=3');
  await new App(stranger).ready();
  const alone = await placeIn(stranger);
  await wall.keyboard.press('PageDown');
  await inStep();
  expect(await placeIn(stranger)).toStrictEqual(alone);

  await bar.getByRole('button', { name: 'End', exact: true }).click();
  await expect(bar).toHaveCount(0);
});
