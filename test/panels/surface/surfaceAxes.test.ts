import { describe, expect, it } from 'vitest';
import { surfaceAxes, surfaceTitles } from '../../../src/panels/surface/surfaceAxes.ts';
import { defaultView } from '../../../src/store/view.ts';
import { stateWith } from './picture.ts';

describe('the axes of the map', () => {
  it('are called what they are: the slope across, the intercept upwards', () => {
    const { across, up } = surfaceAxes(
      { across: [-1, 1], up: [0, 10] },
      surfaceTitles(stateWith()),
    );
    expect([across.label, across.domain]).toStrictEqual(['slope m', [-1, 1]]);
    expect([up.label, up.domain]).toStrictEqual(['intercept b', [0, 10]]);
  });

  it('say so where they are those of z', () => {
    const { across, up } = surfaceTitles(stateWith({ scaling: 'standard' }));
    expect([across, up]).toStrictEqual(['slope m (over z)', 'intercept b (over z)']);
  });

  it('of another model are its parameters, with those that are held', () => {
    const titles = (over: string, model = 'a x^2 + b x + c') =>
      surfaceTitles(stateWith({ model, start: [0, 0, 0] }, { view: { ...defaultView, over } }));
    expect(titles('')).toEqual({ across: 'a (c held)', up: 'b' });
    expect(titles('c,a')).toEqual({ across: 'c (b held)', up: 'a' });
    expect(titles('', 'w_1 x + theta')).toEqual({ across: 'w₁', up: 'θ' });
    expect(titles('', 'a x^4 + b x^3 + c x^2 + d x + p + q x^5').across).toBe(
      'a (all others held)',
    );
  });
});
