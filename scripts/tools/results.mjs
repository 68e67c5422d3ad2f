/** @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Counts */

/**
 * What vitest's JSON report counts. A file that could not even be loaded holds no test, and counts
 * as one failure.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number,
 *   testResults: readonly { status: string, assertionResults: readonly unknown[] }[] }} report
 * @returns {Counts}
 */
export function countVitest(report) {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests,
  };
}

/**
 * What Playwright's JSON report counts. A test that passed only when tried again is a failure.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report
 * @returns {Counts}
 */
export function countPlaywright({ stats }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  };
}

/**
 * Adds a failure where the counts alone would hide one: no report at all, not a single test run, or
 * a runner that reports no failed test and yet exits with an error.
 * @param {Counts | undefined} counts
 * @param {number} exitCode
 * @returns {Counts}
 */
export function withExitCode(counts, exitCode) {
  if (counts === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const hidden = counts.failed === 0 && (exitCode !== 0 || counts.passed === 0);
  return hidden ? { ...counts, failed: 1 } : counts;
}
