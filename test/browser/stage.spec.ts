import { openApp } from '../support/app.ts';
import { expect, test } from '../support/browser.ts';
import { whole } from '../support/someOf.ts';
import { watchLabels } from '../support/paintedLabels.ts';
import { walkStage } from '../support/stageFaults.ts';

// A label may touch a mark, but no line may run through it: that takes more.
const mostInk = 0.08;

interface Size {
  readonly width: number;
  readonly height: number;
  readonly touch: boolean;
}

const oldBeamer: Size = { width: 1024, height: 768, touch: false };
const desk: Size = { width: 1280, height: 720, touch: false };
const smallest: Size = { width: 360, height: 640, touch: true };
const sizes: readonly Size[] = [
  oldBeamer,
  desk,
  { width: 1366, height: 768, touch: false },
  { width: 1920, height: 1080, touch: false },
  { width: 3840, height: 2160, touch: false },
  { width: 1024, height: 768, touch: true },
  { width: 768, height: 1024, touch: true },
  { width: 390, height: 844, touch: true },
  smallest,
];
type Walked = readonly [data: string, layout: 'stage' | 'projector', sizes: readonly Size[]];

const dataSets = ['five-points', 'penguins', 'global-temperature', 'old-faithful', 'hubble-1929'];
// All of them take minutes: `npm run walk`. The rest is a choice in which each size, each layout and long
// numbers occur.
const walks: readonly Walked[] = whole
  ? dataSets.flatMap((data): readonly Walked[] => [
      [data, 'stage', sizes],
      // Nobody holds a phone before a projector.
      [data, 'projector', sizes.filter(({ width }) => width > 400)],
    ])
  : [
      ['five-points', 'stage', sizes],
      ['penguins', 'stage', [smallest]],
      ['penguins', 'projector', [oldBeamer, desk]],
    ];

for (const [data, layout, chosen] of walks) {
  for (const { width, height, touch } of chosen) {
    test.describe(`${data}, ${layout}, ${String(width)} × ${String(height)}${touch ? ', touch' : ''}`, () => {
      test.use({
        viewport: { width, height },
        hasTouch: touch,
        contextOptions: { reducedMotion: 'reduce' },
      });
      test('formula, sentence and picture of each line are whole', async ({ page }) => {
        await watchLabels(page);
        const app = await openApp(page, `v=1&data=${data}&point=3&k=2&layout=${layout}`);
        const projector = layout === 'projector';
        const walk = await page.evaluate(walkStage, {
          target: touch || projector ? 44 : 24,
          projector,
          ink: mostInk,
          // Long numbers make its box grow, on the smallest screen a little sooner.
          moves: data === 'five-points' ? (height < 700 ? 40 : 0) : height,
        });
        expect(walk.faults).toStrictEqual([]);
        expect(walk.steps).toBe(9);
        expect(walk.lines).toBeGreaterThan(20);
        if (height > width) return;
        // The guide takes the place of all but the formula that it is to explain.
        await app.button('Guide').click();
        await expect(page.locator('.panel-guide')).toBeVisible();
        for (const formula of await page.locator('.current-lines-now .formula-picture').all())
          await expect(formula).toBeInViewport({ ratio: 1 });
      });
    });
  }
}
