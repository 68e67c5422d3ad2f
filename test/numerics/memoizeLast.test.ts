import { describe, expect, it, vi } from 'vitest';
import { memoizeLast } from '../../src/numerics/memoizeLast.ts';

describe('memoizeLast', () => {
  it('computes once for the same arguments, and gives the same object', () => {
    const compute = vi.fn((a: number, b: number) => ({ sum: a + b }));
    const remembered = memoizeLast(compute);
    const first = remembered(1, 2);
    expect(first).toStrictEqual({ sum: 3 });
    expect(remembered(1, 2)).toBe(first);
    expect(compute).toHaveBeenCalledTimes(1);
  });

  it('remembers the last call only', () => {
    const compute = vi.fn((value: number) => value);
    const remembered = memoizeLast(compute);
    expect([remembered(1), remembered(2), remembered(1)]).toStrictEqual([1, 2, 1]);
    expect(compute).toHaveBeenCalledTimes(3);
  });

  it('compares by Object.is: NaN is the same, −0 is another, equal objects are others', () => {
    const compute = vi.fn((value: unknown) => value);
    const remembered = memoizeLast(compute);
    for (const value of [Number.NaN, Number.NaN, 0, -0, {}, {}]) remembered(value);
    expect(compute).toHaveBeenCalledTimes(5);
  });

  it('remembers undefined as a result, and a call without arguments', () => {
    const compute = vi.fn(() => undefined);
    const remembered = memoizeLast(compute);
    remembered();
    remembered();
    expect(compute).toHaveBeenCalledTimes(1);
  });

  it('does not remember an error', () => {
    const remembered = memoizeLast((fails: boolean) => {
      if (fails) throw new Error('no');
      return 'yes';
    });
    expect(() => remembered(true)).toThrow('no');
    expect(() => remembered(true)).toThrow('no');
    expect(remembered(false)).toBe('yes');
  });
});
