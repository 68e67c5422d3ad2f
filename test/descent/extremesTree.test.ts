import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExtremesTree, halvesOf, leafSize } from '../../src/descent/extremesTree.ts';

/** The tree of the least and the greatest of some values, and how often a value was looked at. */
function treeOver(values: readonly number[]) {
  let looks = 0;
  const at = (index: number) => values[index] ?? Number.NaN;
  const tree = new ExtremesTree({
    width: 2,
    scan: (from, to, found) => {
      found.fill(from);
      for (let index = from; index <= to; index += 1) {
        looks += 1;
        if (at(index) < at(found[0] ?? 0)) found[0] = index;
        if (at(index) > at(found[1] ?? 0)) found[1] = index;
      }
    },
    isBeyond: (extreme, one, other) => (extreme === 0 ? at(one) < at(other) : at(one) > at(other)),
  });
  return { tree, looks: () => looks };
}

describe('the extremes of a sequence', () => {
  it('are those of any stretch, however the sequence has grown', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 700 }),
        fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 8 }),
        (values, cuts) => {
          const { tree } = treeOver(values);
          for (const cut of cuts) {
            const [from, to] = cut.map((end) => end % values.length).toSorted((a, b) => a - b);
            if (from === undefined || to === undefined) continue;
            tree.extendTo(to);
            const [least = -1, most = -1] = tree.extremesBetween(from, to);
            const part = values.slice(from, to + 1);
            expect([values[least], values[most]]).toEqual([Math.min(...part), Math.max(...part)]);
            for (const index of [least, most]) {
              expect(index).toBeGreaterThanOrEqual(from);
              expect(index).toBeLessThanOrEqual(to);
            }
          }
        },
      ),
    );
  });

  it('join the value at which two stretches meet', () => {
    const values = Array.from({ length: 2 * leafSize + 1 }, (_, index) =>
      index === leafSize ? 9 : 0,
    );
    const { tree } = treeOver(values);
    tree.extendTo(2 * leafSize);
    const [whole] = tree.stretchesBetween(0, 2 * leafSize);
    if (whole === undefined) throw new Error('no stretch');
    for (const stretch of [whole, ...halvesOf(whole)])
      expect(tree.extremeOf(stretch, 1)).toBe(leafSize);
  });

  it('cost the same for each value that comes, and next to nothing to ask', () => {
    const values = Array.from({ length: 100_001 }, (_, index) => Math.sin(index));
    const { tree, looks } = treeOver(values);
    for (let last = 0; last <= 100_000; last += 1000) tree.extendTo(last);
    // Each value once, and once more where two leaves meet.
    expect(looks()).toBeLessThan(1.02 * values.length);
    const before = looks();
    tree.extremesBetween(12_345, 98_765);
    expect(looks() - before).toBeLessThan(3 * leafSize);
    expect(tree.stretchesBetween(0, 100_000).length).toBeLessThan(20);
  });

  it('cover a sequence by stretches that meet, the longest first', () => {
    const { tree } = treeOver(Array.from({ length: 11 * leafSize + 5 }, () => 0));
    tree.extendTo(11 * leafSize + 4);
    const stretches = tree.stretchesBetween(0, 11 * leafSize + 4);
    expect(stretches.map(({ first, last }) => [first / leafSize, last / leafSize])).toEqual([
      [0, 8],
      [8, 10],
      [10, 11],
    ]);
  });
});
