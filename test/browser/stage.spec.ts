import type { Page } from '@playwright/test';
import { openApp } from '../support/app.ts';
import { expect, test } from '../support/browser.ts';
import { faultsOfStage, type Least } from '../support/stageFaults.ts';

interface Size {
  readonly width: number;
  readonly height: number;
  readonly touch?: boolean;
}

const sizes: readonly Size[] = [
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
  { width: 768, height: 1024, touch: true },
  { width: 1024, height: 1366, touch: true },
  { width: 390, height: 844, touch: true },
  { width: 360, height: 640, touch: true },
];

/** Goes through the lines of one iteration, and says what is wrong on the way. */
async function walk(page: Page, least: Least): Promise<readonly string[]> {
  const faults: string[] = [];
  const place = async (): Promise<string> =>
    page.evaluate(() => {
      const step = document.querySelector<HTMLElement>('.current-step');
      const line = document.querySelector<HTMLElement>('.current-lines-now');
      return `${step?.dataset['step'] ?? ''} ${line?.dataset['lineId'] ?? ''}`;
    });
  const steps = new Set<string>();
  const first = await place();
  for (let line = 0; line < 40; line += 1) {
    const at = await place();
    steps.add(at.split(' ')[0] ?? '');
    // Sizes settle in the frames after the line has changed.
    await page.evaluate(
      async () =>
        new Promise((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 30)));
        }),
    );
    const found = await page.evaluate(faultsOfStage, least);
    faults.push(...found.map((fault) => `${at}: ${fault}`));
    await page.keyboard.press('PageDown');
    const next = await place();
    if (next === first) break;
  }
  expect(steps.size).toBe(9);
  return faults;
}

for (const { width, height, touch = false } of sizes) {
  test.describe(`${String(width)} × ${String(height)}`, () => {
    test.use({
      viewport: { width, height },
      hasTouch: touch,
      contextOptions: { reducedMotion: 'reduce' },
    });
    test('each line has the stage: formula, sentence and picture are whole', async ({ page }) => {
      await openApp(page, 'v=1&data=five-points&point=3&k=2&layout=stage');
      expect(await walk(page, { target: touch ? 44 : 24, projector: false })).toStrictEqual([]);
    });
  });
}

for (const [data, width, height] of [
  ['five-points', 1024, 768],
  ['five-points', 1280, 720],
  ['old-faithful', 1024, 768],
  ['penguins', 1024, 768],
  ['hubble-1929', 1024, 768],
  ['global-temperature', 1024, 768],
] as const) {
  test.describe(`projector, ${data}, ${String(width)} × ${String(height)}`, () => {
    test.use({ viewport: { width, height }, contextOptions: { reducedMotion: 'reduce' } });
    test('each line can be read from the back row', async ({ page }) => {
      await openApp(page, `v=1&data=${data}&point=3&k=2&layout=projector`);
      expect(await walk(page, { target: 44, projector: true })).toStrictEqual([]);
    });
  });
}
