// `npm run bench`: measures the built app in headless Chromium with its processor slowed 4×.
// Figures only, no verdict: they depend on the machine. `npm run bench -- load` measures one part;
// `npm run bench -- first --and FOLDER` the first visit, in turn with that of another build.
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { browserFlags, ensureBrowser } from './tools/browser.mjs';
import { ensureBuilt } from './tools/build.mjs';
import { visitFirst } from './tools/firstVisit.mjs';
import { ensureInstalled } from './tools/install.mjs';
import {
  dragTimes,
  frameTimes,
  median,
  observeLoad,
  pressTime,
  quantile,
  readLoad,
  slowDown,
} from './tools/measure.mjs';
import { builtApp } from './tools/paths.mjs';
import { serve } from './tools/serve.mjs';

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').Page} Page */

const slowness = 4;
const pictures = ['picture-data', 'picture-surface', 'picture-loss'];
const compressible = /\.(?:html|js|css|json|svg|csv|txt)$/u;

/** @param {number} count points near a line, always the same */
function pointsNearLine(count) {
  return Array.from({ length: count }, (_, index) => {
    const x = (10 * index) / (count - 1);
    const noise = 2 * Math.sin(12.9898 * index) + Math.sin(78.233 * index);
    return `${x.toFixed(2)},${(1 + 0.8 * x + noise).toFixed(2)}`;
  }).join(';');
}

/** A rate at which 1,000 iterations are far from the end. @param {number} count @param {number} k */
function link(count, k) {
  return `v=1&points=${pointsNearLine(count)}&m=-1&b=8&rate=0.002&loss=mean&k=${k}&speed=100`;
}

/** Copies a built app, each text with its gzipped twin beside it. @param {string} built */
async function compressedCopy(built = builtApp) {
  const folder = await mkdtemp(join(tmpdir(), 'downhill-bench-'));
  await cp(built, folder, { recursive: true });
  await writeFile(join(folder, 'blank.html'), '<!doctype html><title>Blank</title><p>Blank</p>');
  /** @type {{ name: string, raw: number, gzip: number }[]} */
  const sizes = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    const packed = compressible.test(entry.name) ? gzipSync(bytes, { level: 9 }) : undefined;
    if (packed !== undefined) await writeFile(`${path}.gz`, packed);
    sizes.push({ name: entry.name, raw: bytes.length, gzip: packed?.length ?? bytes.length });
  }
  return { folder, sizes };
}

/** @param {Page} page */
async function untilDrawn(page) {
  await page.waitForFunction(
    (names) => names.every((name) => performance.getEntriesByName(name, 'mark').length > 0),
    pictures,
    { timeout: 60_000 },
  );
  await page.getByRole('button', { name: 'Next step', exact: true }).waitFor();
}

/** @param {Browser} browser @param {string} address */
async function openSlowly(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(address);
  await untilDrawn(page);
  await slowDown(page, slowness);
  await page.waitForTimeout(1000);
  return page;
}

/** @param {number} value @param {number} [digits] */
const show = (value, digits = 1) => (Number.isFinite(value) ? value.toFixed(digits) : '–');

/** @param {Browser} browser @param {string} url */
async function play(browser, url) {
  const rows = [];
  for (const [count, k] of [
    [5, 0],
    [200, 1000],
    [2000, 1000],
  ]) {
    if (count === undefined || k === undefined) continue;
    const page = await openSlowly(browser, `${url}#${link(count, k)}`);
    const iteration = page.getByRole('slider', { name: 'Iteration', exact: true });
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.waitForTimeout(1000);
    const times = await frameTimes(page, 5000);
    const total = times.reduce((sum, time) => sum + time, 0);
    rows.push({
      'playing at 100 iterations a second': `${count} points, from iteration ${k}`,
      'frames a second': show((1000 * times.length) / total),
      'median frame ms': show(median(times)),
      'p95 frame ms': show(quantile(times, 0.95)),
      'longest ms': show(Math.max(...times)),
      'iteration reached': await iteration.inputValue().catch(() => '–'),
    });
    await page.context().close();
  }
  console.table(rows);
}

/** @param {{ x: number, y: number }} from @param {{ x: number, y: number }} to */
function there(from, to) {
  const count = 100;
  return Array.from({ length: count + 1 }, (_, index) => {
    // To and fro, so that every movement changes something.
    const share = (1 - Math.cos((3 * Math.PI * index) / count)) / 2;
    return { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
  });
}

/** @param {Browser} browser @param {string} url */
async function drag(browser, url) {
  const rows = [];
  for (const [count, k] of [
    [5, 100],
    [200, 1000],
    [2000, 1000],
  ]) {
    if (count === undefined || k === undefined) continue;
    for (const what of ['learning rate', 'a point', 'the line', 'the start']) {
      /** @type {number[][]} */
      const runs = [];
      for (let run = 0; run < 3; run += 1) {
        const lead = what === 'the start' ? '&lead=surface' : '';
        const page = await openSlowly(browser, `${url}#${link(count, k)}${lead}`);
        const plot = page.locator('.figure-lead [role=application]');
        const target =
          what === 'learning rate'
            ? page.getByRole('slider', { name: 'Learning rate', exact: true })
            : what === 'the line'
              ? page.getByRole('slider', { name: 'Left handle of the line', exact: true })
              : plot;
        const box = await target.boundingBox();
        const around = await plot.boundingBox();
        if (box === null || around === null) throw new Error(`${what}: nothing to drag`);
        /** @param {number} x @param {number} y */
        const at = (x, y) => ({ x: box.x + x * box.width, y: box.y + y * box.height });
        let path = there(at(0.25, 0.5), at(0.6, 0.5));
        if (what === 'a point') {
          // A click makes a point at a known place.
          const place = at(0.45, 0.15);
          await page.mouse.click(place.x, place.y);
          await page.waitForTimeout(500);
          path = there(place, at(0.55, 0.6));
        } else if (what === 'the line') {
          const middle = at(0.5, 0.5);
          path = there(middle, { x: middle.x, y: around.y + 0.4 * around.height });
        } else if (what === 'the start') path = there(at(0.4, 0.5), at(0.7, 0.3));
        runs.push(await dragTimes(page, path));
        await page.context().close();
      }
      rows.push({
        dragging: what,
        with: `${count} points, ${k} iterations`,
        movements: runs.map(({ length }) => length).join(' '),
        'median ms to paint': show(median(runs.flat())),
        'p95 ms of each run': runs.map((times) => show(quantile(times, 0.95))).join(' '),
        'longest ms': show(Math.max(...runs.flat())),
      });
    }
  }
  console.table(rows);
}

/** @param {Browser} browser @param {string} url */
async function load(browser, url) {
  /** @type {import('./tools/measure.mjs').Load[]} */
  const loads = [];
  for (let run = 0; run < 5; run += 1) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.addInitScript(observeLoad);
    const session = await slowDown(page, slowness);
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: 1_600_000 / 8,
      uploadThroughput: 750_000 / 8,
    });
    await page.goto(url);
    await untilDrawn(page);
    await page.waitForTimeout(1500);
    loads.push(await readLoad(page));
    await page.context().close();
  }
  /** @param {(one: import('./tools/measure.mjs').Load) => number} read */
  const row = (read) => {
    const values = loads.map(read);
    return {
      median: show(median(values), 0),
      least: show(Math.min(...values), 0),
      most: show(Math.max(...values), 0),
    };
  };
  /** When the pictures stand and a step is possible. @param {import('./tools/measure.mjs').Load} one */
  const ready = ({ marks }) =>
    Math.max(...[...pictures, 'first-step-possible'].map((name) => marks[name] ?? 0));
  /** @param {RegExp} name @param {import('./tools/measure.mjs').Load} one */
  const kilobytesUntilReady = (name, one) =>
    one.resources
      .filter((resource) => name.test(resource.name) && resource.end <= ready(one))
      .reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
  console.log('First load: 1.6 Mbit/s, 150 ms, nothing cached (milliseconds)');
  console.table({
    'first contentful paint': row(({ firstPaint }) => firstPaint),
    'largest contentful paint': row(({ largestPaint }) => largestPaint),
    ...Object.fromEntries(
      [...pictures, 'first-step-possible'].map((name) => [
        name,
        row(({ marks }) => marks[name] ?? Number.NaN),
      ]),
    ),
    'JavaScript until then, gzipped kB': row((one) => kilobytesUntilReady(/\.js$/u, one)),
    'styles until then, gzipped kB': row((one) => kilobytesUntilReady(/\.css$/u, one)),
    'layout shift × 1000': row(({ shift }) => 1000 * shift),
  });
  const fonts = loads[0]?.resources.filter(({ name }) => /\.woff2?$/u.test(name)) ?? [];
  console.log(
    `Fonts loaded: ${fonts.map(({ name, bytes }) => `${name.split('/').at(-1)} ${show(bytes / 1000)} kB`).join(', ')}`,
  );
}

const longRuns = [
  'data=five-points&rate=0.01&method=point',
  'data=five-points&rate=0.03&method=point&order=shuffled',
  'data=elastic-band&method=point',
  'data=cherry-trees&method=point',
  'data=five-points&rate=0.0739&method=batch',
  'data=five-points&rate=0.01&mistake=no-x',
];

/** A long run costs what a short one costs: the frame after a step. @param {Browser} browser @param {string} url */
async function long(browser, url) {
  const rows = [];
  for (const run of longRuns) {
    /** @type {Record<string, string>} */
    const row = { 'a step in': run };
    for (const k of [100, 100_000, 1_000_000]) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
      // Where the buttons for iterations are in sight.
      await page.goto(`${url}#v=1&${run}&k=${k}&layout=overview`);
      await untilDrawn(page);
      await page.waitForTimeout(1500);
      /** @type {number[]} */
      const times = [];
      for (let step = 0; step < 10; step += 1) {
        times.push(await pressTime(page, step % 2 === 0 ? 'Previous iteration' : 'Next iteration'));
        await page.waitForTimeout(300);
      }
      row[`k = ${k.toLocaleString('en')}: median ms`] = show(median(times));
      row[`longest, ${k.toLocaleString('en')}`] = show(Math.max(...times));
      await page.context().close();
    }
    rows.push(row);
  }
  console.log('Processor as it is:');
  console.table(rows);
}

/** The first frame after Run to convergence. @param {Browser} browser @param {string} url */
async function arrive(browser, url) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  // Where all data sets and the button are in sight.
  await page.goto(`${url}#v=1&layout=overview`);
  await untilDrawn(page);
  const sets = await page
    .getByRole('combobox', { name: 'Data set', exact: true })
    .evaluate((chooser) =>
      Array.from(/** @type {HTMLSelectElement} */ (chooser).options, ({ value }) => value),
    );
  await page.context().close();
  const rows = [];
  for (const data of sets.filter((name) => name !== 'empty' && name !== 'custom')) {
    /** @type {Record<string, string>} */
    const row = { 'Run to convergence, first frame ms': data };
    for (const method of ['batch', 'point', 'point&order=shuffled']) {
      const run = await browser.newPage({ viewport: { width: 1280, height: 720 } });
      await run.goto(`${url}#v=1&data=${data}&method=${method}&layout=overview`);
      await untilDrawn(run);
      await run.waitForTimeout(1200);
      row[method] = show(await pressTime(run, 'Run to convergence'), 0);
      const times = await frameTimes(run, 1500);
      row[`${method}, longest after`] = show(Math.max(0, ...times), 0);
      await run.context().close();
    }
    rows.push(row);
  }
  console.log('Processor as it is:');
  console.table(rows);
}

/** The first visit, in turn with a page without anything and with other builds. @param {Browser} browser @param {string} url */
async function first(browser, url) {
  const others = process.argv.flatMap((word, index, all) =>
    all[index - 1] === '--and' ? [word] : [],
  );
  const copies = await Promise.all(others.map((built) => compressedCopy(built)));
  const servers = await Promise.all(
    copies.map(({ folder }) => serve({ port: 0, folder, compressed: true })),
  );
  const pages = [
    ['blank page', `${url}blank.html`],
    ...others.map((name, index) => [name, servers[index]?.url ?? '']),
    ['this build', url],
  ];
  /** @type {Map<string, import('./tools/firstVisit.mjs').Visit[]>} */
  const visits = new Map();
  // What happens only the first time that a browser is used is not what is looked for.
  await visitFirst(browser, `${url}blank.html`, slowness, true);
  for (let run = 0; run < 5; run += 1)
    for (const [name = '', address = ''] of pages) {
      const visit = await visitFirst(browser, address, slowness, name === 'blank page');
      visits.set(name, [...(visits.get(name) ?? []), visit]);
    }
  /** @param {readonly number[]} values */
  const spread = (values) =>
    `${show(median(values), 0)} (${show(Math.min(...values), 0)}–${show(Math.max(...values), 0)})`;
  console.log('First visit: 1.6 Mbit/s, 150 ms, nothing cached; milliseconds, median (least–most)');
  console.table(
    [...visits].map(([page, all]) => ({
      page,
      'first contentful paint': spread(all.map((visit) => visit.paint)),
      'all pictures there': spread(all.map((visit) => visit.pictures)),
      'first step possible': spread(all.map((visit) => visit.step)),
      'all of it live': spread(all.map((visit) => visit.live)),
      'layout shift × 1000': spread(all.map((visit) => 1000 * visit.shift)),
    })),
  );
  for (const server of servers) await server.close();
  for (const { folder } of copies) await rm(folder, { recursive: true, force: true });
}

const parts = { first, load, play, drag, long, arrive };

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
      if (wanted.length === 0 || wanted.includes(name)) await measure(browser, server.url);
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
