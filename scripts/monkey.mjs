// `npm run monkey -- --actions N --seed S`: does N things at random in the built app, the same for the
// same seed, and looks after each: no error, nothing on the console, no number that is none, the pictures
// in agreement with the state, the focus on the page, an answer within two seconds.
//   --patience 2000   milliseconds for an answer, on a machine that has nothing else to do
import { mkdir } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { actByChance } from './monkey/actions.mjs';
import { compare, look } from './monkey/checks.mjs';
import { Chance } from './monkey/random.mjs';
import { browserFlags, ensureBrowser } from './tools/browser.mjs';
import { ensureBuilt } from './tools/build.mjs';
import { ensureInstalled } from './tools/install.mjs';
import { root } from './tools/paths.mjs';
import { serve } from './tools/serve.mjs';

// The pictures are compared with the state after so many actions, because that takes a rest.
const stride = 25;

/** @param {string | undefined} text @param {number} usual */
function wholeNumber(text, usual) {
  const value = text === undefined ? usual : Number(text);
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${text} is no whole number`);
  return value;
}

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
  await page.locator('.iteration-slider').waitFor();
  return look(page);
}

async function ready() {
  await ensureInstalled();
  if (!(await ensureBuilt())) throw new Error('The app could not be built.');
  const executablePath = await ensureBrowser();
  if (executablePath === undefined) throw new Error('No browser.');
  return executablePath;
}

async function monkey() {
  const { values } = parseArgs({
    options: {
      actions: { type: 'string' },
      seed: { type: 'string' },
      patience: { type: 'string' },
    },
  });
  const actions = wholeNumber(values.actions, 2000);
  const seed = wholeNumber(values.seed, Math.floor(Math.random() * 1e6));
  const patience = wholeNumber(values.patience, 2000);
  const executablePath = await ready();
  const server = await serve({ port: 0 });
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch({ executablePath, args: [...browserFlags()] });
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
  const chance = new Chance(seed);
  /** @type {string[]} */
  const log = [];
  let [slowest, slowestWords] = [0, ''];
  const begun = performance.now();
  console.log(`seed ${seed}`);
  try {
    await page.goto(server.url);
    await page.locator('.iteration-slider').waitFor();
    let before = await lookAt(page, server.url);
    for (let number = 1; number <= actions; number += 1) {
      const start = performance.now();
      const { words, control } = await actByChance(page, chance).catch(underWay);
      log.push(`${number} ${words}`);
      const loads = words === 'reload' || words.startsWith('go ') || words.startsWith('leave');
      if (loads) await page.waitForTimeout(100);
      const after = await lookAt(page, server.url);
      const taken = performance.now() - start;
      if (taken > slowest && !loads) [slowest, slowestWords] = [taken, words];
      const faults = [...complaints.splice(0), ...after.faults];
      if (control && !before.onBody && after.onBody)
        faults.push('the focus has fallen to the page');
      if (taken > patience * busyness() && !loads)
        faults.push(`no answer for ${Math.round(taken)} ms`);
      if (number % stride === 0) faults.push(...(await compare(page).catch(noComparison)));
      if (faults.length > 0) {
        const folder = join(root, 'test-results', 'monkey');
        await mkdir(folder, { recursive: true });
        const picture = join(folder, `seed-${seed}-action-${number}.png`);
        await page.screenshot({ path: picture }).catch(() => undefined);
        console.error(`\n${log.slice(-20).join('\n')}\n`);
        for (const fault of faults) console.error(`✗ action ${number}: ${fault}`);
        console.error(`picture: ${picture}`);
        console.error(`again: npm run monkey -- --seed ${seed} --actions ${number}`);
        return false;
      }
      before = after;
    }
    const seconds = (performance.now() - begun) / 1000;
    console.log(
      `${actions} actions in ${seconds.toFixed(0)} s, the slowest ${Math.round(slowest)} ms: ${slowestWords}`,
    );
    return true;
  } finally {
    await browser.close();
    await server.close();
  }
}

try {
  process.exitCode = (await monkey()) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
