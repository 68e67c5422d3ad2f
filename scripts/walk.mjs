// `npm run walk`: every test of the built app, and of labels in pictures, with all of its cases: every line of the
// derivation on stage and projector in all sizes of window, with long numbers too; every table that people paste;
// every question. `npm test` takes a choice of them. Lasts most of an hour.
import { ensureBrowser } from './tools/browser.mjs';
import { ensureInstalled } from './tools/install.mjs';
import { runPackage } from './tools/run.mjs';

await ensureInstalled();
const browser = await ensureBrowser();
const environment = { CHROMIUM_PATH: browser ?? '', DOWNHILL_WALK: 'all' };
const labels = await runPackage('vitest/vitest.mjs', ['run', 'test/panels'], { environment });
const walk =
  browser === undefined
    ? 1
    : await runPackage('@playwright/test/cli.js', ['test', ...process.argv.slice(2)], {
        environment,
      });
process.exitCode = labels === 0 ? walk : labels;
