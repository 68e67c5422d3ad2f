import { describe, expect, it } from 'vitest';
import { isInstalled } from '../../scripts/tools/install.mjs';
import { countPlaywright, countVitest, withExitCode } from '../../scripts/tools/results.mjs';

describe('the count of the tests', () => {
  it('takes a file that could not be loaded for a failure', () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 0,
      numPendingTests: 1,
      testResults: [
        { status: 'passed', assertionResults: [1, 2, 3] },
        { status: 'failed', assertionResults: [] },
      ],
    };
    expect(countVitest(report)).toStrictEqual({ passed: 3, failed: 1, skipped: 1 });
  });

  it('takes a test that passed only the second time for a failure', () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 0 };
    expect(countPlaywright({ stats })).toStrictEqual({ passed: 4, failed: 2, skipped: 0 });
  });

  it.each([
    ['no report', undefined, 0],
    ['no test at all', { passed: 0, failed: 0, skipped: 0 }, 0],
    ['an error that is no test', { passed: 5, failed: 0, skipped: 0 }, 1],
  ])('adds a failure where there is %s', (_, counts, exitCode) => {
    expect(withExitCode(counts, exitCode).failed).toBe(1);
  });

  it('leaves honest counts alone', () => {
    const good = { passed: 5, failed: 0, skipped: 0 };
    const bad = { passed: 5, failed: 2, skipped: 0 };
    expect(withExitCode(good, 0)).toStrictEqual(good);
    expect(withExitCode(bad, 1)).toStrictEqual(bad);
  });
});

describe('installed packages', () => {
  const wanted = {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b-for-another-machine': { version: '2.0.0', optional: true },
  };

  it('are enough without the optional ones', () => {
    expect(isInstalled(wanted, { 'node_modules/a': { version: '1.0.0' } })).toBe(true);
  });

  it.each([[{}], [{ 'node_modules/a': { version: '1.0.1' } }]])('are not enough: %j', (present) => {
    expect(isInstalled(wanted, present)).toBe(false);
  });
});
