// While something moves: playing, and dragging.
import { dragTimes, frameTimes, median, quantile } from '../tools/measure.mjs';
import { link, openSlowly, show } from './common.mjs';

/** @typedef {import('@playwright/test').Browser} Browser */

/** @param {Browser} browser @param {string} url */
export async function play(browser, url) {
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

// What can be dragged, by the words that choose a row.
const dragged = {
  rate: 'learning rate',
  point: 'a point',
  line: 'the line',
  start: 'the start',
};

/**
 * @param {Browser} browser @param {string} url
 * @param {readonly string[]} chosen rows as `drag:rate:5`, `drag:rate` or `drag` for all
 */
export async function drag(browser, url, chosen = ['drag']) {
  /** @param {string} word @param {number} count */
  const isChosen = (word, count) =>
    chosen.length === 0 || chosen.some((row) => `drag:${word}:${count}:`.startsWith(`${row}:`));
  const rows = [];
  for (const [count, k] of [
    [5, 100],
    [200, 1000],
    [2000, 1000],
  ]) {
    if (count === undefined || k === undefined) continue;
    for (const [word, what] of Object.entries(dragged)) {
      if (!isChosen(word, count)) continue;
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
