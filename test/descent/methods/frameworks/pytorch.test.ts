import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type MethodId, methodIds } from '../../../../src/descent/methods/method.ts';
import type { PenaltyId } from '../../../../src/model/penalty.ts';
import { defaultExperiment, methodOf } from '../../../../src/store/experiment.ts';
import { trajectoryOf } from '../../../../src/store/problem.ts';

interface Problem {
  readonly model: string;
  readonly each: PenaltyId;
  readonly points: readonly (readonly [number, number])[];
  readonly start: readonly number[];
  readonly runs: Readonly<
    Record<string, { readonly rate: number; readonly iterates: Record<string, readonly number[]> }>
  >;
}

// What pytorch.py wrote: PyTorch's optimisers by its own automatic differentiation, in double precision.
const { problems } = JSON.parse(readFileSync(new URL('pytorch.json', import.meta.url), 'utf8')) as {
  readonly problems: Readonly<Record<string, Problem>>;
};

const runs = Object.entries(problems).flatMap(([name, problem]) =>
  Object.entries(problem.runs).map(
    ([method, run]) => [name, method as MethodId, problem, run] as const,
  ),
);

describe("the walk of PyTorch's optimisers", () => {
  it('is there for every method: Newton’s by its Hessian, the others by its optimisers', () => {
    expect(runs).toHaveLength(51);
    expect(new Set(runs.map(([, method]) => method))).toStrictEqual(new Set(methodIds));
  });

  it.each(runs)('is ours over 1,000 iterations: %s, %s', (_name, method, problem, run) => {
    const trajectory = trajectoryOf({
      ...defaultExperiment,
      model: problem.model,
      each: problem.each,
      data: { preset: 'custom', observations: problem.points.map(([x, y]) => ({ x, y })) },
      start: problem.start,
      learningRate: run.rate,
      method: methodOf(method),
    });
    expect(trajectory.extendTo(1000)).toBe(1000);
    for (const [k, wanted] of Object.entries(run.iterates)) {
      const found = trajectory.thetaAt(Number(k));
      const size = Math.hypot(...wanted);
      for (const [slot, value] of wanted.entries()) {
        const off = Math.abs((found[slot] ?? Number.NaN) - value) / size;
        expect(off, `iteration ${k}, parameter ${slot}`).toBeLessThanOrEqual(1e-9);
      }
    }
  });
});
