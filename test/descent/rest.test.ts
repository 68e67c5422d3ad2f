import { describe, expect, it } from 'vitest';
import { restsAt } from '../../src/descent/rest.ts';
import { fivePoints } from '../../src/regression/presets.ts';
import { lineAt, lineRun } from '../support/line.ts';

function run(learningRate: number, start = { m: 0, b: 0 }) {
  return lineRun({
    observations: fivePoints,
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
    expect(lineAt(path, rest + 1)).toStrictEqual(lineAt(path, rest));
    expect(lineAt(path, rest - 1)).not.toStrictEqual(lineAt(path, rest));
  });

  it('is nowhere for a run that diverges', () => {
    expect(restsAt(run(0.2))).toBeUndefined();
  });

  it('is the start when nothing moves from there', () => {
    const level = lineRun({
      observations: [{ x: 1, y: 2 }],
      convention: 'mean',
      start: [1, 1],
      learningRate: 0.1,
      method: { kind: 'batch' },
    });
    expect(restsAt(level)).toBe(0);
  });
});
