import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyOccupancy } from '../../../../src/ui/plot/marks/occupancy.ts';

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
