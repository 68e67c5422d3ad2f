import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { smallText } from '../support/smallText.ts';
import { someOf } from '../support/someOf.ts';

// A scene that does not fit, or that a clicker cannot leave, stops a lesson in front of a class. One load
// for each lesson and layout; everything else is asked of the page at once.

const folder = 'src/guide/content/lessons';
const lessons = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => {
    const { scenes } = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as {
      readonly scenes: readonly { readonly forecast?: unknown }[];
    };
    return { name: file.replace('.json', ''), scenes };
  });

interface Seen {
  readonly position: string;
  readonly asked: boolean;
  readonly told: boolean;
  readonly reminded: boolean;
  readonly faults: readonly string[];
}

/** What is on screen, and what is wrong with it. */
async function look(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const find = (selector: string): HTMLElement | null => document.querySelector(selector);
    const faults: string[] = [];
    const body = find('.scene-body');
    if (body !== null && body.scrollHeight > body.clientHeight + 1) faults.push('words are cut');
    const { scrollHeight, scrollWidth } = document.documentElement;
    if (scrollHeight > innerHeight + 1 || scrollWidth > innerWidth + 1) faults.push('page scrolls');
    if (/NaN|∞|undefined|lesson\.[\w-]+\.|\{/u.test(find('.scene-panel')?.innerText ?? ''))
      faults.push('words are not filled');
    if (find('.figure-lead canvas') === null) faults.push('no picture');
    // The answer to a question about a line.
    const line = find('.forecast-told') && find('.current-lines-now .formula-picture');
    const around = line?.closest('.current-step')?.getBoundingClientRect();
    const box = line?.getBoundingClientRect();
    if (box && around && (box.top < around.top - 1 || box.bottom > around.bottom + 1))
      faults.push('the answer is cut');
    const next = find('.scene-next')?.getBoundingClientRect();
    if (next === undefined || next.bottom > innerHeight || next.height < 32)
      faults.push('no way on');
    return {
      position: find('.scene-position')?.innerText ?? '',
      asked: find('.forecast') !== null,
      told: find('.forecast-told') !== null,
      reminded: find('.forecast-reminded') !== null,
      faults,
    };
  });
}

for (const [place, { name, scenes }] of lessons.entries()) {
  for (const layout of someOf(['stage', 'projector'] as const, 2, place)) {
    test(`${name} goes from its first to its last scene by clicker: ${layout}`, async ({
      page,
    }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.setViewportSize({ width: 1280, height: 720 });
      await page.goto(`./#lesson=${name}&layout=${layout}`);
      await expect(page.locator('.scene-title')).toBeVisible();
      const faults: string[] = [];
      let seen = await look(page);
      const press = async (): Promise<void> => {
        const before = JSON.stringify({ ...seen, faults: [] });
        await page.keyboard.press('PageDown');
        await expect
          .poll(async () => {
            seen = await look(page);
            return JSON.stringify({ ...seen, faults: [] }) === before;
          })
          .toBe(false);
        const small = layout === 'projector' ? await smallText(page) : [];
        faults.push(...[...seen.faults, ...small].map((fault) => `${seen.position}: ${fault}`));
      };
      for (const [index, scene] of scenes.entries()) {
        expect(seen.position).toBe(`${String(index + 1)} of ${String(scenes.length)}`);
        expect(seen.asked).toBe(scene.forecast !== undefined);
        if (seen.asked) {
          await press();
          expect(seen.reminded).toBe(true);
          await press();
          expect(seen.told).toBe(true);
        }
        if (index < scenes.length - 1) await press();
      }
      expect(faults).toStrictEqual([]);
    });
  }
}

test('a scene has its picture, its words and its line in the smallest window as well', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('./#lesson=mathematics&scene=18');
  await expect(page.locator('.current-lines-now .katex').first()).toBeVisible();
  const lowest = {
    '.figure-lead canvas': 120,
    '.scene-words': 30,
    '.current-lines-now .katex': 30,
  };
  for (const [part, least] of Object.entries(lowest)) {
    await expect
      .poll(async () => (await page.locator(part).first().boundingBox())?.height ?? 0, part)
      .toBeGreaterThan(least);
  }
});

test('a lesson is left where it was begun, survives a reload, and is left as it was found', async ({
  page,
}) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Start the lesson', exact: true }).click();
  const scene = page.getByRole('region', { name: 'Scene', exact: true });
  await expect(scene.getByText('1 of ')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(scene.getByText('2 of ')).toBeVisible();
  await page.keyboard.press('Shift+PageDown');
  const back = page.getByRole('button', { name: 'Back to the scene', exact: true });
  await expect(back).toBeVisible();
  await back.click();
  await expect(back).toBeHidden();
  await page.reload();
  await expect(scene.getByText('2 of ')).toBeVisible();
  await expect(back).toBeHidden();
  await page.getByRole('button', { name: 'Leave the lesson', exact: true }).click();
  await expect(scene).toBeHidden();
  await expect(page.getByRole('button', { name: 'Next step', exact: true })).toBeVisible();
  // Answered once, it is not asked again.
  await page.reload();
  await expect(page.getByRole('button', { name: 'Next step', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Explore freely', exact: true })).toBeHidden();
});

test('a place is marked by a tap on the map, and told with how far it was off; a choice is told wrong, then right', async ({
  page,
}) => {
  const lesson = lessons.find(({ name }) => name === 'line-learns');
  const asks = (kind: string): string => {
    const index = (lesson?.scenes ?? []).findIndex(
      ({ forecast }) => (forecast as { readonly kind?: string } | undefined)?.kind === kind,
    );
    return `./#lesson=line-learns&scene=${String(index + 1)}`;
  };
  await page.goto(asks('place'));
  const map = page.getByRole('application', { name: 'Map of the loss over slope and intercept' });
  await map.click();
  await page.getByRole('button', { name: 'See where it lands', exact: true }).click();
  const told = page.locator('.forecast-told');
  await expect(told).toContainText('from your mark');

  await page.goto(asks('choice'));
  // The teacher may leave the question out: it is told, and nobody was right or wrong.
  await page.getByRole('button', { name: 'Skip the forecast', exact: true }).click();
  await expect(told).toContainText('The answer: Its right end up.');
  await expect(told).not.toContainText('Not quite');
  await expect(page.getByRole('button', { name: 'Skip the forecast', exact: true })).toBeHidden();
  await page.keyboard.press('PageUp');
  await expect(page.locator('.forecast')).toBeHidden();
  await page.keyboard.press('PageDown');
  await page.getByRole('button', { name: 'Its right end down', exact: true }).click();
  await expect(told).toContainText('Not quite');
  await page.keyboard.press('PageUp');
  await expect(page.locator('.forecast')).toBeHidden();
  await page.keyboard.press('PageDown');
  // Asked anew: what was said is not kept.
  await expect(page.locator('.forecast')).not.toContainText('your answer');
  await page.getByRole('button', { name: 'Its right end up', exact: true }).click();
  await expect(told).toContainText('Well seen.');
});
