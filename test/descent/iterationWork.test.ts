import { describe, expect, it } from 'vitest';
import { iterationsInOneGo, workOfIteration } from '../../src/descent/iterationWork.ts';
import { methodIds } from '../../src/descent/methods/method.ts';
import { maximumIterations, type TrajectoryInput } from '../../src/descent/trajectory.ts';
import { defaultExperiment } from '../../src/store/experiment.ts';
import { usualStart } from '../../src/store/model.ts';
import { descentOf } from '../../src/store/problem.ts';

function inputOf(model: string, kind: (typeof methodIds)[number]): TrajectoryInput {
  const start = model === 'line' ? {} : { start: usualStart(model) };
  return descentOf({ ...defaultExperiment, model, ...start, method: { kind } });
}

describe('the work of an iteration', () => {
  it('lets the longest run of the line go in one go, for any number of points', () => {
    expect(iterationsInOneGo(inputOf('line', 'batch'), 100_000)).toBeGreaterThanOrEqual(
      maximumIterations,
    );
  });

  it('lets 1,000 iterations of four parameters over 200 points go in one go, and not 100,000', () => {
    const most = iterationsInOneGo(inputOf('a exp(-k x) + c + d x', 'batch'), 200);
    expect(most).toBeGreaterThan(900);
    expect(most).toBeLessThan(100_000);
  });

  it('lets a tape over five points go no further in one go than some 50 ms', () => {
    // Measured: 3 to 4 µs an iteration of the sine, 4 to 6 of two neurons.
    expect(iterationsInOneGo(inputOf('sine', 'batch'), 5)).toBeLessThan(20_000);
    expect(iterationsInOneGo(inputOf('two-neurons', 'rmsprop'), 5)).toBeLessThan(15_000);
  });

  it('grows with the points where each iteration goes through them, and only there', () => {
    for (const kind of methodIds) {
      const [few, many] = [5, 500].map((points) =>
        workOfIteration(inputOf('neuron', kind), points),
      );
      expect(many).toBeGreaterThan(few ?? 0);
    }
    // A parabola with squared errors needs its triangle alone.
    const [few, many] = [5, 500].map((points) =>
      workOfIteration(inputOf('parabola', 'adam'), points),
    );
    expect(many).toBe(few);
  });

  it('is at least one iteration, however much work it is', () => {
    expect(iterationsInOneGo(inputOf('two-neurons', 'newton'), 1e9)).toBe(1);
  });
});
