import type { Page } from '@playwright/test';
import { openApp } from '../support/app.ts';
import { expect, test } from '../support/browser.ts';
import { someOf } from '../support/someOf.ts';

/** Waits until printing is prepared, and leaves no sheet behind. */
async function prepared(page: Page): Promise<void> {
  await expect
    .poll(
      async () =>
        page.evaluate(() => {
          window.dispatchEvent(new Event('beforeprint'));
          const there = document.querySelector('.paper h1') !== null;
          window.dispatchEvent(new Event('afterprint'));
          return there;
        }),
      { timeout: 30_000 },
    )
    .toBe(true);
}

/** How many sheets a PDF has. */
function sheets(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/gu)?.length ?? 0;
}

const states: readonly (readonly [string, string])[] = [
  ['five points', 'v=1&k=2&beat=inner'],
  ['many points, with the guide open', 'v=1&data=penguins&k=5&page=mistakes'],
  ['one point at a time on the stage', 'v=1&method=point&k=7&layout=stage'],
  [
    'x standardised, in the dark, on the projector',
    'v=1&data=hubble-1929&scale=standard&k=3&rate=0.1&theme=dark&layout=projector',
  ],
  ['a run that diverges', 'v=1&rate=0.15&k=40'],
];

test('a print is one sheet, whatever is on screen', async ({ page }) => {
  for (const [index, [name, link]] of states.entries()) {
    await openApp(page, link);
    await prepared(page);
    for (const format of someOf(['A4', 'Letter'], 2, index))
      expect(sheets(await page.pdf({ format })), `${name}, ${format}`).toBe(1);
    await expect(page.locator('.paper')).toHaveCount(0);
  }
});

test('nothing on the sheet lies over another thing or leaves it', async ({ page }) => {
  await openApp(page, 'v=1&data=global-temperature&k=3&rate=0.0000001&page=table');
  await prepared(page);
  // A4 without its margins, at 96 pixels an inch.
  await page.setViewportSize({ width: 703, height: 1039 });
  await page.emulateMedia({ media: 'print' });
  const faults = await page.evaluate(() => {
    window.dispatchEvent(new Event('beforeprint'));
    const paper = document.querySelector('.paper');
    if (paper === null) return ['no sheet'];
    const blocks = [
      ...paper.querySelectorAll(
        'h1, .paper-facts, .paper-note, figure, .paper-step, .paper-address',
      ),
    ].map((element) => ({
      text: element.textContent.slice(0, 30),
      box: element.getBoundingClientRect(),
    }));
    const found: string[] = [];
    for (const [index, one] of blocks.entries()) {
      if (one.box.right > 704 || one.box.bottom > 1040) found.push(`outside: ${one.text}`);
      for (const other of blocks.slice(index + 1)) {
        const across =
          Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down =
          Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (across > 1 && down > 1) found.push(`${one.text} over ${other.text}`);
      }
    }
    window.dispatchEvent(new Event('afterprint'));
    return found;
  });
  expect(faults).toStrictEqual([]);
});
