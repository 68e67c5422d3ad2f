import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtApp } from '../../scripts/tools/paths.mjs';
import { serve } from '../../scripts/tools/serve.mjs';
import { App } from '../support/app.ts';
import { expect, test } from '../support/browser.ts';

test('the single file works from a memory stick and asks for nothing', async ({ browser }) => {
  const page = await browser.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    // What stands in the page itself is no request to anywhere.
    if (!request.url().startsWith('data:')) asked.push(request.url());
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const address = pathToFileURL(join(builtApp, 'downhill.html')).href;
  await page.goto(`${address}#v=1&layout=overview`);
  const app = new App(page);
  await app.ready();
  await app.button('Next iteration').click();
  await app.expectIteration(1);

  // What the site fetches when it is asked for: a data set, the guide, a dialog. And the fonts.
  await app.chooser('Data set').selectOption('Penguins');
  await expect.poll(async () => app.pointCount()).toBe(342);
  await app.button('My own data').click();
  await expect(page.getByRole('textbox', { name: 'Paste or type a table' })).toBeVisible();
  await app.button('Cancel').click();
  await app.button('Guide').click();
  await expect(
    page.getByRole('region', { name: 'Guide' }).getByRole('heading').first(),
  ).toBeVisible();
  expect(await page.evaluate(() => document.fonts.check('1em KaTeX_Math'))).toBe(true);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Download for offline use' })).toHaveCount(0);

  // The exact step is there again.
  await page.reload();
  await app.ready();
  expect(await app.pointCount()).toBe(342);
  expect(complaints).toStrictEqual([]);
  expect(new Set(asked.map((url) => url.split('#')[0]))).toStrictEqual(new Set([address]));
  await page.context().close();
});

test('the site links to the single file', async ({ page }) => {
  await page.goto('./#v=1&layout=overview');
  await new App(page).openMenu();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download for offline use' }).click();
  expect((await download).suggestedFilename()).toBe('downhill.html');
});

test('without a network the site opens again, and a new version waits until somebody wants it', async ({
  browser,
}, testInfo) => {
  // In a sub-folder with a blank in its name, as schools have them.
  const folder = testInfo.outputPath('site');
  const site = join(folder, 'my lessons');
  await cp(builtApp, site, { recursive: true });
  const server = await serve({ port: 0, folder });
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  const page = await context.newPage();
  const complaints: string[] = [];
  context.on('weberror', (error) => complaints.push(error.error().message));
  context.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text());
  });
  const address = `${server.url}my%20lessons/#v=1&layout=overview&data=penguins`;
  await page.goto(address);
  const kept = () => page.evaluate(() => navigator.serviceWorker.controller !== null);
  await expect.poll(kept, { timeout: 30_000 }).toBe(true);

  await context.setOffline(true);
  await page.reload();
  const app = new App(page);
  await app.ready();
  expect(await app.pointCount()).toBe(342);
  await app.chooser('Data set').selectOption('Crickets');
  await expect.poll(async () => app.pointCount()).toBe(31);
  await context.setOffline(false);

  // The next version has another page, and its pages of the guide have other names.
  const second = await context.newPage();
  await second.goto(address);
  await new App(second).ready();
  const worker = await readFile(join(site, 'sw.js'), 'utf8');
  const chunks = (await readdir(join(site, 'assets'))).filter((name) =>
    name.startsWith('OwnData-'),
  );
  expect(chunks.length).toBeGreaterThan(0);
  for (const name of chunks) await rm(join(site, 'assets', name));
  const others = worker.replaceAll(/"assets\/OwnData-[^"]*",?/gu, '');
  await writeFile(join(site, 'sw.js'), others.replace("version = '", "version = 'next"));
  const index = await readFile(join(site, 'index.html'), 'utf8');
  await writeFile(join(site, 'index.html'), index.replace('<title>', '<title>New '));

  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  for (const window of [page, second])
    await window.evaluate(() => Object.assign(globalThis, { old: true }));
  await expect(second.getByText('There is a new version')).toBeVisible();
  await app.button('Use the new version').click();
  await expect(page).toHaveTitle(/^New /u);
  // The other window goes on with what it was opened with, also with what it has not yet loaded.
  expect(await second.evaluate(() => 'old' in globalThis)).toBe(true);
  await new App(second).button('My own data').click();
  await expect(second.getByRole('textbox', { name: 'Paste or type a table' })).toBeVisible();
  expect(complaints).toStrictEqual([]);
  await context.close();
  await server.close();
});
