import { expect, test as plain, type Frame, type Page } from '@playwright/test';
import { App } from '../support/app.ts';
import { test } from '../support/browser.ts';

/** The app in a frame of another page, which allows what `sandbox` says. */
async function framed(page: Page, sandbox: string): Promise<Frame> {
  const body = `<!doctype html><iframe name="app" sandbox="${sandbox}" src="./#v=1&k=3&layout=overview" width="1200" height="700"></iframe>`;
  await page.route('**/around.html', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('./around.html');
  const frame = page.frame('app');
  if (frame === null) throw new Error('no frame');
  return frame;
}

// Of this one it warns that the frame is no prison.
plain('in a frame that allows what is needed the app runs', async ({ page }) => {
  const frame = await framed(page, 'allow-scripts allow-same-origin');
  await expect(frame.getByRole('button', { name: 'Next step' })).toBeEnabled();
  await expect(frame.getByText('has not started yet')).toHaveCount(0);
  await frame.getByRole('button', { name: 'Next step' }).click();
  await expect(frame.getByRole('slider', { name: 'Iteration', exact: true })).toHaveValue('3');
});

// The browser itself complains of what it refuses: no watching here.
for (const sandbox of ['allow-scripts', '']) {
  plain(`a frame that does not says so: sandbox="${sandbox}"`, async ({ page }) => {
    const frame = await framed(page, sandbox);
    await expect(frame.getByText('a line learns')).toBeVisible();
    await expect(frame.getByText('has not started yet')).toBeHidden();
    await expect(frame.getByText('has not started yet')).toBeVisible();
  });
}

plain.describe('without scripts', () => {
  plain.use({ javaScriptEnabled: false });
  plain('it says at once that it needs them', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator('noscript')).toBeVisible();
    expect(await page.locator('noscript').innerText()).toContain('needs JavaScript');
  });
});

plain('a file opened from the disk says so, too', async ({ page }) => {
  await page.goto(new URL('../../dist/index.html', import.meta.url).href);
  await expect(page.getByText('has not started yet')).toBeVisible();
});

test('the words for a late start go when the app is there', async ({ page }) => {
  await page.route('**/assets/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 8000));
    await route.continue();
  });
  await page.goto('./#v=1&layout=overview', { waitUntil: 'commit' });
  await expect(page.getByText('has not started yet')).toBeVisible({ timeout: 20_000 });
  await new App(page).ready();
  await expect(page.getByText('has not started yet')).toHaveCount(0);
});
