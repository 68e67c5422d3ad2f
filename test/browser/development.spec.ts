import { expect, test } from '@playwright/test';
import { createServer } from 'vite';

test('the development server shows the app, with its styles', async ({ page }) => {
  // The first page of a development server waits for its packages to be bundled.
  test.setTimeout(180_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  const server = await createServer({ server: { port: 0 }, logLevel: 'error' });
  try {
    await server.listen();
    await page.goto(server.resolvedUrls?.local[0] ?? 'no address');
    const panel = page.getByRole('region', { name: 'Data and line' });
    await expect(panel.getByRole('application')).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('button', { name: 'Next step' })).toHaveCSS(
      'border-radius',
      /[1-9]/u,
    );
    await page.close();
  } finally {
    await server.close();
  }
  expect(complaints).toStrictEqual([]);
});
