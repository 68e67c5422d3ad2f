// `npm run bench`: measures the built app in headless Chromium with its processor slowed 4×.
// Figures only, no verdict: they depend on the machine. `npm run bench -- load` measures one part;
// `npm run bench -- drag:rate:5 drag:line` chosen rows of dragging (rate, point, line, start; 5, 200, 2000 points);
// `npm run bench -- first --and FOLDER` the first visit, in turn with that of another build.
import { rm } from 'node:fs/promises';
import { compressedCopy, show, slowness } from './bench/common.mjs';
import { first, load } from './bench/loading.mjs';
import { drag, play } from './bench/moving.mjs';
import { arrive, long } from './bench/stepping.mjs';
import { table } from './bench/table.mjs';
import { browserFlags, ensureBrowser } from './tools/browser.mjs';
import { ensureBuilt } from './tools/build.mjs';
import { ensureInstalled } from './tools/install.mjs';
import { serve } from './tools/serve.mjs';

const parts = { first, load, play, drag, long, arrive, table };

async function bench() {
  await ensureInstalled();
  if (!(await ensureBuilt())) throw new Error('The app could not be built.');
  const executablePath = await ensureBrowser();
  if (executablePath === undefined) throw new Error('No browser.');
  const { chromium } = await import('@playwright/test');
  const { folder, sizes } = await compressedCopy();
  const server = await serve({ port: 0, folder, compressed: true });
  const browser = await chromium.launch({ executablePath, args: [...browserFlags()] });
  try {
    console.log(`Chromium ${browser.version()}, processor slowed ${slowness}×, 1280 × 720\n`);
    const wanted = process.argv.slice(2);
    for (const [name, measure] of Object.entries(parts)) {
      const rows = wanted.filter((word) => word.split(':')[0] === name);
      if (wanted.length === 0 || rows.length > 0) await measure(browser, server.url, rows);
    }
    if (wanted.length > 0 && !wanted.includes('load')) return;
    console.log('Files of the built app (kB)');
    console.table(
      sizes
        .filter(({ name }) => /\.(?:html|js|css|woff2)$/u.test(name))
        .toSorted((left, right) => right.gzip - left.gzip)
        .map(({ name, raw, gzip }) => ({ name, raw: show(raw / 1000), gzip: show(gzip / 1000) })),
    );
  } finally {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

try {
  await bench();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
