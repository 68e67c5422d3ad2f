import { describe, expect, it } from 'vitest';
import { roomForErrors } from '../../../src/panels/data/roomForErrors.ts';

describe('room for errors', () => {
  const axes = { x: [-1, 6], y: [-1, 7] } as const;
  const room = (...guesses: readonly number[]) =>
    roomForErrors({ guesses: Float64Array.from(guesses) }, axes);

  it('is made upwards and downwards, for guesses a little outside', () => {
    expect(room(0, 7.3)).toStrictEqual({ x: [-1, 6], y: [-1, 7.62] });
    expect(room(-2, 3)).toStrictEqual({ x: [-1, 6], y: [-2.32, 7] });
    expect(room(0, 7)).toStrictEqual(axes);
  });

  it('is not made for what is far away, or no number', () => {
    expect(room(12, -6, Number.NaN, Number.POSITIVE_INFINITY)).toStrictEqual(axes);
  });
});
