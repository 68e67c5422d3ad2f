import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UpdateMethod } from '../../../src/descent/method.ts';
import type { Trajectory } from '../../../src/descent/trajectory.ts';
import { thinnedPath, type ThinnedPath } from '../../../src/panels/surface/thinnedPath.ts';
import { fivePoints } from '../../../src/regression/presets.ts';
import { plotScales, type PlotScales } from '../../../src/ui/plot/plotScales.ts';
import { lineAt, lineRun } from '../../support/line.ts';

const batch: UpdateMethod = { kind: 'batch' };
const byPoint = (order: 'given' | 'shuffled'): UpdateMethod => ({
  kind: 'point',
  order,
  observations: fivePoints,
  seed: 3,
});

function runOf(method: UpdateMethod, learningRate: number): Trajectory {
  return lineRun({
    observations: fivePoints,
    convention: 'mean',
    start: [-1, 3],
    learningRate,
    method,
  });
}

/** A map of 500 by 400 pixels. */
function mapOf(reach = 3): PlotScales {
  const area = { left: 60, top: 10, width: 500, height: 400 };
  return plotScales(area, [-reach, reach], [-reach, reach], 'linear', 12);
}

const most = 1500;

function thinned(path: Trajectory, iteration: number, scales = mapOf()): ThinnedPath {
  return thinnedPath(path, scales, path.extendTo(iteration), most);
}

/** How far apart two iterates are, in pixels. */
function apart(path: Trajectory, scales: PlotScales, one: number, other: number): number {
  const [a, b] = [lineAt(path, one), lineAt(path, other)];
  return Math.hypot(scales.farX(a.m) - scales.farX(b.m), scales.farY(a.b) - scales.farY(b.b));
}

describe('a thinned path', () => {
  it('is the whole path where that is short and its steps can be seen', () => {
    const path = runOf(batch, 0.08);
    expect(thinned(path, 20).iterations).toEqual(Array.from({ length: 21 }, (_, k) => k));
    expect(thinned(path, 20).across).toEqual(Array.from(path.columnAt(0).subarray(0, 21)));
    expect(thinned(path, 20).up).toEqual(Array.from(path.columnAt(1).subarray(0, 21)));
  });

  const anyRun = fc.record({
    method: fc.constantFrom(batch, byPoint('given'), byPoint('shuffled')),
    rate: fc.double({ min: 0.002, max: 0.09, noNaN: true }),
    iteration: fc.oneof(fc.nat({ max: 300 }), fc.nat({ max: 12_000 })),
    reach: fc.constantFrom(0.02, 0.5, 3, 40),
  });

  it('has only steps that were walked, or that are hardly seen, in their order', () => {
    fc.assert(
      fc.property(anyRun, ({ method, rate, iteration, reach }) => {
        const path = runOf(method, rate);
        const scales = mapOf(reach);
        const { across, up, iterations } = thinned(path, iteration, scales);
        expect(across).toHaveLength(iterations.length);
        expect(up).toHaveLength(iterations.length);
        let last = -1;
        iterations.forEach((k, index) => {
          if (k < 0) return;
          expect(k).toBeGreaterThan(last);
          expect({ m: across[index], b: up[index] }).toEqual(lineAt(path, k));
          const before = iterations[index - 1] ?? -1;
          // From where it is drawn the step begins, but for a pixel or so.
          const strayed =
            before < 0
              ? 0
              : Math.min(apart(path, scales, before, k - 1), apart(path, scales, before, k));
          expect(strayed).toBeLessThan(2);
          last = k;
        });
      }),
      { numRuns: 50 },
    );
  });

  it('ends where the run is, with its latest steps', () => {
    fc.assert(
      fc.property(anyRun, ({ method, rate, iteration, reach }) => {
        const path = runOf(method, rate);
        const scales = mapOf(reach);
        const last = path.extendTo(iteration);
        const { iterations } = thinned(path, iteration, scales);
        expect(iterations.at(-1)).toBe(last);
        for (let k = Math.max(1, last - 60); k <= last; k += 1)
          expect(iterations.includes(k) || apart(path, scales, k - 1, k) < 3).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('is no longer at a million iterations than at a few thousand', () => {
    for (const method of [batch, byPoint('given'), byPoint('shuffled')])
      for (const rate of [0.01, 0.035, 0.0739]) {
        const path = runOf(method, rate);
        const last = path.extendTo(1_000_000);
        const { iterations } = thinned(path, last);
        expect(iterations.length).toBeLessThan(1.3 * most);
      }
  });

  it('reaches as far as the path does', () => {
    const path = runOf(byPoint('shuffled'), 0.03);
    const last = path.extendTo(50_000);
    const { across, up } = thinned(path, last);
    const known = (values: readonly number[]) => values.filter((value) => !Number.isNaN(value));
    const slopes = path.columnAt(0).slice(0, last + 1);
    const intercepts = path.columnAt(1).slice(0, last + 1);
    expect(Math.max(...known(across))).toBe(Math.max(...slopes));
    expect(Math.min(...known(across))).toBe(Math.min(...slopes));
    expect(Math.max(...known(up))).toBe(Math.max(...intercepts));
    expect(Math.min(...known(up))).toBe(Math.min(...intercepts));
  });

  it('shows a cycle by all its steps', () => {
    const path = runOf(byPoint('given'), 0.03);
    const last = path.extendTo(100_003);
    const { iterations } = thinned(path, last);
    for (let k = last - 4; k <= last; k += 1) expect(iterations).toContain(k);
  });

  it('leaves out what is not on the map', () => {
    const path = runOf(batch, 0.01);
    const last = path.extendTo(3000);
    // Only where the run ends, far from its start.
    const { m: endM, b: endB } = lineAt(path, last);
    const area = { left: 0, top: 0, width: 500, height: 400 };
    const around = (middle: number) => [middle - 1e-3, middle + 1e-3] as const;
    const scales = plotScales(area, around(endM), around(endB), 'linear', 12);
    const { iterations } = thinnedPath(path, scales, last, most);
    expect(iterations.filter((k) => k >= 0 && k < 300)).toEqual([]);
    expect(iterations.length).toBeGreaterThan(100);
  });

  it('goes far beyond the map without numbers that are none', () => {
    const path = runOf(batch, 0.2);
    const last = path.extendTo(500);
    expect(path.divergedAt).toBeDefined();
    const { iterations } = thinned(path, last);
    expect(iterations.at(-1)).toBe(last);
    expect(iterations).toContain(1);
  });
});
