import { describe, expect, it } from 'vitest';
import { initialState } from '../../src/store/appState.ts';
import {
  highlightOf,
  litTerm,
  pointAtHand,
  sameHighlight,
  valueOf,
} from '../../src/store/terms.ts';

const chosen = { ...initialState, view: { ...initialState.view, chosen: 2 } };

describe('what is lit when a term is pointed at', () => {
  it('takes i for the chosen point, and for all of them when all are chosen', () => {
    expect(highlightOf({ term: 'error', point: 'i' }, pointAtHand(chosen))).toStrictEqual({
      term: 'error',
      point: 2,
    });
    const all = { ...chosen, view: { ...chosen.view, chosen: 'all' as const } };
    expect(pointAtHand(all)).toBeUndefined();
    expect(
      highlightOf({ term: 'error', point: undefined }, pointAtHand(all)).point,
    ).toBeUndefined();
  });

  it('takes the number of a point as it stands, and none for what is not of points', () => {
    expect(highlightOf({ term: 'square', point: 1 }, 2).point).toBe(1);
    expect(highlightOf({ term: 'square', point: 'every' }, 2).point).toBeUndefined();
    expect(highlightOf({ term: 'parameter-1', point: undefined }, 2).point).toBeUndefined();
  });

  it('has the value of the iterate on screen', () => {
    // Five points, the third is (3, 5); the line is 0 at the start.
    expect(valueOf({ term: 'error', point: 2 }, initialState)).toBe(-5);
    expect(valueOf({ term: 'error', point: undefined }, initialState)).toBeUndefined();
    expect(valueOf({ term: 'loss', point: undefined }, initialState)).toBe(18);
  });

  it('goes out with its point', () => {
    const lit = { term: 'error', point: 4 } as const;
    const state = { ...initialState, highlight: lit };
    expect(litTerm(state)).toBe(lit);
    const { experiment } = state;
    const observations = experiment.data.observations.slice(0, 4);
    const data = { ...experiment.data, observations };
    expect(litTerm({ ...state, experiment: { ...experiment, data } })).toBeUndefined();
    expect(sameHighlight(lit, { term: 'error', point: 4 })).toBe(true);
    expect(sameHighlight(lit, undefined)).toBe(false);
  });
});
