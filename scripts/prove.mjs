// `npm run prove`: the checks of the calculus and of models with all random formulas, texts and models, not only a slice of them.
import { ensureInstalled } from './tools/install.mjs';
import { runPackage } from './tools/run.mjs';

await ensureInstalled();
process.exitCode = await runPackage(
  'vitest/vitest.mjs',
  ['run', '--project', 'unit', 'test/calculus', 'test/model'],
  {
    environment: { PROVE: 'all' },
  },
);
