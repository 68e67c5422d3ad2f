import { describe, expect, it } from 'vitest';
import { arrowOf, prolongs } from '../../../../src/ui/plot/marks/leaders.ts';

const arrow = { from: [0, 0], to: [10, 0] } as const;

describe('a leader to the name of an arrow', () => {
  it('does not run back along it, within 50° of the way back', () => {
    const towards = (degrees: number) => {
      const angle = (degrees * Math.PI) / 180;
      return prolongs({ from: [0, 0], to: [-9 * Math.cos(angle), 9 * Math.sin(angle)] }, arrow);
    };
    expect([0, 45, 55, 90, 180, -45, -55].map(towards)).toStrictEqual([
      true,
      true,
      false,
      false,
      false,
      true,
      false,
    ]);
  });
});

describe('the arrow that a name is of', () => {
  it('is the one on which both its places lie', () => {
    const other = { from: [0, 5], to: [10, 5] } as const;
    const of = (...places: readonly (readonly [number, number])[]) =>
      arrowOf(places, [other, arrow]);
    expect(of([0, 0], [10, 0])).toBe(arrow);
    expect(of([5, 0.5], [8, 0])).toBe(arrow);
    expect(of([0, 5], [10, 5])).toBe(other);
    expect(of([0, 0], [10, 5])).toBeUndefined();
    // Past its end.
    expect(of([0, 0], [12, 0])).toBeUndefined();
    expect(of([0, 0])).toBeUndefined();
    expect(of([0, 0], [5, 0], [10, 0])).toBeUndefined();
  });
});
