import { describe, expect, it } from 'vitest';
import { dataTermAt } from '../../../src/panels/data/dataHits.ts';
import type { BeatName } from '../../../src/derivation/beatNames.ts';
import { pictureAt, scales } from './picture.ts';

function termAt(x: number, y: number, beat: BeatName = 'guess') {
  const picture = pictureAt({ cursor: { iteration: 0, beat, line: 1 } });
  return dataTermAt(scales, picture, [scales.x(x), scales.y(y)]);
}

describe('what a place among the data stands for', () => {
  it.each([
    ['a point: its true y', 1, 4, { term: 'y', point: 0 }],
    ['a guess on the line', 3, 4, { term: 'prediction', point: 1 }],
    ['an error between the two', 1, 3, { term: 'error', point: 0 }],
    ['the line elsewhere: its slope', 2, 3, { term: 'm', point: undefined }],
    ['the line where x is 0: its intercept', 0.05, 1.05, { term: 'b', point: undefined }],
    ['the axis below a point: its x', 3, 0.1, { term: 'x', point: 1 }],
  ])('%s', (_, x, y, expected) => {
    expect(termAt(x, y)).toStrictEqual(expected);
  });

  it('nothing, on empty ground', () => {
    expect(termAt(4.5, 2)).toBeUndefined();
  });

  it('a square, only while squares are drawn', () => {
    // The square on the first error: 2 high, so 100 pixels, which are 1 to the right.
    expect(termAt(1.5, 3.3, 'square')).toStrictEqual({ term: 'square', point: 0 });
    expect(termAt(1.5, 3.3, 'error')).toBeUndefined();
  });

  it('the loss, where it is drawn as a square', () => {
    // √2.5 · 50 pixels wide, in the corner at the lower right, 12 pixels from the edges.
    expect(termAt(4.5, 1, 'loss')).toStrictEqual({ term: 'loss', point: undefined });
    expect(termAt(4.5, 1, 'square')).toBeUndefined();
  });
});
