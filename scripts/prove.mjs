// `npm run prove`: the checks of the calculus with all random formulas and texts, not only a slice of them.
import { ensureInstalled } from './tools/install.mjs';
import { runPackage } from './tools/run.mjs';

await ensureInstalled();
process.exitCode = await runPackage(
  'vitest/vitest.mjs',
  ['run', '--project', 'unit', 'test/calculus'],
  {
    environment: { PROVE: 'all' },
  },
);
