import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipped, clippedCorners, traceClipped } from '../../../../src/ui/plot/marks/clip.ts';
import type { Place } from '../../../../src/ui/plot/marks/place.ts';
import { pieceOf } from '../../../../src/ui/plot/marks/resolve.ts';
import { plotScales } from '../../../../src/ui/plot/plotScales.ts';
import { frameOf } from './frame.ts';

const box = { left: 0, top: 0, width: 10, height: 10 };
const isIn = ([x, y]: Place) => x >= 0 && x <= 10 && y >= 0 && y <= 10;
const coordinate = fc.double({ min: -40, max: 50, noNaN: true });
const place = fc.tuple(coordinate, coordinate);

describe('clipped', () => {
  it.each<readonly [string, Place, Place, Place, Place]>([
    ['a piece inside stays', [1, 2], [3, 4], [1, 2], [3, 4]],
    ['through both sides', [-5, 5], [15, 5], [0, 5], [10, 5]],
    ['through a corner region', [-5, 0], [5, 10], [0, 5], [5, 10]],
    ['from inside out', [5, 5], [5, 25], [5, 5], [5, 10]],
    ['a dot', [3, 3], [3, 3], [3, 3], [3, 3]],
  ])('%s', (_, from, to, start, end) => {
    expect(clipped(from, to, box)).toStrictEqual({ from: start, to: end });
  });

  it.each<readonly [string, Place, Place]>([
    ['beside', [-5, 2], [-1, 8]],
    ['past a corner', [-6, 5], [5, -6]],
    ['a dot outside', [11, 5], [11, 5]],
  ])('leaves out what lies outside: %s', (_, from, to) => {
    expect(clipped(from, to, box)).toBeUndefined();
  });

  it('keeps the direction of a line however steep it is', () => {
    // Through (5, 5) with a slope of a million: upright to the eye, and not at the end of the box.
    const piece = clipped([5 - 1e6, 5 - 1e12], [5 + 1e6, 5 + 1e12], box);
    expect(piece?.from[0]).toBeCloseTo(5, 3);
    expect(piece?.to[0]).toBeCloseTo(5, 3);
    expect([piece?.from[1], piece?.to[1]]).toStrictEqual([0, 10]);
  });

  it('gives a part of the piece, as long as it can be', () => {
    const within = (value: number, one: number, other: number) =>
      value >= Math.min(one, other) - 1e-9 && value <= Math.max(one, other) + 1e-9;
    fc.assert(
      fc.property(place, place, (from, to) => {
        const piece = clipped(from, to, box);
        const seen = Array.from({ length: 101 }, (_, step): Place => [
          from[0] + (step / 100) * (to[0] - from[0]),
          from[1] + (step / 100) * (to[1] - from[1]),
        ]).filter(isIn);
        if (piece === undefined)
          return seen.every(([x, y]) => Math.min(x, y, 10 - x, 10 - y) < 1e-9);
        return (
          isIn(piece.from) &&
          isIn(piece.to) &&
          seen.every(
            ([x, y]) =>
              within(x, piece.from[0], piece.to[0]) && within(y, piece.from[1], piece.to[1]),
          )
        );
      }),
    );
  });
});

describe('pieces of a picture', () => {
  it('are finite for all finite places and axes', () => {
    const any = fc.double({ noNaN: true, noDefaultInfinity: true });
    const domain = fc
      .tuple(any, any)
      .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const)
      .filter(([least, most]) => most / 2 - least / 2 > 0);
    fc.assert(
      fc.property(domain, domain, any, any, any, any, (x, y, x0, y0, x1, y1) => {
        const area = { left: 50, top: 10, width: 400, height: 300 };
        for (const kind of ['linear', 'log'] as const) {
          if (kind === 'log' && !(y[0] > 0)) continue;
          const frame = { scales: plotScales(area, x, y, kind, 12), weight: 1 };
          const piece = pieceOf(frame, { x: x0, y: y0 }, { x: x1, y: y1 });
          if (piece === undefined) continue;
          expect([...piece.from, ...piece.to].every(Number.isFinite)).toBe(true);
        }
      }),
    );
  });

  it('keep the direction to a place that is far away both ways', () => {
    // From the lower left corner, (50, 310), up by three quarters of what it goes to the right.
    const piece = pieceOf(frameOf(), { x: 0, y: 0 }, { x: 4e9, y: 3e9 });
    const [x = 0, y = 0] = piece?.to ?? [];
    expect(x).toBeGreaterThan(450);
    expect((310 - y) / (x - 50)).toBeCloseTo(0.75, 9);
  });

  it('keep the slope of a line whose ends are far outside', () => {
    // y = 1e9 (x − 1) crosses the plot at x = 1, which is 100 pixels right of its left edge.
    const piece = pieceOf(frameOf(), { x: 0, y: -1e9 }, { x: 4, y: 3e9 });
    expect(piece?.from[0]).toBeCloseTo(150, 5);
    expect(piece?.to[0]).toBeCloseTo(150, 5);
  });
});

describe('traceClipped', () => {
  it('joins what is seen and lifts the pen over what is not', () => {
    const places: readonly Place[] = [
      [2, 2],
      [8, 2],
      [8, 30],
      [2, 30],
      [2, 8],
    ];
    const traced: string[] = [];
    const write = (sign: string) => (x: number, y: number) => traced.push(`${sign}${x},${y}`);
    const tracer = { moveTo: write('M'), lineTo: write('L') };
    traceClipped(tracer, (index) => places[index] ?? [0, 0], places.length, box);
    expect(traced.join(' ')).toBe('M2,2 L8,2 L8,10 M2,10 L2,8');
  });
});

describe('clippedCorners', () => {
  it('cuts an area at the borders', () => {
    const corners = clippedCorners(
      [
        [-5, -5],
        [5, -5],
        [5, 5],
        [-5, 5],
      ],
      box,
    );
    expect(new Set(corners.map(String))).toStrictEqual(new Set(['0,0', '5,0', '5,5', '0,5']));
  });

  it('keeps the whole box of an area around it, and nothing of one beside it', () => {
    expect(
      clippedCorners(
        [
          [-9, -9],
          [90, -9],
          [90, 90],
          [-9, 90],
        ],
        box,
      ),
    ).toHaveLength(4);
    expect(
      clippedCorners(
        [
          [20, 20],
          [30, 20],
          [30, 30],
        ],
        box,
      ),
    ).toHaveLength(0);
  });
});
