// The first visit of a page over a slow line, slowed: what is seen, and when.
import { observeLoad, slowDown, slowLine } from './measure.mjs';

/** @typedef {import('@playwright/test').Browser} Browser */
/**
 * @typedef {{ readonly paint: number, readonly pictures: number, readonly step: number,
 *   readonly live: number, readonly task: number, readonly shift: number }} Visit in milliseconds; `step`: a press
 *   of Next is answered; `live`: pictures and step are those of the app; `task`: the longest time for which the page
 *   answers nothing
 */

/** Run in the page before anything else: looks in each frame whether all pictures stand there. */
function observePictures() {
  const seen = { pictures: Number.NaN };
  Object.assign(globalThis, { picturesSeen: seen });
  const marks = ['picture-data', 'picture-surface', 'picture-loss'];
  const still = () => {
    const page = document.querySelector('#first');
    return (
      page !== null &&
      page.getClientRects().length > 0 &&
      page.querySelectorAll('.figure .first-plot svg').length > 0 &&
      // The last thing in it.
      page.querySelector('.stage-foot') !== null
    );
  };
  const live = () => marks.every((name) => performance.getEntriesByName(name).length > 0);
  const frame = () => {
    if (!still() && !live()) {
      requestAnimationFrame(frame);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    // A message posted in a frame is delivered after the frame has been painted.
    port1.addEventListener('message', () => {
      seen.pictures = performance.now();
    });
    port1.start();
    port2.postMessage(undefined);
  };
  requestAnimationFrame(frame);
}

/** Run in the page before anything else: presses Next as soon as it can be answered, and waits for that. */
function observeStep() {
  const seen = { step: Number.NaN, task: 0 };
  Object.assign(globalThis, { stepSeen: seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.task = Math.max(seen.task, duration);
  }).observe({ type: 'longtask', buffered: true });
  const word = () => document.querySelector('.current-step-title')?.textContent;
  /** @type {string | undefined} */
  let before;
  const frame = () => {
    const byItself = document.querySelector('template[data-moment]') !== null;
    if (before === undefined) {
      if (byItself || performance.getEntriesByName('first-step-possible').length > 0) {
        before = word();
        const app = document.querySelector(byItself ? '#first .step-next' : '#root .step-next');
        if (app instanceof HTMLElement) app.click();
      }
    } else if (word() !== before) {
      const { port1, port2 } = new MessageChannel();
      // A message posted in a frame is delivered after the frame has been painted.
      port1.addEventListener('message', () => {
        seen.step = performance.now();
      });
      port1.start();
      port2.postMessage(undefined);
      return;
    }
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/**
 * Opens a page in a browser that has never been there: 1.6 Mbit/s, 150 ms, nothing cached.
 * @param {Browser} browser @param {string} url @param {number} slowness of the processor
 * @param {boolean} blank whether it is a page without the app
 * @returns {Promise<Visit>}
 */
export async function visitFirst(browser, url, slowness, blank) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  try {
    await page.addInitScript(observeLoad);
    if (!blank) {
      await page.addInitScript(observePictures);
      await page.addInitScript(observeStep);
    }
    const session = await slowDown(page, slowness);
    await slowLine(session);
    await page.goto(url);
    if (!blank)
      await page.waitForFunction(
        () =>
          ['picture-data', 'picture-surface', 'picture-loss', 'first-step-possible'].every(
            (name) => performance.getEntriesByName(name).length > 0,
          ),
        undefined,
        { timeout: 60_000 },
      );
    await page.waitForTimeout(1500);
    return await page.evaluate(() => {
      const { loadSeen, picturesSeen, stepSeen } = /** @type {any} */ (globalThis);
      /** @param {string} name */
      const at = (name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
      const marks = ['picture-data', 'picture-surface', 'picture-loss', 'first-step-possible'].map(
        at,
      );
      return {
        paint: loadSeen.firstPaint,
        pictures: picturesSeen?.pictures ?? Number.NaN,
        step: stepSeen?.step ?? Number.NaN,
        live: Math.max(...marks),
        task: stepSeen?.task ?? Number.NaN,
        shift: loadSeen.shift,
      };
    });
  } finally {
    await page.context().close();
  }
}
