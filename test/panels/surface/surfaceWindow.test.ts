import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { windowOf } from '../../../src/panels/surface/surfaceWindow.ts';
import type { SurfaceView } from '../../../src/model/surface.ts';
import type { AppState } from '../../../src/store/appState.ts';
import { shownIteration } from '../../../src/store/selectors.ts';
import { problemOf, trajectoryOf } from '../../../src/store/problem.ts';
import { defaultView, viewFields, type View } from '../../../src/store/view.ts';
import { stateWith } from './picture.ts';

const zooms = viewFields.zoom.options;

function at(iteration: number, zoom: View['zoom'] = 'all'): Partial<AppState> {
  return { cursor: { iteration, beat: 'guess', line: 1 }, view: { ...defaultView, zoom } };
}

function holds({ across, up }: SurfaceView, [x = 0, y = 0]: Iterable<number>): boolean {
  return x >= across[0] && x <= across[1] && y >= up[0] && y <= up[1];
}

const anyRun = fc.record({
  points: fc.array(fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 })), {
    minLength: 1,
    maxLength: 6,
  }),
  m: fc.integer({ min: -9, max: 9 }),
  b: fc.integer({ min: -9, max: 9 }),
  rate: fc.double({ min: 1e-4, max: 0.4, noNaN: true }),
  iteration: fc.nat({ max: 200 }),
  method: fc.constantFrom(
    { kind: 'batch' } as const,
    { kind: 'point', order: 'shuffled' } as const,
  ),
});

type AnyRun = typeof anyRun extends fc.Arbitrary<infer Run> ? Run : never;

function stateOf({ points, m, b, rate, iteration, method }: AnyRun, zoom: View['zoom']): AppState {
  const observations = points.map(([x, y]) => ({ x, y }));
  const data = { preset: 'custom', observations } as const;
  const change = { data, start: [m, b], learningRate: rate, method };
  return stateWith(change, at(iteration, zoom));
}

describe('the window of the map', () => {
  it.each(zooms)('is a range of finite numbers, whatever the run does: %s', (zoom) => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const { across, up } = windowOf(stateOf(run, zoom));
        expect([...across, ...up].every(Number.isFinite)).toBe(true);
        expect(across[1]).toBeGreaterThan(across[0]);
        expect(up[1]).toBeGreaterThan(up[0]);
      }),
    );
  });

  it('of all holds the start, the minimum, and a path that does not go too far', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const state = stateOf(run, 'all');
        const shown = windowOf(state);
        const { start, leastSquares } = problemOf(state.experiment);
        expect(holds(shown, start)).toBe(true);
        expect(leastSquares.kind === 'none' || holds(shown, leastSquares.at)).toBe(true);
        const path = trajectoryOf(state.experiment);
        const last = shownIteration(state);
        const places = Array.from({ length: last + 1 }, (_, k) => path.thetaAt(k));
        const far = places.filter((place) => !holds(shown, place));
        // Either all of it, or it is one that goes far away.
        const width = shown.across[1] - shown.across[0];
        const height = shown.up[1] - shown.up[0];
        const farthest = Math.max(
          0,
          ...far.map((place) =>
            Math.max(
              Math.abs(place[0]! - start[0]!) / width,
              Math.abs(place[1]! - start[1]!) / height,
            ),
          ),
        );
        expect(far.length === 0 || farthest > 3).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('of the path holds the path, as near as it can', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const state = stateOf(run, 'path');
        const shown = windowOf(state);
        const path = trajectoryOf(state.experiment);
        const last = shownIteration(state);
        for (let k = 0; k <= last; k += 1) {
          const place = path.thetaAt(k);
          const isPlace = place.every((value) => Math.abs(value) < 1e150);
          expect(!isPlace || holds(shown, place)).toBe(true);
        }
      }),
    );
  });

  it('of the minimum holds it and the iterate, and comes nearer with it', () => {
    const width = (iteration: number) => {
      const state = stateWith({ learningRate: 0.05 }, at(iteration, 'minimum'));
      const shown = windowOf(state);
      const path = trajectoryOf(state.experiment);
      expect(holds(shown, path.thetaAt(path.extendTo(iteration)))).toBe(true);
      expect(holds(shown, [0.9, 1.3])).toBe(true);
      return shown.across[1] - shown.across[0];
    };
    const widths = [1, 50, 200, 400].map(width);
    expect(widths).toEqual(widths.toSorted((one, other) => other - one));
    expect(widths[3]).toBeLessThan(0.01 * (widths[0] ?? 0));
  });

  it('stays where it is from step to step of a run that converges', () => {
    const shown = Array.from({ length: 40 }, (_, k) =>
      windowOf(stateWith({ learningRate: 0.02 }, at(k))),
    );
    expect(new Set(shown.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(shown[1]).toBe(shown[2]);
  });

  it('does not hang on how one came there', () => {
    const direct = windowOf(stateWith({ learningRate: 0.15 }, at(3)));
    windowOf(stateWith({ learningRate: 0.15 }, at(9)));
    windowOf(stateWith({ learningRate: 0.02, start: [40, 3] }, at(3, 'path')));
    expect(windowOf(stateWith({ learningRate: 0.15 }, at(3)))).toEqual(direct);
  });

  it('is in a valley around the lowest place that is nearest to the start', () => {
    const observations = [
      { x: 2, y: 1 },
      { x: 2, y: 5 },
    ];
    const data = { preset: 'custom', observations } as const;
    // There 2 m + b = 3: straight across from (m, b) it is (m, b) + (2, 1)·(3 − 2m − b)/5.
    for (const [m, b] of [
      [0, 0],
      [4, 5],
      [-3, 2],
    ] as const) {
      const shown = windowOf(stateWith({ data, start: [m, b] }, at(0)));
      const part = (3 - 2 * m - b) / 5;
      const middle = {
        across: (shown.across[0] + shown.across[1]) / 2,
        up: (shown.up[0] + shown.up[1]) / 2,
      };
      const [width, height] = [shown.across[1] - shown.across[0], shown.up[1] - shown.up[0]];
      expect(Math.abs(middle.across - (m + 2 * part))).toBeLessThan(0.2 * width);
      expect(Math.abs(middle.up - (b + part))).toBeLessThan(0.2 * height);
    }
  });

  it.each(zooms)('is a plain range around the start without points: %s', (zoom) => {
    const data = { preset: 'empty', observations: [] } as const;
    const from = (m: number, b: number) =>
      windowOf(stateWith({ data, start: [m, b] }, at(0, zoom)));
    expect(from(0, 0)).toStrictEqual({ across: [-1, 1], up: [-1, 1] });
    expect(from(3, -20)).toStrictEqual({ across: [2, 4], up: [-21, -19] });
  });

  it('lets m tilt the line as much as b lifts it, where the start is the minimum', () => {
    const data = { preset: 'custom', observations: [{ x: 100, y: 0 }] } as const;
    const { across, up } = windowOf(stateWith({ data, start: [0, 0] }, at(0)));
    expect((up[1] - up[0]) / (across[1] - across[0])).toBeCloseTo(100, 0);
  });

  it('follows a path that leaves the minimum where it begins', () => {
    // Single points pull off the least-squares line, m = 0.9 and b = 1.3, each by its own error.
    const method = { kind: 'point', order: 'given' } as const;
    const state = stateWith({ start: [0.9, 1.3], learningRate: 0.05, method }, at(5));
    const run = trajectoryOf(state.experiment);
    for (let iteration = 0; iteration <= 5; iteration += 1)
      expect(holds(windowOf(state), run.thetaAt(iteration))).toBe(true);
    expect([...run.thetaAt(5)]).not.toStrictEqual([0.9, 1.3]);
  });
});
