import { describe, expect, it } from 'vitest';
import { surfaceAxes } from '../../../src/panels/surface/surfaceAxes.ts';

describe('the axes of the map', () => {
  it('are called what they are: the slope across, the intercept upwards', () => {
    const { m, b } = surfaceAxes({ m: [-1, 1], b: [0, 10] }, false);
    expect([m.label, m.domain]).toStrictEqual(['slope m', [-1, 1]]);
    expect([b.label, b.domain]).toStrictEqual(['intercept b', [0, 10]]);
  });

  it('say so where they are those of z', () => {
    const { m, b } = surfaceAxes({ m: [-1, 1], b: [0, 10] }, true);
    expect([m.label, b.label]).toStrictEqual(['slope m (over z)', 'intercept b (over z)']);
  });
});
