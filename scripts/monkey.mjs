// `npm run monkey -- --actions N --seed S`: does N things at random in the built app, the same for the
// same seed, and looks after each: no error, nothing on the console, no number that is none, the pictures
// in agreement with the state, the focus on the page, an answer within two seconds.
//   --patience 2000   milliseconds for an answer, on a machine that has nothing else to do
//   --pages 1         as many pages at once share the actions, each with a seed of its own: S, S + 1, …
//   --faults 1        goes on, from a fresh page, until a page has found so many
import { parseArgs } from 'node:util';
import { explore } from './monkey/explore.mjs';
import { browserFlags, ensureBrowser } from './tools/browser.mjs';
import { ensureBuilt } from './tools/build.mjs';
import { ensureInstalled } from './tools/install.mjs';
import { serve } from './tools/serve.mjs';

/** @param {string | undefined} text @param {number} usual */
function wholeNumber(text, usual) {
  const value = text === undefined ? usual : Number(text);
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${text} is no whole number`);
  return value;
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
      pages: { type: 'string' },
      faults: { type: 'string' },
    },
  });
  const actions = wholeNumber(values.actions, 2000);
  const seed = wholeNumber(values.seed, Math.floor(Math.random() * 1e6));
  const patience = wholeNumber(values.patience, 2000);
  const pages = Math.max(1, wholeNumber(values.pages, 1));
  const most = Math.max(1, wholeNumber(values.faults, 1));
  const executablePath = await ready();
  const server = await serve({ port: 0 });
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch({ executablePath, args: [...browserFlags()] });
  const begun = performance.now();
  console.log(`seed ${seed}`);
  try {
    const share = Math.ceil(actions / pages);
    const found = await Promise.all(
      Array.from({ length: pages }, (_, page) =>
        explore(browser, { url: server.url, seed: seed + page, actions: share, patience, most }),
      ),
    );
    const seconds = (performance.now() - begun) / 1000;
    const done = found.reduce((sum, one) => sum + one.done, 0);
    const faults = found.reduce((sum, one) => sum + one.found, 0);
    const [slowest] = found.map((one) => one.slowest).toSorted((a, b) => b.taken - a.taken);
    console.log(
      `${done} actions in ${seconds.toFixed(0)} s, ${faults} faults, the slowest ${Math.round(slowest?.taken ?? 0)} ms: ${slowest?.words}`,
    );
    return faults === 0;
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
