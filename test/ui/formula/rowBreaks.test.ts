import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestRows, type RowPart } from '../../../src/ui/formula/rowBreaks.ts';

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
    expect(bestRows(sum, 11)).toStrictEqual({ size: 1, breaks: [] });
    expect(bestRows([], 10)).toStrictEqual({ size: 1, breaks: [] });
  });

  it('becomes a little smaller where that saves a row', () => {
    expect(bestRows(sum, 10)).toStrictEqual({ size: 0.9, breaks: [] });
    expect(bestRows(sum, 8.8)).toStrictEqual({ size: 0.8, breaks: [] });
  });

  it('does so no further than it may', () => {
    // A sum is broken at its signs only where nothing else helps, and its left side stands alone then.
    expect(bestRows(sum, 8.8, 0.85)).toStrictEqual({ size: 1, breaks: [1] });
    expect(bestRows(sum, 8.8, 1.2)).toStrictEqual({ size: 1, breaks: [1] });
  });

  it('leaves no result alone: it breaks at an equals sign before', () => {
    const rates = [part(3, 'other'), part(6, 'relation'), part(4, 'relation'), part(3, 'relation')];
    expect(bestRows(rates, 9.5)).toStrictEqual({ size: 1, breaks: [2] });
  });

  it('breaks outside of brackets rather than within', () => {
    const sumInBrackets = [
      part(3, 'other'),
      part(3, 'relation'),
      part(2, 'sign', 1),
      part(3, 'relation'),
      part(3, 'relation'),
    ];
    expect(bestRows(sumInBrackets, 8)).toStrictEqual({ size: 1, breaks: [3] });
    // Smaller rather than within, too.
    expect(bestRows(sumInBrackets, 7)).toStrictEqual({ size: 0.85, breaks: [3] });
  });

  it('lets stand in a row of its own what is too wide for any', () => {
    expect(bestRows([part(2, 'other'), part(30, 'relation')], 8)).toStrictEqual({
      size: 0.8,
      breaks: [1],
    });
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
          const { size, breaks } = bestRows(parts, available);
          expect(size).toBeGreaterThanOrEqual(0.8);
          const ends = [...breaks, parts.length];
          ends.reduce((from, to) => {
            expect(to).toBeGreaterThan(from);
            const width = parts.slice(from, to).reduce((all, each) => all + each.width, 0);
            expect(width * size).toBeLessThanOrEqual(available + 1e-9);
            return to;
          }, 0);
        },
      ),
    );
  });
});
