import { openApp } from '../support/app.ts';
import { expect, test } from '../support/browser.ts';

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
  const seen = new Map<string, number>();
  for (const title of titles) {
    await app.chooser('Data set').selectOption({ label: title });
    await expect(app.chooser('Data set')).toHaveAttribute('aria-busy', 'false');
    await expect(app.chooser('Data set').locator('option:checked')).toHaveText(title);
    await expect(page.getByRole('alert')).toHaveCount(0);
    seen.set(title, await app.pointCount());
  }
  expect(seen.size).toBe(titles.length);
  for (const [title, count] of Object.entries(counts)) {
    const found = [...seen].find(([name]) => name.startsWith(title));
    expect(found?.[1], title).toBe(count);
  }
});
