import { describe, expect, it } from 'vitest';
import type { BeatName } from '../../../src/derivation/beatNames.ts';
import { axesOf, pictureAxes } from '../../../src/panels/data/axesOf.ts';
import { dataMarks } from '../../../src/panels/data/dataMarks.ts';
import { pictureOf } from '../../../src/panels/data/dataPicture.ts';
import { ledgerOf } from '../../../src/panels/data/ledger.ts';
import { parabolaOf } from '../../../src/panels/parabola/parabolaPicture.ts';
import { type AppState, initialState } from '../../../src/store/appState.ts';
import type { Experiment } from '../../../src/store/experiment.ts';
import { shownIterate } from '../../../src/store/selectors.ts';
import { defaultView, type View } from '../../../src/store/view.ts';
import type { Mark } from '../../../src/ui/plot/marks/mark.ts';
import { plotScales } from '../../../src/ui/plot/plotScales.ts';

// ŷ = a x² with a = 2: guesses 2, 8, 18, errors 1, −1, 0.
const bent: Partial<Experiment> = {
  model: 'a x^2',
  start: [2],
  data: {
    preset: 'custom',
    observations: [
      { x: 1, y: 1 },
      { x: 2, y: 9 },
      { x: 3, y: 18 },
    ],
  },
};

// ŷ = 2 x₁ − x₂: guesses 2, −1, 1.
const plane: Partial<Experiment> = {
  model: 'p x_1 + q x_2',
  start: [2, -1],
  data: {
    preset: 'custom',
    observations: [
      { x: 1, x2: 0, y: 3 },
      { x: 0, x2: 1, y: -1 },
      { x: 1, x2: 1, y: 0 },
    ],
  },
};

function stateOf(
  experiment: Partial<Experiment>,
  beat: BeatName = 'guess',
  view: Partial<View> = {},
): AppState {
  return {
    ...initialState,
    experiment: { ...initialState.experiment, ...experiment },
    cursor: { iteration: 0, beat, line: 1 },
    view: { ...defaultView, chosen: 0, ...view },
  };
}

function draw(state: AppState) {
  const { x, y } = pictureAxes(state);
  const area = { left: 0, top: 0, width: 600, height: 400 };
  const frame = { scales: plotScales(area, x, y, 'linear', 12), weight: 1 };
  const moment = { working: shownIterate(state).at, gathered: 1, focused: false, handled: true };
  const picture = pictureOf(state, moment);
  return { frame, picture, marks: dataMarks(picture, frame) };
}

type Curve = Extract<Mark, { shape: 'curve' }>;

function curvesOf(marks: readonly Mark[]): readonly Curve[] {
  return marks.filter((mark): mark is Curve => mark.shape === 'curve');
}

describe('another model than the line among the data', () => {
  it('is drawn as its curve, with its own guesses and errors', () => {
    const { picture, marks } = draw(stateOf(bent));
    expect(Array.from(picture.guesses)).toEqual([2, 8, 18]);
    const [curve] = curvesOf(marks);
    for (let index = 0; index < curve!.count; index += 1)
      expect(curve!.y[index]).toBeCloseTo(2 * curve!.x[index]! ** 2, 9);
    expect(marks.filter(({ role }) => role === 'path').map(({ shape }) => shape)).toEqual([
      'curve',
      'label',
    ]);
  });

  const beyondOf = (marks: readonly Mark[]) =>
    marks.flatMap((mark) =>
      mark.shape === 'label' && mark.says?.id.startsWith('panels.data.all') ? [mark.texts[0]] : [],
    );

  const hill = 'a e^(-(x - c)^2/(2 s^2))';

  it.each([
    // Read as a line, a x + c is at 10 and more, or at −26 and less; the points lie between 0 and 1.
    ['a hill in view, with a line above', hill, [1, 5, 1], 0, []],
    ['the foot of a hollow in view, with a line below', hill, [-5, -6, 1], 0, []],
    ['a curve above', hill, [1, 5, 1], -50, ['↑ curve above']],
    ['a curve below', hill, [1, 5, 1], 50, ['↓ curve below']],
    ['a straight line', 'origin', [0], 50, ['↓ line below']],
    ['a curve above and below', '1/(a (x - 5))', [0.001], 0, []],
    ['no curve at all', 'ln(a - x^2)', [1], 0, []],
  ])('is beyond the picture where its curve is: %s', (_, model, at, moved, texts) => {
    const observations = [
      { x: 4, y: 0 },
      { x: 5, y: 1 },
      { x: 6, y: 0 },
    ];
    const data = { preset: 'custom', observations } as const;
    const { frame, picture } = draw(stateOf({ model, start: at, data }));
    const { area, xDomain, yDomain } = frame.scales;
    const [low, high] = yDomain;
    const scales = plotScales(area, xDomain, [low + moved, high + moved], 'linear', 12);
    expect(beyondOf(dataMarks(picture, { ...frame, scales }))).toEqual(texts);
  });

  it('has no handles, and no intercept of a line', () => {
    const { picture, marks } = draw(stateOf(bent));
    expect(picture.handles).toBeUndefined();
    expect(marks.some((mark) => mark.shape === 'dot' && mark.role === 'parameter-2')).toBe(false);
  });

  it('shows the step to come as a second curve, with its words', () => {
    const { marks } = draw(stateOf({ ...bent, learningRate: 0.001 }, 'update'));
    const [next, own] = curvesOf(marks);
    expect(own!.role).toBe('path');
    // ∂L/∂a = (2/3) Σ e x² = (2/3) (1 − 4 + 0) = −2, so that a becomes 2.002.
    expect(next!.says?.values).toEqual({ place: 'a = 2.002' });
    expect(next!.y[0]! / next!.x[0]! ** 2).toBeCloseTo(2.002, 9);
  });

  it('is nudged by a round number, and says how far the guess moves', () => {
    const state = stateOf(bent, 'inner', { chosen: 1 });
    const { marks } = draw({ ...state, cursor: { ...state.cursor, line: 2 } });
    const nudged = curvesOf(marks).find(({ role }) => role === 'parameter-1')!;
    // Three quarters of the spread of y are 5.2; a quarter of it, as x² = 4 at x = 2, is 1.3.
    expect(nudged.says?.values).toEqual({ name: 'a', nudge: '1', point: 2, move: '4' });
    // At the very place of the point.
    expect(marks.find(({ shape }) => shape === 'arrow')).toMatchObject({
      from: { x: 2, y: 8, held: 0 },
      to: { x: 2, y: 12 },
    });
  });

  it('is nudged by a bar where the head of an arrow would be longer than the move', () => {
    const state = stateOf(bent, 'inner', { chosen: 1 });
    const { frame, picture } = draw({ ...state, cursor: { ...state.cursor, line: 2 } });
    const { area, xDomain } = frame.scales;
    // The move of 4 is seven pixels of 350 where the axis reaches from −100 to 100.
    const scales = plotScales({ ...area, height: 350 }, xDomain, [-100, 100], 'linear', 12);
    const marks = dataMarks(picture, { ...frame, scales });
    expect(marks.some(({ shape }) => shape === 'arrow')).toBe(false);
    expect(marks).toContainEqual(
      expect.objectContaining({ shape: 'segment', to: { x: 2, y: 12 }, role: 'parameter-1' }),
    );
  });

  it('draws squares of squared errors alone', () => {
    const squares = (each: Experiment['each']) =>
      draw(stateOf({ ...bent, each }, 'square')).marks.filter(({ shape }) => shape === 'square')
        .length;
    expect([squares('squared'), squares('absolute')]).toEqual([3, 0]);
  });

  it('has its errors in the row of numbers and in the picture of one square', () => {
    const { frame } = draw(stateOf(bent, 'error'));
    const texts = ledgerOf(stateOf(bent, 'error'), frame.scales).entries.map(({ text }) => text);
    expect(texts).toEqual(['1', '−1', '0']);
    const state = stateOf(bent, 'square', { chosen: 1 });
    expect(parabolaOf(state, shownIterate(state).at)?.error).toBeCloseTo(-1, 12);
  });
});

describe('a model with two inputs', () => {
  it('is observed against guessed: what is right lies on the diagonal', () => {
    const { picture, marks, frame } = draw(stateOf(plane));
    expect(Array.from(picture.columns.x)).toEqual([2, -1, 1]);
    expect(Array.from(picture.columns.y)).toEqual([3, -1, 0]);
    const [diagonal] = curvesOf(marks);
    expect(Array.from(diagonal!.x)).toEqual(Array.from(diagonal!.y));
    expect(frame.scales.xDomain).toEqual(frame.scales.yDomain);
  });

  it('has either input across by choice, the other one held at its mean', () => {
    const { picture, marks } = draw(stateOf(plane, 'guess', { across: 'x2' }));
    expect(Array.from(picture.columns.x)).toEqual([0, 1, 1]);
    const [curve] = curvesOf(marks);
    // 2 · (2/3) − x₂
    for (let index = 0; index < curve!.count; index += 1)
      expect(curve!.y[index]).toBeCloseTo(4 / 3 - curve!.x[index]!, 9);
    const { x } = axesOf(
      pictureAxes(stateOf(plane, 'guess', { across: 'x2' })),
      { preset: 'custom' },
      'x2',
    );
    expect(x.label).toBe('x₂');
    expect(Array.from(draw(stateOf(plane, 'guess', { across: 'x1' })).picture.columns.x)).toEqual([
      1, 0, 1,
    ]);
  });
});
