import { mkdir } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { root } from '../tools/paths.mjs';
import { actByChance } from './actions.mjs';
import { compare, look } from './checks.mjs';
import { Chance } from './random.mjs';

// The pictures are compared with the state after so many actions, because that takes a rest.
const stride = 25;
/** After so many actions a page says how far it is: a long run takes an hour. */
const saysAfter = 2500;

/** How much longer things take than on a machine that does nothing else. */
function busyness() {
  return Math.max(1, (loadavg()[0] ?? 0) / cpus().length);
}

/**
 * Bears that the page was left while something was done in it: that is no fault.
 * @param {unknown} error
 */
function underWay(error) {
  if (!/context was destroyed|navigation/u.test(String(error))) throw error;
  return { words: 'leave the page', control: false };
}

/**
 * What cannot even be tried is told like any other fault.
 * @param {unknown} error
 */
function outOfOrder(error) {
  return { words: 'out of order', faults: [String(error)], onBody: true, taken: 0 };
}

/**
 * @param {unknown} error
 * @returns {readonly string[]}
 */
function noComparison(error) {
  underWay(error);
  return [];
}

/**
 * Looks at the page; one that has just been left, by going back far enough, is opened again.
 * @param {import('@playwright/test').Page} page
 * @param {string} url
 */
async function lookAt(page, url) {
  try {
    if (page.url().startsWith(url)) return await look(page);
  } catch (error) {
    underWay(error);
  }
  if (!page.url().startsWith(url)) await page.goto(url);
  await page.locator('#root .iteration-slider').waitFor({ state: 'attached' });
  return look(page);
}

/**
 * A page of its own, with what it complains about.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 */
async function freshPage(browser, url) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    hasTouch: true,
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  // Left alone, the file that one would choose is none.
  page.on('filechooser', () => undefined);
  /** @type {string[]} */
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      complaints.push(`console: ${message.text()}`);
    }
  });
  await page.goto(url);
  await page.locator('#root .iteration-slider').waitFor({ state: 'attached' });
  return { context, page, complaints };
}

/**
 * One action, and what is wrong after it.
 * @param {import('@playwright/test').Page} page
 * @param {Chance} chance
 * @param {{ url: string, patience: number, onBody: boolean, rests: boolean }} given `rests` where the
 *   pictures are compared with the state, too
 */
async function doOne(page, chance, { url, patience, onBody, rests }) {
  const start = performance.now();
  const { words, control } = await actByChance(page, chance).catch(underWay);
  const loads = words === 'reload' || words.startsWith('go ') || words.startsWith('leave');
  if (loads) await page.waitForTimeout(100);
  const after = await lookAt(page, url);
  const taken = performance.now() - start;
  const faults = [...after.faults];
  if (control && !onBody && after.onBody) faults.push('the focus has fallen to the page');
  if (taken > patience * busyness() && !loads) {
    faults.push(`no answer for ${Math.round(taken)} ms`);
  }
  if (rests) faults.push(...(await compare(page).catch(noComparison)));
  return { words, faults, onBody: after.onBody, taken: loads ? 0 : taken };
}

/**
 * Does things at random in a page, the same for the same seed, and looks after each. What is wrong is
 * written out, with a picture; then it goes on from a fresh page, as long as fewer faults than `most` were found.
 * @param {import('@playwright/test').Browser} browser
 * @param {{ url: string, seed: number, actions: number, patience: number, most: number }} given
 *   `patience` in milliseconds
 */
export async function explore(browser, { url, seed, actions, patience, most }) {
  const chance = new Chance(seed);
  let { context, page, complaints } = await freshPage(browser, url);
  /** @type {string[]} */
  const log = [];
  let [found, onBody, done] = [0, true, 0];
  let slowest = { taken: 0, words: '' };
  while (done < actions && found < most) {
    done += 1;
    const rests = done % stride === 0;
    const given = { url, patience, onBody, rests };
    const one = await doOne(page, chance, given).catch(outOfOrder);
    log.push(`${done} ${one.words}`);
    onBody = one.onBody;
    if (one.taken > slowest.taken) slowest = one;
    if (done % saysAfter === 0) console.log(`seed ${seed}: ${done} of ${actions}, ${found} faults`);
    const faults = [...complaints.splice(0), ...one.faults];
    if (faults.length === 0) continue;
    found += 1;
    const folder = join(root, 'test-results', 'monkey');
    await mkdir(folder, { recursive: true });
    const picture = join(folder, `seed-${seed}-action-${done}.png`);
    await page.screenshot({ path: picture }).catch(() => undefined);
    console.error(`\nat ${page.url()}\n${log.slice(-20).join('\n')}\n`);
    for (const fault of faults) console.error(`✗ seed ${seed}, action ${done}: ${fault}`);
    console.error(`picture: ${picture}`);
    await context.close();
    ({ context, page, complaints } = await freshPage(browser, url));
    onBody = true;
  }
  await context.close();
  return { done, found, slowest };
}
