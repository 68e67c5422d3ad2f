import { describe, expect, it } from 'vitest';
import { penaltyMarks } from '../../../src/panels/parabola/penaltyMarks.ts';
import { logLoss, penaltyOf } from '../../../src/panels/parabola/penaltyPicture.ts';
import { type AppState, initialState } from '../../../src/store/appState.ts';
import type { Experiment } from '../../../src/store/experiment.ts';
import { shownIterate } from '../../../src/store/selectors.ts';

function stateOf(experiment: Partial<Experiment>, chosen = 0): AppState {
  return {
    ...initialState,
    experiment: { ...initialState.experiment, ...experiment },
    cursor: { iteration: 0, beat: 'power-rule', line: 1 },
    view: { ...initialState.view, chosen },
  };
}

const outcomes: Experiment['data'] = {
  preset: 'custom',
  observations: [
    { x: 0, y: 1 },
    { x: 0, y: 0 },
  ],
};

function pictureOf(state: AppState) {
  return penaltyOf(state, shownIterate(state).at);
}

describe('the cost of one point', () => {
  it('has a picture of its own where it is no square', () => {
    expect(pictureOf(stateOf({}))).toBeUndefined();
  });

  it('is the size of the error, with slope 1 or −1', () => {
    // ŷ = 0, so that the errors are −1 and 0.
    const picture = pictureOf(stateOf({ each: 'absolute', data: outcomes }))!;
    expect([picture.at, picture.cost, picture.slope]).toEqual([-1, 1, -1]);
    const labels = penaltyMarks(picture).flatMap((mark) =>
      mark.shape === 'label' ? mark.texts : [],
    );
    expect(labels).toEqual(['d|e₁|/de₁ = −1', 'e₁ = −1', '|e₁| = 1']);
    // The tangent lies on the curve: all its places are as high as the error is large.
    const tangent = penaltyMarks(picture).find(
      (mark) => mark.shape === 'segment' && mark.role === 'gradient',
    );
    if (tangent?.shape !== 'segment') throw new Error('no tangent');
    for (const { x, y } of [tangent.from, tangent.to])
      expect(Number(x) + Number(y)).toBeCloseTo(0, 12);
  });

  it('shows the slopes of both sides at the corner while the line speaks of it', () => {
    // The second of the three lines.
    const shownAt = (line: number, chosen: number) => {
      const state = stateOf({ each: 'absolute', data: outcomes }, chosen);
      const picture = pictureOf({ ...state, cursor: { ...state.cursor, line } })!;
      return penaltyMarks(picture).filter((mark) => 'role' in mark && mark.role === 'gradient');
    };
    for (const chosen of [0, 1]) {
      const marks = shownAt(2, chosen);
      const slopes = marks.flatMap((mark) => {
        if (mark.shape !== 'segment') return [];
        const [from, to] = [mark.from, mark.to].map(({ x, y }) => [Number(x), Number(y)] as const);
        const [[x0, y0], [x1, y1]] = [from!, to!];
        // Through the corner, to both sides of it.
        expect(y0 - (x0 * (y1 - y0)) / (x1 - x0)).toBeCloseTo(0, 12);
        expect(x0 * x1).toBeLessThan(0);
        return [{ slope: (y1 - y0) / (x1 - x0), side: Math.sign(x1), y: y1 > 0 }];
      });
      expect(slopes).toEqual([
        { slope: 1, side: 1, y: true },
        { slope: -1, side: -1, y: true },
      ]);
      const labels = marks.flatMap((mark) => (mark.shape === 'label' ? [mark.texts[0]] : []));
      expect(labels).toEqual(['slope 1', 'slope −1']);
    }
    for (const line of [1, 3])
      expect(shownAt(line, 0).filter(({ shape }) => shape === 'segment')).toHaveLength(1);
  });

  it('has no slope in its corner', () => {
    const picture = pictureOf(stateOf({ each: 'absolute', data: outcomes }, 1))!;
    expect([picture.cost, picture.slope]).toEqual([0, undefined]);
    expect(penaltyMarks(picture).some((mark) => 'role' in mark && mark.role === 'gradient')).toBe(
      false,
    );
  });

  it('is the log loss of the guess, steeper the more wrong it is', () => {
    const logistic = { model: 'logistic', each: 'log', data: outcomes } as const;
    // σ(0) = 1/2 for the outcome 1: −ln ½, with slope −1/½.
    const half = pictureOf(stateOf({ ...logistic, start: [0, 0] }))!;
    expect(half.at).toBe(0.5);
    expect(half.cost).toBeCloseTo(Math.LN2, 12);
    expect(half.slope).toBeCloseTo(-2, 12);
    // For the outcome 0 it is −ln (1 − ½), and rises.
    expect(pictureOf(stateOf({ ...logistic, start: [0, 0] }, 1))!.slope).toBeCloseTo(2, 12);
    const wrong = pictureOf(stateOf({ ...logistic, start: [0, -3] }))!;
    expect(wrong.slope!).toBeLessThan(-20);
  });

  it('has no picture for a guess that cannot be', () => {
    const far = { model: 'm x + b', each: 'log', data: outcomes, start: [0, 2] } as const;
    expect(pictureOf(stateOf(far))).toBeUndefined();
  });

  it('is 0 for a guess that is right, and half of each for one between', () => {
    expect(logLoss(1, 1) + 0).toBe(0);
    expect(logLoss(0, 0) + 0).toBe(0);
    expect(logLoss(0.25, 0.5)).toBeCloseTo(-(Math.log(0.25) + Math.log(0.75)) / 2, 12);
  });
});
