// What the benchmark measures inside the page, and what it makes of the numbers.

/** @typedef {import('@playwright/test').Page} Page */

/** @param {readonly number[]} values @param {number} share 0 to 1 */
export function quantile(values, share) {
  const sorted = [...values].toSorted((left, right) => left - right);
  const index = Math.min(sorted.length - 1, Math.floor(share * sorted.length));
  return sorted[index] ?? Number.NaN;
}

/** @param {readonly number[]} values */
export function median(values) {
  return quantile(values, 0.5);
}

/**
 * Slows the page's processor.
 * @param {Page} page @param {number} times
 */
export async function slowDown(page, times) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: times });
  return session;
}

/**
 * Lets a page come over a slow line, 1.6 Mbit/s with 150 ms, with nothing kept.
 * @param {import('@playwright/test').CDPSession} session of the page
 */
export async function slowLine(session) {
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  });
}

/**
 * The times between frames, in milliseconds.
 * @param {Page} page @param {number} milliseconds how long to look
 * @returns {Promise<number[]>}
 */
export function frameTimes(page, milliseconds) {
  return page.evaluate(
    (duration) =>
      new Promise((resolve) => {
        /** @type {number[]} */
        const times = [];
        const begun = performance.now();
        let last = begun;
        /** @param {number} now */
        const frame = (now) => {
          if (now > last) times.push(now - last);
          last = now;
          if (now - begun < duration) requestAnimationFrame(frame);
          else resolve(times.slice(1));
        };
        requestAnimationFrame(frame);
      }),
    milliseconds,
  );
}

/**
 * Drags the pointer along a path and measures, for each movement that the page noticed, the time
 * from the input to the end of the frame that answers it.
 * @param {Page} page
 * @param {readonly { readonly x: number, readonly y: number }[]} path
 * @returns {Promise<number[]>} milliseconds
 */
export async function dragTimes(page, path) {
  await page.evaluate(() => {
    /** @type {number[]} */
    const times = [];
    let waiting = false;
    addEventListener(
      'pointermove',
      (event) => {
        if (waiting || event.buttons === 0) return;
        waiting = true;
        const begun = event.timeStamp;
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          // A message posted in a frame is delivered after the frame has been painted.
          port1.addEventListener('message', () => {
            times.push(performance.now() - begun);
            waiting = false;
          });
          port1.start();
          port2.postMessage(undefined);
        });
      },
      { capture: true },
    );
    Object.assign(globalThis, { dragTimes: times });
  });
  const [first, ...rest] = path;
  if (first === undefined) return [];
  await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  for (const place of rest) await page.mouse.move(place.x, place.y);
  await page.mouse.up();
  return page.evaluate(() => /** @type {any} */ (globalThis).dragTimes);
}

/**
 * Presses a button and measures the time until the frame that answers has been painted.
 * @param {Page} page @param {string} name of the button
 * @returns {Promise<number>} milliseconds
 */
export function pressTime(page, name) {
  return page.getByRole('button', { name, exact: true }).evaluate(
    (button) =>
      new Promise((resolve) => {
        const begun = performance.now();
        /** @type {HTMLElement} */ (button).click();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          // A message posted in a frame is delivered after the frame has been painted.
          port1.addEventListener('message', () => resolve(performance.now() - begun));
          port1.start();
          port2.postMessage(undefined);
        });
      }),
  );
}

/**
 * @typedef {{ readonly firstPaint: number, readonly largestPaint: number, readonly shift: number,
 *   readonly marks: Readonly<Record<string, number>>,
 *   readonly resources: readonly { readonly name: string, readonly end: number,
 *     readonly bytes: number }[] }} Load
 */

/** Run in the page before anything else. */
export function observeLoad() {
  const seen = { firstPaint: Number.NaN, largestPaint: Number.NaN, shift: 0 };
  Object.assign(globalThis, { loadSeen: seen });
  /** @param {string} type @param {(entry: any) => void} take */
  const observe = (type, take) => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) take(entry);
    }).observe({ type, buffered: true });
  };
  observe('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') seen.firstPaint = entry.startTime;
  });
  observe('largest-contentful-paint', (entry) => {
    seen.largestPaint = entry.startTime;
  });
  observe('layout-shift', (entry) => {
    if (!entry.hadRecentInput) seen.shift += entry.value;
  });
}

/**
 * @param {Page} page
 * @returns {Promise<Load>}
 */
export function readLoad(page) {
  return page.evaluate(() => {
    /** @type {Record<string, number>} */
    const marks = {};
    // The first of each name: the pictures are drawn again and again.
    for (const { name, startTime } of performance.getEntriesByType('mark'))
      marks[name] ??= startTime;
    const entries = /** @type {PerformanceResourceTiming[]} */ (
      performance.getEntriesByType('resource')
    );
    const resources = entries.map(({ name, responseEnd, encodedBodySize }) => ({
      name: new URL(name).pathname,
      end: responseEnd,
      bytes: encodedBodySize,
    }));
    return { .../** @type {any} */ (globalThis).loadSeen, marks, resources };
  });
}
