import { beforeEach, describe, expect, it } from 'vitest';
import { lossMarks } from '../../../src/panels/lossCurve/lossMarks.ts';
import { lossPicture } from '../../../src/panels/lossCurve/lossPicture.ts';
import { createLossView } from '../../../src/panels/lossCurve/lossView.ts';
import { showIteration } from '../../../src/store/actions/cursor.ts';
import { changeView } from '../../../src/store/actions/view.ts';
import type { Experiment } from '../../../src/store/experiment.ts';
import { initialState, type AppState } from '../../../src/store/appState.ts';
import { appStore } from '../../../src/store/appStore.ts';
import { trajectoryOf } from '../../../src/store/problem.ts';
import { defaultView } from '../../../src/store/view.ts';
import { markAt } from '../../../src/ui/plot/marks/findMark.ts';
import type { Frame, Mark } from '../../../src/ui/plot/marks/mark.ts';
import { plotScales, type AxisKind, type Domain } from '../../../src/ui/plot/plotScales.ts';

/** A curve of 500 by 200 pixels. */
function frameOf(x: Domain = [0, 20], y: Domain = [0, 20], kind: AxisKind = 'linear'): Frame {
  const area = { left: 50, top: 10, width: 500, height: 200 };
  return { scales: plotScales(area, x, y, kind, 12), weight: 1 };
}

function stateAt(
  iteration: number,
  experiment: Partial<Experiment> = {},
  change: Partial<AppState> = {},
): AppState {
  return {
    ...initialState,
    cursor: { iteration, beat: 'guess', line: 1 },
    ...change,
    experiment: { ...initialState.experiment, ...experiment },
  };
}

function shaped<Shape extends Mark['shape']>(state: AppState, shape: Shape, frame = frameOf()) {
  return lossMarks(lossPicture(state), frame).filter(
    (mark): mark is Extract<ReturnType<typeof lossMarks>[number], { shape: Shape }> =>
      mark.shape === shape,
  );
}

describe('the curve of the loss', () => {
  it('has every iterate up to the one shown, each with its loss', () => {
    const state = stateAt(3);
    const [curve] = shaped(state, 'curve');
    const path = trajectoryOf(state.experiment);
    expect(curve?.x).toEqual([0, 1, 2, 3]);
    // The line ŷ = 0 at the start: the mean of 4, 9, 25, 16 and 36.
    expect(curve?.y[0]).toBe(18);
    expect(curve?.y).toEqual([0, 1, 2, 3].map((k) => path.lossAt(k)));
    expect(shaped(state, 'dots')[0]?.count).toBe(4);
  });

  it('has no dots out of sight, as on the way to a longer axis', () => {
    const [dots] = shaped(stateAt(20_000), 'dots', frameOf([0, 20]));
    expect(dots?.count).toBe(22);
  });

  it('has its cursor at the iteration, on the curve', () => {
    const state = stateAt(7);
    const path = trajectoryOf(state.experiment);
    const loss = path.lossAt(path.extendTo(7));
    expect(shaped(state, 'dot')[0]?.at).toEqual({ x: 7, y: loss });
    const upright = shaped(state, 'segment').find(({ term }) => term === 'loss');
    expect([upright?.from, upright?.to]).toEqual([
      { x: 7, y: 'least' },
      { x: 7, y: 'most' },
    ]);
  });

  it('has a line at the least loss there is', () => {
    const line = shaped(stateAt(1), 'segment').find(({ dash }) => dash !== undefined);
    expect(line?.from.y).toBeCloseTo(0.38, 9);
    // Level, from edge to edge.
    expect(line?.to).toEqual({ x: 'most', y: line?.from.y });
    expect(line?.from.x).toBe('least');
    const empty = { preset: 'custom', observations: [] } as const;
    expect(shaped(stateAt(0, { data: empty }), 'segment').some(({ dash }) => dash)).toBe(false);
  });

  it('has the height of the start as long as there is nothing else, and the loss after the step at the end of its lines', () => {
    const levels = (state: AppState) => shaped(state, 'segment').filter(({ from }) => from.x === 0);
    expect(levels(stateAt(0)).map(({ from, to }) => [from.y, to.y])).toContainEqual([18, 18]);
    expect(levels(stateAt(1)).map(({ to }) => to.y)).not.toContain(18);
    const rings = (line: number) =>
      shaped(
        stateAt(0, { learningRate: 0.05 }, { cursor: { iteration: 0, beat: 'update', line } }),
        'dot',
      ).filter(({ form }) => form === 'ring');
    expect(rings(1)).toStrictEqual([]);
    // From (0, 0) to (1.38, 0.4).
    expect(rings(60)[0]?.at).toMatchObject({ x: 1, y: expect.closeTo(1.1324, 4) as number });
  });

  it('shows the other run beside it, to a diamond', () => {
    const view = { ...defaultView, mistake: 'no-x' } as const;
    const state = stateAt(6, { learningRate: 0.02 }, { view });
    const [, other] = shaped(state, 'curve');
    expect(other?.dash).toBeDefined();
    const diamond = shaped(state, 'dot').find(({ form }) => form === 'diamond');
    expect(diamond?.at).toEqual({ x: 6, y: other?.y[6] });
  });

  it('says the loss where it is spoken of, and over all else where it is lit', () => {
    const spoken = stateAt(0, {}, { cursor: { iteration: 0, beat: 'loss', line: 1 } });
    expect(shaped(spoken, 'label')[0]?.texts).toEqual(['L = 18']);
    expect(shaped(spoken, 'veil')).toEqual([]);
    const lit = stateAt(0, {}, { highlight: { term: 'loss', point: undefined } });
    expect(shaped(lit, 'label')[0]?.texts).toEqual(['L = 18']);
    expect(shaped(lit, 'veil')).toHaveLength(1);
    expect(shaped(stateAt(0), 'label')).toEqual([]);
  });

  it('means the loss at its cursor, and nothing elsewhere', () => {
    const frame = frameOf();
    const marks = lossMarks(lossPicture(stateAt(4)), frame);
    const termAt = (x: number) => markAt(frame, marks, [x, 40])?.term;
    expect(termAt(50 + 4 * 25 + 6)).toBe('loss');
    expect(termAt(50 + 5 * 25)).toBeUndefined();
  });

  it('has as few marks at a million iterations as at a thousand', () => {
    const method = { kind: 'point', order: 'given' } as const;
    const state = stateAt(1_000_000, { learningRate: 0.02, method });
    const [curve] = shaped(state, 'curve', frameOf([0, 1_000_000]));
    expect(curve?.count).toBeLessThan(2100);
    expect(curve?.x[(curve.count || 0) - 1]).toBe(1_000_000);
    expect(shaped(state, 'dots', frameOf([0, 1_000_000]))).toEqual([]);
  });

  it('keeps a loss of zero on a logarithmic axis, at its bottom', () => {
    const observations = [
      { x: 0, y: 0 },
      { x: 1, y: 1 },
    ];
    const data = { preset: 'custom', observations } as const;
    const state = stateAt(2, { data, start: [1, 0] });
    const frame = frameOf([0, 20], [0.1, 1], 'log');
    const [curve] = shaped(state, 'curve', frame);
    expect(curve?.y[2]).toBe(0);
    expect(Number.isFinite(frame.scales.farY(0))).toBe(true);
  });
});

describe('axes of the curve that change', () => {
  beforeEach(() => {
    appStore.setState(initialState, true);
  });

  it('are glided to, on a logarithmic axis by factors', () => {
    changeView({ lossScale: 'log' });
    showIteration(10);
    const view = createLossView();
    const near = frameOf([0, 20], [0.1, 100], 'log').scales;
    const far = frameOf([0, 1000], [1e-6, 100], 'log').scales;
    view.pictureAt(near, 0);
    view.pictureAt(far, 1000);
    const { scales, moving } = view.pictureAt(far, 1100);
    expect(moving).toBe(true);
    expect(scales?.yDomain[0]).toBeLessThan(0.1);
    expect(scales?.yDomain[0]).toBeGreaterThan(1e-6);
    expect(scales?.yDomain[1]).toBeCloseTo(100, 6);
    expect(view.pictureAt(far, 2000)).toMatchObject({ scales: far, moving: false });
  });

  it('change at once from one kind to the other', () => {
    const view = createLossView();
    view.pictureAt(frameOf().scales, 0);
    changeView({ lossScale: 'log' });
    const log = frameOf([0, 20], [0.1, 100], 'log').scales;
    expect(view.pictureAt(log, 100)).toMatchObject({ scales: log, moving: false });
  });
});
