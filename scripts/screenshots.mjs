// `npm run screenshots -- FOLDER`: pictures of the built app in the sizes and themes that count, and of every scene of
// every lesson. In those of the projector each line that matters is measured as daylight leaves it.
//   --hash 'v=1&k=12'      what the link carries besides theme and layout
//   --only 1280x720-dark   only pictures whose names contain this
//   --steps                instead of all that: the nine steps with five data sets on the projector
//   --press 'PageDown PageDown'   keys pressed before the picture is taken
//   --url http://localhost:5173/  another server, such as the one of `npm run dev`
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { sceneShots, stepShots, usualShots } from './screenshots/shots.mjs';
import { linesLostOn } from './screenshots/linesLost.mjs';
import { recordStrokes } from './screenshots/strokes.mjs';
import { browserFlags, ensureBrowser } from './tools/browser.mjs';
import { ensureBuilt } from './tools/build.mjs';
import { ensureInstalled } from './tools/install.mjs';
import { serve } from './tools/serve.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./screenshots/shots.mjs').Shot} Shot */

/** Waits until all that is in sight is drawn: what a scene leaves out never is. @param {Page} page @param {Shot} shot */
async function waitForPictures(page, { name, hash }) {
  await page
    .waitForFunction(
      (isScene) => {
        if (isScene && document.querySelector('.scene-title') === null) return false;
        if (document.querySelector('.current-step')?.querySelector('.katex') === null) return false;
        const names = [...document.querySelectorAll('[data-picture]')]
          .filter((figure) => figure.clientWidth > 0)
          .map((figure) => `picture-${figure.getAttribute('data-picture') ?? ''}`);
        return (
          names.length > 0 &&
          names.every((mark) => performance.getEntriesByName(mark, 'mark').length > 0)
        );
      },
      hash.startsWith('lesson='),
      { timeout: 20_000 },
    )
    .catch(() => {
      console.error(`${name}: not all pictures were drawn`);
      process.exitCode = 1;
    });
}

/** Answers the question of a scene: by its first answer, or by a place on the map. @param {Page} page */
async function answerQuestion(page) {
  const option = page.locator('.forecast-option').first();
  await page.locator('.forecast').waitFor();
  if ((await option.count()) > 0) await option.click();
  else {
    await page.locator('.surface-plot').first().click();
    await page.locator('.forecast-presses .button-outlined').click();
  }
  await page.locator('.forecast-told').waitFor();
}

/**
 * @param {Page} page @param {Shot} shot
 * @param {{ readonly url: string, readonly folder: string, readonly keys: readonly string[] }} how
 */
async function takeShot(page, shot, { url, folder, keys }) {
  const { name } = shot;
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) console.error(`${name}: ${message.text()}`);
  });
  page.on('pageerror', (error) => console.error(`${name}: ${error.message}`));
  if (shot.layout === 'projector') await page.addInitScript(recordStrokes);
  await page.goto(`${url}#${shot.hash}&theme=${shot.theme}&layout=${shot.layout}`);
  await waitForPictures(page, shot);
  for (const key of keys) await page.keyboard.press(key);
  if (shot.answered === true) await answerQuestion(page);
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  // Motion takes up to 400 ms.
  await page.waitForTimeout(700);
  const path = join(folder, `${name}.png`);
  const picture = await page.screenshot({ path });
  if (shot.width < 600) {
    await page.screenshot({ path: join(folder, `${name}-whole.png`), fullPage: true });
  }
  console.log(path);
  return picture;
}

async function takeShots() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      hash: { type: 'string', default: 'v=1&k=12&beat=chain-rule' },
      only: { type: 'string', default: '' },
      steps: { type: 'boolean', default: false },
      press: { type: 'string', default: '' },
      url: { type: 'string' },
    },
  });
  const folder = resolve(positionals[0] ?? 'test-results/screenshots');
  await mkdir(folder, { recursive: true });
  await ensureInstalled();
  if (values.url === undefined && !(await ensureBuilt())) {
    throw new Error('The app could not be built.');
  }
  const executablePath = await ensureBrowser();
  if (executablePath === undefined) throw new Error('No browser.');
  const server = values.url === undefined ? await serve({ port: 0 }) : undefined;
  const url = values.url ?? server?.url ?? '';
  const keys = values.press.split(' ').filter((part) => part !== '');
  const all = values.steps ? stepShots() : [...usualShots(values.hash), ...(await sceneShots())];
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch({ executablePath, args: [...browserFlags()] });
  try {
    for (const shot of all.filter(({ name }) => name.includes(values.only))) {
      const page = await browser.newPage({
        viewport: { width: shot.width, height: shot.height },
        hasTouch: shot.width < 600,
      });
      const picture = await takeShot(page, shot, { url, folder, keys });
      const lost = shot.layout === 'projector' ? await linesLostOn(page, picture) : [];
      for (const line of lost) console.error(`${shot.name}: washed out, ${line}`);
      if (lost.length > 0) process.exitCode = 1;
      await page.close();
    }
  } finally {
    await browser.close();
    await server?.close();
  }
}

try {
  await takeShots();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
