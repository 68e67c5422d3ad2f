// `npm run screenshots -- FOLDER`: pictures of the built app in the sizes and themes that count.
//   --hash 'v=1&k=12'      what the link carries besides theme and layout
//   --only 1280x720-dark   only pictures whose names contain this
//   --lessons              every scene of every lesson at 1280×720 as well
//   --press 'PageDown PageDown'   keys pressed before the picture is taken
//   --url http://localhost:5173/  another server, such as the one of `npm run dev`
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { browserFlags, ensureBrowser } from './tools/browser.mjs';
import { ensureBuilt } from './tools/build.mjs';
import { ensureInstalled } from './tools/install.mjs';
import { serve } from './tools/serve.mjs';

const shots = ['light', 'dark'].flatMap((theme) => [
  { width: 1024, height: 768, theme, layout: 'stage' },
  { width: 1280, height: 720, theme, layout: 'stage' },
  { width: 1366, height: 768, theme, layout: 'stage' },
  { width: 1920, height: 1080, theme, layout: 'stage' },
  { width: 3840, height: 2160, theme, layout: 'stage' },
  { width: 768, height: 1024, theme, layout: 'stage' },
  { width: 1024, height: 1366, theme, layout: 'stage' },
  { width: 390, height: 844, theme, layout: 'stage' },
  { width: 360, height: 640, theme, layout: 'stage' },
  { width: 1280, height: 720, theme, layout: 'overview' },
  { width: 1024, height: 768, theme, layout: 'projector' },
  { width: 1280, height: 720, theme, layout: 'projector' },
  { width: 1920, height: 1080, theme, layout: 'projector' },
]);

const lessonFolder = 'src/guide/content/lessons';

/** Every scene of every lesson, with what its link carries. */
async function sceneShots() {
  const files = (await readdir(lessonFolder)).filter((file) => file.endsWith('.json'));
  const lessons = await Promise.all(
    files.map(async (file) => {
      /** @type {{ readonly scenes: readonly unknown[] }} */
      const { scenes } = JSON.parse(await readFile(join(lessonFolder, file), 'utf8'));
      const lesson = file.replace('.json', '');
      return scenes.map((_scene, index) => ({
        name: `${lesson}-${String(index + 1).padStart(2, '0')}`,
        hash: `lesson=${lesson}&scene=${String(index + 1)}`,
        width: 1280,
        height: 720,
        theme: 'light',
        layout: 'stage',
      }));
    }),
  );
  return lessons.flat();
}

/** @param {(typeof shots)[number]} shot */
function nameOf({ width, height, theme, layout }) {
  return `${width}x${height}-${theme}${layout === 'stage' ? '' : `-${layout}`}`;
}

async function takeShots() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      hash: { type: 'string', default: 'v=1&k=12&beat=chain-rule' },
      only: { type: 'string', default: '' },
      lessons: { type: 'boolean', default: false },
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
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch({ executablePath, args: [...browserFlags()] });
  try {
    const usual = shots.map((shot) => ({ ...shot, name: nameOf(shot), hash: values.hash }));
    const scenes = values.lessons ? await sceneShots() : [];
    for (const shot of [...usual, ...scenes]) {
      const { name } = shot;
      if (!name.includes(values.only)) continue;
      const page = await browser.newPage({
        viewport: { width: shot.width, height: shot.height },
        hasTouch: shot.width < 600,
      });
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type()))
          console.error(`${name}: ${message.text()}`);
      });
      page.on('pageerror', (error) => console.error(`${name}: ${error.message}`));
      await page.goto(`${url}#${shot.hash}&theme=${shot.theme}&layout=${shot.layout}`);
      await page
        .waitForFunction(
          () =>
            // What a scene leaves out is not drawn.
            document.querySelector('.scene-panel') !== null ||
            ['picture-data', 'picture-surface', 'picture-loss'].every(
              (mark) => performance.getEntriesByName(mark, 'mark').length > 0,
            ),
          undefined,
          { timeout: 10_000 },
        )
        .catch(() => console.error(`${name}: not all pictures were drawn`));
      for (const key of values.press.split(' ').filter((part) => part !== '')) {
        await page.keyboard.press(key);
      }
      await page.evaluate(async () => {
        await document.fonts.ready;
      });
      // Motion takes up to 400 ms.
      await page.waitForTimeout(700);
      await page.screenshot({ path: join(folder, `${name}.png`) });
      if (shot.width < 600) {
        await page.screenshot({ path: join(folder, `${name}-whole.png`), fullPage: true });
      }
      await page.close();
      console.log(join(folder, `${name}.png`));
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
