import { openApp } from '../support/app.ts';
import { expect, test } from '../support/browser.ts';
import { someOf } from '../support/someOf.ts';

// How many points the sources give, see the notes on the data sets.
const counts: Readonly<Record<string, number>> = {
  'Five points': 5,
  'Elastic band': 7,
  'Stopping distances of cars': 50,
  'Old Faithful': 272,
  Penguins: 342,
};

test('every data set opens in the built app, under its policy', async ({ page }) => {
  const app = await openApp(page);
  const titles = await app.chooser('Data set').locator('option').allTextContents();
  expect(titles.length).toBeGreaterThan(10);
  const tried = someOf(titles, 3);
  const seen = new Set<string>();
  for (const title of tried) {
    await app.chooser('Data set').selectOption({ label: title });
    await expect(app.chooser('Data set')).toHaveAttribute('aria-busy', 'false');
    await expect(app.chooser('Data set').locator('option:checked')).toHaveText(title);
    await expect(page.getByRole('alert')).toHaveCount(0);
    const [, count] = Object.entries(counts).find(([name]) => title.startsWith(name)) ?? [];
    // The words of a picture follow its points within a few frames.
    if (count !== undefined) await expect.poll(() => app.pointCount(), title).toBe(count);
    seen.add(title);
  }
  expect(seen.size).toBe(tried.length);
  for (const name of Object.keys(counts))
    expect(titles.some((title) => title.startsWith(name))).toBe(true);
});
