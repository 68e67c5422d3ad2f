import { expect, it } from 'vitest';
import { defaultExperiment } from '../../src/store/experiment.ts';
import { trajectoryOf } from '../../src/store/problem.ts';
import { asked, report } from '../calculus/support/proofRuns.ts';

// 50 ms are the aim on an idle machine. A clock says nothing while other tests run beside it: the long run prints it.
it.runIf(asked)('walks 1,000 iterations of a sine with four parameters over 200 points', () => {
  const observations = Array.from({ length: 200 }, (_none, row) => {
    const x = row / 40;
    return { x, y: 1.4 * Math.sin(1.9 * x + 0.3) + 0.5 };
  });
  const times = Array.from({ length: 5 }, (_none, turn) => {
    const run = trajectoryOf({
      ...defaultExperiment,
      model: 'sine',
      data: { preset: 'custom', observations },
      // Another start each time, so that nothing is remembered.
      start: [1, 2, 0, turn / 100],
    });
    const start = performance.now();
    expect(run.extendTo(1000)).toBe(1000);
    return performance.now() - start;
  });
  report({ thousandIterationsOfARunMilliseconds: Math.min(...times) });
});
