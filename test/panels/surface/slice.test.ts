import { beforeEach, describe, expect, it } from 'vitest';
import type { BeatName } from '../../../src/derivation/beatNames.ts';
import { acrossTitle, sliceAxes } from '../../../src/panels/surface/slice/sliceAxes.ts';
import { sliceMarks } from '../../../src/panels/surface/slice/sliceMarks.ts';
import { slicePicture } from '../../../src/panels/surface/slice/slicePicture.ts';
import { sliceWindowOf } from '../../../src/panels/surface/slice/sliceWindow.ts';
import { sliceSummary } from '../../../src/panels/surface/slice/sliceWords.ts';
import { createSurfaceGestures } from '../../../src/panels/surface/surfaceGestures.ts';
import type { AppState } from '../../../src/store/appState.ts';
import { appStore } from '../../../src/store/appStore.ts';
import { shownIterate } from '../../../src/store/selectors.ts';
import { defaultExperiment } from '../../../src/store/experiment.ts';
import { shownParameters } from '../../../src/store/shownParameters.ts';
import { defaultView } from '../../../src/store/view.ts';
import { placeOf } from '../../../src/ui/plot/marks/resolve.ts';
import { plotScales } from '../../../src/ui/plot/plotScales.ts';
import { shaped, stateWith } from './picture.ts';

// ŷ = m x through these: L(m) = (1/5) (10 m² − 34 m + 30), with slope 4 m − 6.8 and its least value at 1.7.
const data = {
  preset: 'custom',
  observations: [
    { x: -2, y: -3 },
    { x: -1, y: -2 },
    { x: 0, y: 0 },
    { x: 1, y: 1 },
    { x: 2, y: 4 },
  ],
} as const;

function stateAt(iteration: number, beat: BeatName = 'guess', over = 'm', line = 1): AppState {
  return stateWith(
    { data, learningRate: 0.1 },
    { cursor: { iteration, beat, line }, view: { ...defaultView, over } },
  );
}

function marksOf(state: AppState) {
  const { x, y } = sliceWindowOf(state);
  const area = { left: 0, top: 0, width: 400, height: 400 };
  const frame = { scales: plotScales(area, x, y, 'linear', 12), weight: 1 };
  const picture = slicePicture(state, shownIterate(state).at, { x, y });
  return { marks: sliceMarks(picture, frame), frame, picture };
}

describe('beyond all numbers', () => {
  it('is told in words, and none of them is NaN', () => {
    for (const over of ['m', 'b'])
      for (const m of [1e154, 1e200, 1e300, 1e308])
        for (const method of [{ kind: 'batch' }, { kind: 'point', order: 'given' }] as const) {
          const state = stateWith(
            { data, method, learningRate: 1e300, start: [m, 2] },
            { cursor: { iteration: 0, beat: 'gradient', line: 1 }, view: { ...defaultView, over } },
          );
          expect(sliceSummary(state), `${over} ${m}`).not.toContain('NaN');
        }
  });
});

describe('the other run on the curve', () => {
  it('is a slip in dashes, at the iterates that it has, with a diamond at the last', () => {
    // L(m) = 2 m² − 6.8 m + 6 with η = 0.1: uphill by 0.1 (4 m − 6.8) from 0 to −0.68, and on to −1.632.
    const origin = { model: 'origin', data, learningRate: 0.1, start: [0] };
    const state = stateWith(origin, {
      cursor: { iteration: 2, beat: 'guess', line: 1 },
      view: { ...defaultView, mistake: 'plus' },
    });
    const { marks } = marksOf(state);
    const dashed = shaped(marks, 'curve').find(({ dash }) => dash !== undefined);
    expect(dashed?.x).toEqual([0, -0.68, -1.632].map((m) => expect.closeTo(m, 12) as number));
    expect(dashed?.y).toEqual(
      [0, -0.68, -1.632].map((m) => expect.closeTo(2 * m * m - 6.8 * m + 6, 12) as number),
    );
    const diamond = shaped(marks, 'dot').find(({ form }) => form === 'diamond');
    expect(diamond?.at).toMatchObject({ x: expect.closeTo(-1.632, 12) as number });
    const calm = marksOf({ ...state, view: defaultView }).marks;
    expect(shaped(calm, 'dot').some(({ form }) => form === 'diamond')).toBe(false);
  });
});

describe('which parameters the loss is drawn over', () => {
  it('are the first two, unless the view names others that there are', () => {
    const over = (names: string) => shownParameters(stateAt(0, 'guess', names));
    expect(over('')).toEqual({ across: 0, up: 1 });
    expect(over('m')).toEqual({ across: 0, up: undefined });
    expect(over('b')).toEqual({ across: 1, up: undefined });
    expect(over('b,m')).toEqual({ across: 1, up: 0 });
    for (const other of ['k', 'm,k', 'k,m']) expect(over(other)).toEqual({ across: 0, up: 1 });
  });
});

describe('the parameters of a model with many, over which the loss is drawn', () => {
  const over = (parameter: number, names = '') => {
    const experiment = {
      ...defaultExperiment,
      model: 'two-neurons',
      start: [1, 1, -1, 1, -1, 1, 0],
    };
    return shownParameters({ experiment, view: { ...defaultView, over: names, parameter } });
  };

  it('are the first and that of which the lines speak, where nobody has chosen', () => {
    expect(over(1)).toEqual({ across: 0, up: 1 });
    expect(over(2)).toEqual({ across: 0, up: 1 });
    expect(over(3)).toEqual({ across: 0, up: 2 });
    expect(over(7)).toEqual({ across: 0, up: 6 });
    // No model here has so many.
    expect(over(12)).toEqual({ across: 0, up: 6 });
    expect(over(5, 'c,b_2')).toEqual({ across: 6, up: 5 });
    expect(over(5, 'v_1,w_1')).toEqual({ across: 0, up: 1 });
  });
});

describe('the velocity over one parameter', () => {
  const withMomentum = (beat: BeatName, iteration = 1, line = 1) => {
    const state = stateAt(iteration, beat, 'm', line);
    const method = { kind: 'momentum', momentum: 0.9 } as const;
    const view = { ...state.view, layout: 'overview' } as const;
    return { ...state, experiment: { ...state.experiment, method }, view };
  };

  it('is an arrow of its own with its number, at the steps that speak of it', () => {
    // The first slope is −6.8, and m becomes 0.68. There it is −4.08, and the velocity 0.9 · (−6.8) − 4.08 = −10.2.
    const { marks } = marksOf(withMomentum('update'));
    const arrow = marks.find((mark) => mark.shape === 'arrow' && mark.role === 'path');
    expect(arrow).toMatchObject({
      from: { y: 'least' },
      to: { dx: -28 },
      says: { values: { velocity: '−10.2' } },
    });
    expect(marks).toContainEqual(expect.objectContaining({ texts: ['v = −10.2', 'v'] }));
    for (const beat of ['loss', 'gradient', 'guess'] as const)
      expect(marksOf(withMomentum(beat)).marks).not.toContainEqual(
        expect.objectContaining({ texts: ['v = −10.2', 'v'] }),
      );
  });

  it('is none of a method that carries none', () => {
    expect(marksOf(stateAt(1, 'update')).picture.velocity).toBeUndefined();
  });
});

describe('the loss over one parameter', () => {
  it('is the curve that one works out by hand', () => {
    const { picture } = marksOf(stateAt(0));
    const { x, y, count } = picture.curve;
    for (let index = 0; index < count; index += 1)
      expect(y[index]).toBeCloseTo(2 * x[index]! ** 2 - 6.8 * x[index]! + 6, 9);
    expect(count).toBeGreaterThan(100);
  });

  it('has the iterate on it, with the slope there, and the next one', () => {
    const { picture } = marksOf(stateAt(0));
    expect(picture.current).toEqual({ at: 0, loss: expect.closeTo(6, 9) as number });
    expect(picture.slope).toBeCloseTo(-6.8, 12);
    expect(picture.next.at).toBeCloseTo(0.68, 12);
    expect(picture.next.loss).toBeCloseTo(2 * 0.68 ** 2 - 6.8 * 0.68 + 6, 12);
  });

  it('has the mark of a forecast on the curve, and where the step lands', () => {
    const { frame, picture } = marksOf(stateAt(0));
    const marked = { at: 1, loss: 1.2 };
    const landed = { at: 0.68, loss: picture.next.loss };
    const marks = sliceMarks({ ...picture, marked, landed }, frame);
    const diamond = shaped(marks, 'dot').find(({ form }) => form === 'diamond');
    expect(diamond?.at).toMatchObject({ x: 1, y: 1.2 });
    expect(shaped(marks, 'segment').some(({ from, to }) => from.x === 1 && to.x === 0.68)).toBe(
      true,
    );
    expect(shaped(marksOf(stateAt(0)).marks, 'dot').some(({ form }) => form === 'diamond')).toBe(
      false,
    );
  });

  it('draws the tangent through the iterate in the direction that its number says', () => {
    const { marks, frame, picture } = marksOf(stateAt(1, 'gradient', 'm', 5));
    const tangent = shaped(marks, 'segment').find(({ term }) => term === 'gradient-1')!;
    const [x0, y0] = placeOf(frame, tangent.from);
    const [x1, y1] = placeOf(frame, tangent.to);
    const { scales } = frame;
    const slope =
      (scales.invertY(y1) - scales.invertY(y0)) / (scales.invertX(x1) - scales.invertX(x0));
    expect(slope).toBeCloseTo(picture.slope!, 6);
    expect(picture.slope).toBeCloseTo(4 * 0.68 - 6.8, 9);
    expect((x0 + x1) / 2).toBeCloseTo(scales.x(0.68), 6);
    const label = shaped(marks, 'label').find(({ role }) => role === 'gradient')!;
    expect(label.texts[0]).toBe('∂L/∂m = −4.08');
    expect(tangent.says?.values).toEqual({ name: 'm', slope: '−4.08' });
  });

  it('draws the step along the axis, and at the update says its product', () => {
    const { marks, frame } = marksOf(stateAt(0, 'update'));
    const [arrow] = shaped(marks, 'arrow');
    const [from, to] = [placeOf(frame, arrow!.from), placeOf(frame, arrow!.to)];
    expect(from[0]).toBeCloseTo(frame.scales.x(0), 9);
    expect(to[0]).toBeCloseTo(frame.scales.x(0.68), 9);
    expect(from[1]).toBe(to[1]);
    const label = shaped(marks, 'label').find(({ role }) => role === 'rate')!;
    expect(label.texts[0]).toBe('Δm = −0.1 · (−6.8) = 0.68');
    expect(arrow!.says?.values).toEqual({ name: 'm', from: '0', to: '0.68' });
    // Where it leads, on the curve: 2 · 0.68² − 6.8 · 0.68 + 6.
    const ring = shaped(marks, 'dot').find(({ role }) => role === 'rate');
    expect(ring?.at).toEqual({
      x: expect.closeTo(0.68, 9) as number,
      y: expect.closeTo(2.3008, 9) as number,
    });
  });

  it('has the loss of the iterate in the colour of errors, at its place on the curve', () => {
    const { marks } = marksOf(stateAt(0, 'loss'));
    const label = shaped(marks, 'label').find(({ term }) => term === 'loss');
    expect(label).toMatchObject({ role: 'error', texts: ['L = 6'] });
    expect(label?.of).toEqual([{ x: 0, y: expect.closeTo(6, 9) as number }]);
  });

  it('shows the path so far, each iterate with its own loss', () => {
    const { picture } = marksOf(stateAt(3));
    expect(picture.path.at).toHaveLength(4);
    for (const [index, m] of picture.path.at.entries())
      expect(picture.path.losses[index]).toBeCloseTo(2 * m * m - 6.8 * m + 6, 9);
  });

  it('says the number of the slope when the line on screen has worked it out, and not before', () => {
    const label = (line: number) =>
      shaped(marksOf(stateAt(0, 'gradient', 'm', line)).marks, 'label')[0]!.texts[0];
    expect([1, 4, 5].map(label)).toEqual(['∂L/∂m', '∂L/∂m', '∂L/∂m = −6.8']);
  });

  it('says the slope in words where no line of the derivation is in sight, which would say how it is written', () => {
    const texts = (line: number) => {
      const state = stateAt(0, 'gradient', 'm', line);
      const { marks } = marksOf({ ...state, view: { ...state.view, hide: ['derivation'] } });
      return shaped(marks, 'label').map((label) => label.texts);
    };
    expect(texts(5)).toEqual([['slope −6.8']]);
    expect(texts(1)).toEqual([]);
  });

  it('is about its height at the step of the loss', () => {
    const { marks } = marksOf(stateAt(0, 'loss'));
    const labels = shaped(marks, 'label').map(({ texts }) => texts[0]);
    expect(labels).toEqual(['L = 6']);
    expect(shaped(marks, 'arrow')).toEqual([]);
  });

  it('gives away neither slope nor step while the class is asked', () => {
    const { frame, picture } = marksOf(stateAt(0, 'update'));
    const roles = new Set(
      sliceMarks({ ...picture, slope: undefined }, frame).map((mark) => mark.role),
    );
    expect(roles.has('gradient')).toBe(false);
    expect(roles.has('rate')).toBe(false);
  });

  it('draws no step where there is none', () => {
    const still = stateWith(
      { data, learningRate: 0.1, start: [1.7, 0] },
      { view: { ...defaultView, over: 'm' } },
    );
    expect(shaped(marksOf(still).marks, 'arrow')).toEqual([]);
  });

  it('over b is told apart by its colour and its terms', () => {
    const { marks } = marksOf(stateAt(0, 'gradient', 'b'));
    const terms = new Set(marks.map((mark) => ('term' in mark ? mark.term : undefined)));
    expect(terms.has('gradient-2')).toBe(true);
    expect(terms.has('gradient-1')).toBe(false);
  });

  it('writes no number that is none, whatever the start', () => {
    for (const m of [0, 1e-300, 1e120, -1e150]) {
      const state = stateWith(
        { data, learningRate: 0.1, start: [m, 0] },
        { cursor: { iteration: 2, beat: 'update', line: 1 }, view: { ...defaultView, over: 'm' } },
      );
      const texts = shaped(marksOf(state).marks, 'label').flatMap((label) => label.texts);
      for (const text of texts) expect(text).not.toMatch(/NaN|∞|Infinity|undefined/u);
      const { x, y } = sliceWindowOf(state);
      expect([...x, ...y].every(Number.isFinite)).toBe(true);
    }
  });

  it('says in words where the run is, what is held, and what the step shows', () => {
    const words = sliceSummary(stateAt(0, 'gradient'));
    expect(words).toContain('the loss is 6, at m\u00A0=\u00A00');
    expect(words).toContain('slope −6.8');
    expect(words).toContain('b = 0');
  });

  it('has the parameter and the held ones at its axis, and no ticks below 0', () => {
    const state = stateAt(0);
    expect(acrossTitle(state)).toBe('m (b held)');
    const { y } = sliceAxes(sliceWindowOf(state), 'm');
    expect(y.domain[0]).toBeLessThan(0);
    expect(Math.min(...y.ticks)).toBe(0);
  });
});

describe('the keys on the curve', () => {
  beforeEach(() => appStore.setState(stateAt(0), true));

  it('move the start along the parameter alone', () => {
    const { x, y } = sliceWindowOf(appStore.getState());
    const area = { left: 0, top: 0, width: 400, height: 400 };
    const scales = plotScales(area, x, y, 'linear', 12);
    const gestures = createSurfaceGestures(
      () => scales,
      () => undefined,
    );
    let stopped = 0;
    const press = (key: string) =>
      gestures.onKeyDown({
        key,
        preventDefault: () => (stopped += 1),
        stopPropagation: () => undefined,
      } as never);
    press('ArrowRight');
    const { start } = appStore.getState().experiment;
    expect(start[0]).toBeCloseTo((x[1] - x[0]) / 50, 3);
    expect(start[1]).toBe(0);
    press('ArrowUp');
    expect(appStore.getState().experiment.start).toEqual(start);
    expect(stopped).toBe(1);
  });
});
