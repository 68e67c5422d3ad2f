import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestRows, leftOf, type RowPart } from '../../../src/ui/formula/rowBreaks.ts';

const part = (width: number, start: RowPart['start'], depth = 0): RowPart => ({
  width,
  start,
  depth,
});
// Σ e² = 4 + 9 + 25 = 38
const sum = [
  part(3, 'other'),
  part(2, 'relation'),
  part(2, 'sign'),
  part(2, 'sign'),
  part(2, 'relation'),
];

describe('a formula in rows', () => {
  it('stays in one row where that is wide enough', () => {
    expect(bestRows(sum, 11)).toStrictEqual({ size: 1, breaks: [], indents: [] });
    expect(bestRows([], 10)).toStrictEqual({ size: 1, breaks: [], indents: [] });
  });

  it('becomes a little smaller where that saves a row', () => {
    expect(bestRows(sum, 10)).toStrictEqual({ size: 0.9, breaks: [], indents: [] });
    expect(bestRows(sum, 8.8)).toStrictEqual({ size: 0.8, breaks: [], indents: [] });
  });

  it('does so no further than it may', () => {
    // A sum is broken at its signs only where nothing else helps.
    const broken = { size: 1, breaks: [3], indents: [3] };
    expect(bestRows(sum, 8.8, 0.85)).toStrictEqual(broken);
    expect(bestRows(sum, 8.8, 1.2)).toStrictEqual(broken);
  });

  it('leaves no result alone: it breaks at an equals sign before', () => {
    const rates = [part(3, 'other'), part(6, 'relation'), part(4, 'relation'), part(3, 'relation')];
    expect(bestRows(rates, 10)).toStrictEqual({ size: 1, breaks: [2], indents: [3] });
  });

  it('breaks outside of brackets rather than within', () => {
    const sumInBrackets = [
      part(3, 'other'),
      part(3, 'relation'),
      part(2, 'sign', 1),
      part(3, 'relation'),
      part(3, 'relation'),
    ];
    expect(bestRows(sumInBrackets, 9)).toStrictEqual({ size: 1, breaks: [3], indents: [3] });
    // Smaller rather than within, too.
    expect(bestRows(sumInBrackets, 8)).toStrictEqual({ size: 0.85, breaks: [3], indents: [3] });
  });

  it('lets stand in a row of its own what is too wide for any', () => {
    expect(bestRows([part(2, 'other'), part(30, 'relation')], 8)).toStrictEqual({
      size: 0.8,
      breaks: [1],
      indents: [0],
    });
  });

  it('goes on below its equals sign, a little smaller where that takes it', () => {
    const rates = [part(3, 'other'), part(6, 'relation'), part(4, 'relation'), part(3, 'relation')];
    expect(bestRows(rates, 9.5)).toStrictEqual({ size: 0.95, breaks: [2], indents: [3] });
    // Its left side is more than two fifths of a row: below it there is no room.
    const long = [part(5, 'other'), part(3, 'relation'), part(6, 'relation')];
    expect(bestRows(long, 9)).toStrictEqual({ size: 1, breaks: [1], indents: [0] });
  });

  it('sets the equals signs of several equations in one column', () => {
    const equations = [
      part(3, 'other'),
      part(5, 'relation'),
      part(2, 'other'),
      part(5, 'relation'),
      part(4, 'other'),
      part(4, 'relation'),
    ];
    // A longer left side begins where the row does.
    expect(bestRows(equations, 8)).toStrictEqual({ size: 1, breaks: [2, 4], indents: [1, 0] });
    expect(leftOf(equations)).toBe(3);
    expect(leftOf(equations, 4)).toBe(4);
    expect(leftOf([part(1, 'other'), part(2, 'other'), part(1, 'relation')])).toBeUndefined();
  });

  it('has no row wider than there is room, whatever the parts', () => {
    const anyPart = fc.record({
      width: fc.double({ min: 0.2, max: 6, noNaN: true }),
      start: fc.constantFrom<RowPart['start']>('relation', 'sign', 'other'),
      depth: fc.nat({ max: 2 }),
    });
    fc.assert(
      fc.property(
        fc.array(anyPart, { minLength: 1, maxLength: 12 }),
        fc.double({ min: 6, max: 30, noNaN: true }),
        (parts, available) => {
          const { size, breaks, indents } = bestRows(parts, available);
          expect(size).toBeGreaterThanOrEqual(0.8);
          const ends = [...breaks, parts.length];
          let from = 0;
          for (const [row, to] of ends.entries()) {
            expect(to).toBeGreaterThan(from);
            const indent = indents[row - 1] ?? 0;
            const width = parts.slice(from, to).reduce((all, each) => all + each.width, indent);
            // One part alone below a left side is as wide as it is.
            const room = to > from + 1 || indent === 0 ? available : Number.POSITIVE_INFINITY;
            expect(width * size).toBeLessThanOrEqual(room + 1e-9);
            from = to;
          }
        },
      ),
    );
  });
});
