import { describe, expect, it, vi } from 'vitest';
import { rememberEach } from '../../src/numerics/rememberEach.ts';

describe('a result remembered for each object', () => {
  it('is worked out once for each, also where others came between, and for equal ones apart', () => {
    const compute = vi.fn((list: readonly number[]) => list.length);
    const lengthOf = rememberEach(compute);
    const [one, other] = [[1], [1]];
    expect([lengthOf(one), lengthOf(other), lengthOf(one), lengthOf(other)]).toStrictEqual([
      1, 1, 1, 1,
    ]);
    expect(compute).toHaveBeenCalledTimes(2);
  });

  it('may be undefined, and is not remembered where there is none', () => {
    const nothing = vi.fn(() => undefined);
    const asked = rememberEach(nothing);
    const key = {};
    asked(key);
    asked(key);
    expect(nothing).toHaveBeenCalledTimes(1);
    const failing = vi.fn(() => {
      throw new RangeError('no');
    });
    const tried = rememberEach(failing);
    expect(() => tried(key)).toThrow(RangeError);
    expect(() => tried(key)).toThrow(RangeError);
    expect(failing).toHaveBeenCalledTimes(2);
  });
});
