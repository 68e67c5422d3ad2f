import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Frame, Mark } from '../../../../src/ui/plot/marks/mark.ts';
import { emptyOccupancy, firmCost } from '../../../../src/ui/plot/marks/occupancy.ts';
import { occupancyOf } from '../../../../src/ui/plot/marks/occupy.ts';
import { plotScales } from '../../../../src/ui/plot/plotScales.ts';

const area = { left: 10, top: 20, width: 200, height: 100 };

describe('a dot', () => {
  it('takes what a piece without length takes', () => {
    const coordinate = fc.double({ min: -60, max: 300, noNaN: true });
    fc.assert(
      fc.property(coordinate, coordinate, fc.integer({ min: 1, max: 30 }), (x, y, room) => {
        const [dot, piece] = [emptyOccupancy(area), emptyOccupancy(area)];
        dot.takeDot(x, y, room, 'firm');
        piece.takePiece({ from: [x, y], to: [x, y] }, room, 'firm');
        for (let left = area.left; left < 200; left += 8) {
          for (let top = area.top; top < 110; top += 8) {
            const box = { left, top, width: 8, height: 8 };
            expect(dot.costOf(box)).toBe(piece.costOf(box));
          }
        }
      }),
    );
  });

  it('takes nothing where it is far away, no number, or ground', () => {
    const occupancy = emptyOccupancy(area);
    occupancy.takeDot(1e9, 50, 5, 'firm');
    occupancy.takeDot(Number.NaN, 50, 5, 'firm');
    occupancy.takeDot(50, 50, 5, 'none');
    expect(occupancy.costOf(area)).toBe(0);
  });
});

describe('what a box costs', () => {
  it('is the same however often it is asked for, and follows what is taken later', () => {
    const occupancy = emptyOccupancy(area);
    occupancy.takeDot(50, 50, 5, 'firm');
    const box = { left: 40, top: 40, width: 50, height: 30 };
    const asked = () => new Set(Array.from({ length: 200 }, () => occupancy.costOf(box)));
    const before = asked();
    expect(before.size).toBe(1);
    occupancy.takeDot(70, 58, 5, 'firm');
    const after = asked();
    expect(after.size).toBe(1);
    expect(after).toStrictEqual(new Set([2 * Math.max(...before)]));
  });
});

describe('a copy', () => {
  it('has what was taken, and keeps what is taken later to itself', () => {
    const first = emptyOccupancy(area);
    first.takeDot(50, 50, 5, 'firm');
    const taken = first.costOf(area);
    const copy = first.copy();
    expect(copy.costOf(area)).toBe(taken);
    copy.takeDot(120, 60, 5, 'firm');
    expect(copy.costOf(area)).toBe(2 * taken);
    expect(first.costOf(area)).toBe(taken);
  });
});

describe('the marks below', () => {
  const frame: Frame = { scales: plotScales(area, [0, 10], [0, 10], 'linear', 12), weight: 1 };
  const dotAt = (x: number): readonly Mark[] => [
    { shape: 'dot', at: { x, y: 5 }, radius: 4, role: 'point' },
  ];

  it('count as those above, each time, and by the scales of each time', () => {
    const below = dotAt(3);
    const apart = occupancyOf(frame, dotAt(8), below);
    expect(apart.costOf(area)).toBe(occupancyOf(frame, [...below, ...dotAt(8)]).costOf(area));
    expect(occupancyOf(frame, [], below).costOf(area)).toBe(occupancyOf(frame, below).costOf(area));
    const elsewhere = { ...frame, scales: plotScales(area, [20, 30], [0, 10], 'linear', 12) };
    expect(occupancyOf(elsewhere, [], below).costOf(area)).toBe(0);
  });
});

it('gives free what a ground covers, and not what comes after it', () => {
  const plot = { left: 0, top: 0, width: 200, height: 100 };
  const frame = { scales: plotScales(plot, [0, 200], [0, 100], 'linear', 12), weight: 1 };
  const place = { left: 48, top: 20, width: 20, height: 20 };
  const line: Mark = {
    shape: 'segment',
    from: { x: 0, y: 70 },
    to: { x: 200, y: 70 },
    role: 'path',
    width: 3,
  };
  const ground: Mark = {
    shape: 'box',
    at: { x: 40, y: 100 },
    width: 80,
    height: 80,
    role: 'surface',
    fill: 1,
    edge: 0,
    clear: 'none',
  };
  const costOf = (marks: readonly Mark[], box = place) => occupancyOf(frame, marks).costOf(box);
  expect(costOf([line, { ...ground, covers: true }])).toBe(0);
  expect(costOf([line, ground])).toBeGreaterThanOrEqual(firmCost);
  expect(costOf([{ ...ground, covers: true }, line])).toBeGreaterThanOrEqual(firmCost);
  // Beside it the line is where it was.
  const beside = { ...place, left: 128 };
  expect(costOf([line, { ...ground, covers: true }], beside)).toBeGreaterThanOrEqual(firmCost);
});
