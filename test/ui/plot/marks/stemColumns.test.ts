import { describe, expect, it } from 'vitest';
import type { StemsMark } from '../../../../src/ui/plot/marks/mark.ts';
import { inColumns, stemColumns } from '../../../../src/ui/plot/marks/stemColumns.ts';
import { frameOf } from './frame.ts';

const count = 401;

/** Many stems at x = 1 and x = 2, of which the longest reach from y = 1 to 2, and one at x = 9, outside. */
function stems(): StemsMark {
  return {
    shape: 'stems',
    x: Float64Array.from({ length: count }, (_, index) => (index === 0 ? 9 : 1 + (index % 2))),
    from: Float64Array.from({ length: count }, (_, index) => 1 + index / 1000),
    to: Float64Array.from({ length: count }, () => 2),
    count,
    width: 1,
    role: 'error',
  };
}

describe('stems that cover each other', () => {
  it('are one piece for each column of pixels in which any is seen', () => {
    expect(inColumns(stems())).toBe(true);
    const seen = stemColumns(frameOf(), stems());
    // 100 pixels a unit from (50, 310): y = 2 is at 110; the lowest of the odd ones starts at 1.001.
    expect(seen.map(({ x, highest }) => [x, highest])).toEqual([
      [150, 110],
      [250, 110],
    ]);
    expect(seen[0]?.lowest).toBeCloseTo(209.8, 9);
    expect(seen[1]?.lowest).toBeCloseTo(209.9, 9);
  });

  it('are looked through once for all that ask in a frame, and anew for other scales', () => {
    const mark = stems();
    const frame = frameOf();
    expect(stemColumns(frame, mark)).toBe(stemColumns({ ...frame }, mark));
    const wider = { ...frame, scales: frameOf().scales };
    expect(stemColumns(wider, mark)).not.toBe(stemColumns(frame, mark));
  });
});
