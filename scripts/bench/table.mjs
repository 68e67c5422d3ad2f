// A long table: how long the page is held while it is read, taken over and drawn.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from '../tools/measure.mjs';
import { show, untilDrawn } from './common.mjs';

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').Page} Page */

const tableRows = 100_000;
const repeats = 5;

function longTable() {
  const lines = Array.from({ length: tableRows }, (_, index) => {
    const x = (10 * index) / (tableRows - 1);
    const y = 1 + 0.8 * x + 2 * Math.sin(12.9898 * index) + Math.sin(78.233 * index);
    return `${x.toFixed(4)},${y.toFixed(4)}`;
  });
  return ['x,y', ...lines].join('\n');
}

/** Notes every task from now on that held the page for 50 ms or more. @param {Page} page */
async function watchTasks(page) {
  await page.evaluate(() => {
    /** @type {number[]} */
    const tasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
    Object.assign(globalThis, { longTasks: tasks });
  });
}

/** The longest task since the last time it was asked, 0 where none took 50 ms. @param {Page} page */
async function longestTask(page) {
  return page.evaluate(() => {
    const tasks = /** @type {any} */ (globalThis).longTasks.splice(0);
    return Math.max(0, ...tasks);
  });
}

/**
 * Until a status says something, for half a minute at most; unlike a look every now and then this costs the
 * page next to nothing.
 * @param {Page} page @param {string} words
 */
async function untilSaid(page, words) {
  await page.evaluate(
    (wanted) =>
      new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error(`Nothing said ${wanted}`)), 30_000);
        const isSaid = () =>
          [...document.querySelectorAll('[role="status"]')].some(
            ({ textContent }) => textContent === wanted,
          );
        new MutationObserver((_, observer) => {
          if (!isSaid()) return;
          observer.disconnect();
          resolve(undefined);
        }).observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
    words,
  );
}

/** @param {Browser} browser @param {string} url @param {string} file on the disk: one handed over in the page would be work of the page */
async function takeOver(browser, url, file) {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 720 },
    // Its first visit, on which a site is kept, would be measured as well.
    serviceWorkers: 'block',
  });
  try {
    await page.goto(`${url}#v=1&layout=overview`);
    await untilDrawn(page);
    await page.waitForTimeout(1500);
    // Its own tools, which Playwright puts into the page before the first press, are no work of the app.
    await page.getByRole('button', { name: 'My own data' }).first().hover();
    await watchTasks(page);
    await page.getByRole('button', { name: 'My own data' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'My own data' });
    await dialog.waitFor();
    await page.waitForTimeout(500);
    const opening = await longestTask(page);
    const understood = untilSaid(page, '100,000 points.');
    await dialog.locator('input[type="file"]').setInputFiles(file);
    await understood;
    await page.waitForTimeout(500);
    const reading = await longestTask(page);
    await dialog.getByRole('button', { name: 'Use this table' }).click();
    await page.waitForTimeout(3000);
    return { opening, reading, taking: await longestTask(page) };
  } finally {
    await page.context().close();
  }
}

/** 100,000 rows: the longest task while they are read and taken over. @param {Browser} browser @param {string} url */
export async function table(browser, url) {
  const folder = await mkdtemp(join(tmpdir(), 'downhill-table-'));
  const file = join(folder, 'long.csv');
  /** @type {{ opening: number, reading: number, taking: number }[]} */
  const runs = [];
  try {
    await writeFile(file, longTable());
    for (let run = 0; run < repeats; run += 1) runs.push(await takeOver(browser, url, file));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  console.log('Processor as it is:');
  console.table(
    /** @type {const} */ (['opening', 'reading', 'taking']).map((part) => {
      const times = runs.map((one) => one[part]);
      return {
        'longest task with 100,000 rows': part,
        'each time, ms': times.map((time) => (time === 0 ? '< 50' : show(time, 0))).join(', '),
        median: show(median(times), 0),
      };
    }),
  );
}
