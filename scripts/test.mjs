// `npm test`: installs what is missing and runs every check; `npm test -- unit lint` runs some.
// Goes on after a failure, so that one sees all of them, and ends with a line that counts.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './tools/browser.mjs';
import { ensureBuilt } from './tools/build.mjs';
import { ensureInstalled } from './tools/install.mjs';
import { cache } from './tools/paths.mjs';
import { countPlaywright, countVitest, withExitCode } from './tools/results.mjs';
import { run, runPackage } from './tools/run.mjs';

/** @typedef {import('./tools/results.mjs').Counts} Counts */

/** @param {boolean} good @returns {Counts} */
const one = (good) => ({ passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0 });

/**
 * Runs a test runner that leaves a report, and counts what the report says.
 * @param {string} name
 * @param {(report: string) => Promise<number>} runTests
 * @param {(report: any) => Counts} count
 * @returns {Promise<Counts>}
 */
async function counted(name, runTests, count) {
  const report = join(cache, `${name}.json`);
  await mkdir(cache, { recursive: true });
  await rm(report, { force: true });
  const code = await runTests(report);
  const text = await readFile(report, 'utf8').catch(() => undefined);
  return withExitCode(text === undefined ? undefined : count(JSON.parse(text)), code);
}

/** @type {Readonly<Record<string, () => Promise<Counts>>>} */
const stages = {
  types: async () => one((await runPackage('typescript/bin/tsc', ['--noEmit', '-p', '.'])) === 0),
  lint: async () => one((await runPackage('oxlint/bin/oxlint', [])) === 0),
  format: async () =>
    one(
      (await runPackage('prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.'])) === 0,
    ),
  unused: async () => one((await runPackage('knip/bin/knip.js', [])) === 0),
  unit: () =>
    counted(
      'unit',
      (report) =>
        runPackage('vitest/vitest.mjs', [
          'run',
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${report}`,
        ]),
      countVitest,
    ),
  build: async () => one(await ensureBuilt()),
  browser: async () => {
    const browser = await ensureBrowser();
    if (browser === undefined) return one(false);
    return counted(
      'browser',
      (report) =>
        runPackage('@playwright/test/cli.js', ['test', '--reporter=list,json'], {
          environment: { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
        }),
      countPlaywright,
    );
  },
  // The same actions each time, on two pages at once, which wait in turn: more of them are slower together.
  // `npm run monkey` takes others.
  monkey: async () => {
    if (!(await ensureBuilt())) return one(false);
    const slice = ['--actions', '700', '--pages', '2', '--seed', '1', '--patience', '4000'];
    return one((await run(process.execPath, [join('scripts', 'monkey.mjs'), ...slice])) === 0);
  },
};

// What runs side by side: of these each takes one processor, and says of itself what it found.
const rounds = [
  ['types', 'lint', 'format', 'unused'],
  ['unit'],
  ['build'],
  ['browser'],
  ['monkey'],
];

/** @param {string} name @returns {Promise<readonly [name: string, counts: Counts, seconds: number]>} */
async function timed(name) {
  const begun = performance.now();
  const counts = (await stages[name]?.()) ?? one(false);
  return [name, counts, (performance.now() - begun) / 1000];
}

/** @param {Counts} counts */
function sentence({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

async function test() {
  const { positionals } = parseArgs({ allowPositionals: true });
  const unknown = positionals.filter((name) => !(name in stages));
  if (unknown.length > 0) {
    throw new RangeError(
      `No stage ${unknown.join(', ')}; there are ${Object.keys(stages).join(', ')}`,
    );
  }
  await ensureInstalled();
  const total = { passed: 0, failed: 0, skipped: 0 };
  const summary = [];
  for (const round of rounds) {
    const names = round.filter((name) => positionals.length === 0 || positionals.includes(name));
    if (names.length === 0) continue;
    const title = names.join(', ');
    console.log(`\n── ${title} ${'─'.repeat(60 - title.length)}`);
    for (const [name, counts, seconds] of await Promise.all(names.map(timed))) {
      total.passed += counts.passed;
      total.failed += counts.failed;
      total.skipped += counts.skipped;
      const mark = counts.failed > 0 ? '✗' : '✓';
      summary.push(
        `  ${mark} ${name.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s   ${sentence(counts)}`,
      );
    }
  }
  console.log(`\n${summary.join('\n')}\n`);
  console.log(sentence(total));
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}

try {
  await test();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
