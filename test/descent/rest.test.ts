import { describe, expect, it } from 'vitest';
import { restsAt } from '../../src/descent/rest.ts';
import { createTrajectory } from '../../src/descent/trajectory.ts';
import { centredSums } from '../../src/regression/centredSums.ts';
import { fivePoints } from '../../src/regression/presets.ts';

function run(learningRate: number, start = { m: 0, b: 0 }) {
  return createTrajectory({
    sums: centredSums(fivePoints),
    convention: 'mean',
    start,
    learningRate,
    method: { kind: 'batch' },
  });
}

describe('where a run comes to rest', () => {
  it('is the first iteration after which no digit changes', () => {
    const path = run(0.04);
    const rest = restsAt(path);
    if (rest === undefined) throw new Error('it never rests');
    expect(rest).toBeGreaterThan(1000);
    expect(path.parametersAt(rest + 1)).toStrictEqual(path.parametersAt(rest));
    expect(path.parametersAt(rest - 1)).not.toStrictEqual(path.parametersAt(rest));
  });

  it('is nowhere for a run that diverges', () => {
    expect(restsAt(run(0.2))).toBeUndefined();
  });

  it('is the start when nothing moves from there', () => {
    const level = createTrajectory({
      sums: centredSums([{ x: 1, y: 2 }]),
      convention: 'mean',
      start: { m: 1, b: 1 },
      learningRate: 0.1,
      method: { kind: 'batch' },
    });
    expect(restsAt(level)).toBe(0);
  });
});
