import { App } from '../support/app.ts';
import { expect, test } from '../support/browser.ts';

test('without scripts a first visit shows the pictures, and a link opens without them', async ({
  browser,
  page,
}) => {
  const still = await browser.newPage({ javaScriptEnabled: false });
  await still.goto('./');
  for (const name of ['data', 'parabola', 'surface', 'loss'])
    await expect(still.locator(`[data-picture=${name}] svg`).first()).toBeInViewport();
  await expect(still.locator('noscript')).toBeVisible();
  await still.close();

  // With the app held back, what is seen is what the page has by itself.
  await page.route('**/assets/index-*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: '' }),
  );
  await page.goto('./#v=1&k=3');
  await expect(page.locator('#first')).toBeHidden();
});

test('the app takes the place of the first page and nothing moves', async ({ page }) => {
  await page.addInitScript(() => {
    const seen = { shift: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        seen.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('./');
  await new App(page).ready();
  await expect(page.locator('#first')).toHaveCount(0);
  const shift = await page.evaluate(
    () => (globalThis as unknown as { seen: { shift: number } }).seen.shift,
  );
  expect(shift).toBeLessThan(0.02);
});

test('Next and Back are answered before the app is there, and the app goes on from there', async ({
  page,
}) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/assets/index-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./', { waitUntil: 'commit' });
  const first = page.locator('#first');
  const title = first.locator('.current-step-title');
  await expect(title).toContainText('Guess');
  await first.getByRole('button', { name: 'Next', exact: false }).click();
  await expect(title).toContainText('Error');
  await page.keyboard.press('PageDown');
  await expect(title).toContainText('Square');
  await page.keyboard.press('PageUp');
  await expect(title).toContainText('Error');
  // More than the page knows by itself: the app makes these presses when it comes.
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('PageDown');
  release();
  await new App(page).ready();
  await expect(first).toHaveCount(0);
  await expect(page.locator('#root .current-step-title')).toContainText('Loss');
  await expect(page.locator('#root .welcome')).toHaveCount(0);
  // Nothing is pressed twice: back by three lines is where one would be.
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('PageUp');
  await expect(page.locator('#root .current-step-title')).toContainText('Error');
});
