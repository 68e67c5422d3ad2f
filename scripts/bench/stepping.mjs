// One press: a step of a long run, and the way to convergence.
import { frameTimes, median, pressTime } from '../tools/measure.mjs';
import { show, untilDrawn } from './common.mjs';

/** @typedef {import('@playwright/test').Browser} Browser */

const longRuns = [
  'data=five-points&rate=0.01&method=point',
  'data=five-points&rate=0.03&method=point&order=shuffled',
  'data=elastic-band&method=point',
  'data=cherry-trees&method=point',
  'data=five-points&rate=0.0739&method=batch',
  'data=five-points&rate=0.01&mistake=no-x',
];

/** A long run costs what a short one costs: the frame after a step. @param {Browser} browser @param {string} url */
export async function long(browser, url) {
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

/** @param {import('@playwright/test').Page} page @param {string} name */
async function choicesOf(page, name) {
  return page
    .getByRole('combobox', { name, exact: true })
    .evaluate((chooser) =>
      Array.from(/** @type {HTMLSelectElement} */ (chooser).options, ({ value }) => value),
    );
}

/** The first frame after Run to convergence. @param {Browser} browser @param {string} url */
export async function arrive(browser, url) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  // Where all data sets and the button are in sight.
  await page.goto(`${url}#v=1&layout=overview`);
  await untilDrawn(page);
  const sets = await choicesOf(page, 'Data set');
  const methods = await choicesOf(page, 'Method');
  await page.context().close();
  const rows = [];
  for (const data of sets.filter((name) => name !== 'empty' && name !== 'custom')) {
    /** @type {Record<string, string>} */
    const row = { 'Run to convergence, first frame ms': data };
    for (const method of [...methods, 'point&order=shuffled']) {
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
