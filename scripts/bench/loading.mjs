// Over a slow line: the first load of the app, and the first visit beside other pages.
import { rm } from 'node:fs/promises';
import { visitFirst } from '../tools/firstVisit.mjs';
import { median, observeLoad, readLoad, slowDown, slowLine } from '../tools/measure.mjs';
import { serve } from '../tools/serve.mjs';
import { compressedCopy, pictures, show, slowness, untilDrawn } from './common.mjs';

/** @typedef {import('@playwright/test').Browser} Browser */

/** @param {Browser} browser @param {string} url */
export async function load(browser, url) {
  /** @type {import('../tools/measure.mjs').Load[]} */
  const loads = [];
  for (let run = 0; run < 5; run += 1) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.addInitScript(observeLoad);
    const session = await slowDown(page, slowness);
    await slowLine(session);
    await page.goto(url);
    await untilDrawn(page);
    await page.waitForTimeout(1500);
    loads.push(await readLoad(page));
    await page.context().close();
  }
  /** @param {(one: import('../tools/measure.mjs').Load) => number} read */
  const row = (read) => {
    const values = loads.map(read);
    return {
      median: show(median(values), 0),
      least: show(Math.min(...values), 0),
      most: show(Math.max(...values), 0),
    };
  };
  /** When the pictures stand and a step is possible. @param {import('../tools/measure.mjs').Load} one */
  const ready = ({ marks }) =>
    Math.max(...[...pictures, 'first-step-possible'].map((name) => marks[name] ?? 0));
  /** @param {RegExp} name @param {import('../tools/measure.mjs').Load} one */
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

/** The first visit, in turn with a page without anything and with other builds. @param {Browser} browser @param {string} url */
export async function first(browser, url) {
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
  /** @type {Map<string, import('../tools/firstVisit.mjs').Visit[]>} */
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
      'first step answered': spread(all.map((visit) => visit.step)),
      'all of it live': spread(all.map((visit) => visit.live)),
      'longest task': spread(all.map((visit) => visit.task)),
      'layout shift × 1000': spread(all.map((visit) => 1000 * visit.shift)),
    })),
  );
  for (const server of servers) await server.close();
  for (const { folder } of copies) await rm(folder, { recursive: true, force: true });
}
