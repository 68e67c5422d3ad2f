// `npm run prove`: the checks of the calculus and of models with all random formulas, texts and models, not only a slice of them.
import { ensureInstalled } from './tools/install.mjs';
import { runPackage } from './tools/run.mjs';

await ensureInstalled();
process.exitCode = await runPackage(
  'vitest/vitest.mjs',
  // All of them take longer than a slice, and longest on a machine that does other things too.
  ['run', '--project', 'unit', '--testTimeout', '600000', 'test/calculus', 'test/model'],
  {
    environment: { PROVE: 'all' },
  },
);
