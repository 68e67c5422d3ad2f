// `npm run walk`: goes through every line of the derivation on the stage and the projector, in all sizes of
// window and with long numbers too, and measures what is seen. `npm test` walks a choice of them.
import { ensureBrowser } from './tools/browser.mjs';
import { ensureInstalled } from './tools/install.mjs';
import { runPackage } from './tools/run.mjs';

await ensureInstalled();
const browser = await ensureBrowser();
process.exitCode =
  browser === undefined
    ? 1
    : await runPackage('@playwright/test/cli.js', ['test', 'test/browser/stage.spec.ts'], {
        environment: { CHROMIUM_PATH: browser, DOWNHILL_WALK: 'all' },
      });
