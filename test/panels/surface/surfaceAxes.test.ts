import { describe, expect, it } from 'vitest';
import { surfaceAxes, surfaceTitles } from '../../../src/panels/surface/surfaceAxes.ts';
import { defaultView } from '../../../src/store/view.ts';
import { stateWith } from './picture.ts';

describe('the axes of the map', () => {
  it('are called what they are: the slope across, the intercept upwards', () => {
    const { m, b } = surfaceAxes({ m: [-1, 1], b: [0, 10] }, surfaceTitles(stateWith()));
    expect([m.label, m.domain]).toStrictEqual(['slope m', [-1, 1]]);
    expect([b.label, b.domain]).toStrictEqual(['intercept b', [0, 10]]);
  });

  it('say so where they are those of z', () => {
    const { m, b } = surfaceTitles(stateWith({ scaling: 'standard' }));
    expect([m, b]).toStrictEqual(['slope m (over z)', 'intercept b (over z)']);
  });

  it('of another model are its parameters, with those that are held', () => {
    const titles = (over: string, model = 'a x^2 + b x + c') =>
      surfaceTitles(stateWith({ model, furtherStart: [0] }, { view: { ...defaultView, over } }));
    expect(titles('')).toEqual({ m: 'a (c held)', b: 'b' });
    expect(titles('c,a')).toEqual({ m: 'c (b held)', b: 'a' });
    expect(titles('', 'w_1 x + theta')).toEqual({ m: 'w₁', b: 'θ' });
    expect(titles('', 'a x^4 + b x^3 + c x^2 + d x + p + q x^5').m).toBe('a (all others held)');
  });
});
