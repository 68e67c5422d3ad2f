import { describe, expect, it } from 'vitest';
import type { BeatName } from '../../../src/derivation/beatNames.ts';
import { dataMarks } from '../../../src/panels/data/dataMarks.ts';
import { estimatedWidth } from '../../../src/ui/plot/marks/labelSize.ts';
import { markAt } from '../../../src/ui/plot/marks/findMark.ts';
import { placeLabels } from '../../../src/ui/plot/marks/placeLabels.ts';
import { atStep, frame, scales } from './picture.ts';

/** What is found at a place in units of the data. */
function at(x: number, y: number, beat: BeatName = 'gradient', lit?: 'parameter-1') {
  const change = lit === undefined ? {} : { lit: { term: lit, point: undefined } };
  const marks = dataMarks(atStep(beat, change), frame);
  const placed = placeLabels(frame, marks, estimatedWidth);
  const found = markAt(frame, marks, [scales.x(x), scales.y(y)], placed);
  return found && [found.term, found.point];
}

describe('what a place among the data stands for', () => {
  it.each([
    ['a point: its true y', 1, 4, ['y', 0]],
    ['a guess on the line', 3, 4, ['prediction', 1]],
    ['an error between the two', 1, 3, ['error', 0]],
    ['the line elsewhere: its slope', 2.4, 3.4, ['parameter-1', undefined]],
    ['the line where x is 0: its intercept', 0.05, 1.05, ['parameter-2', undefined]],
    ['the axis below a point: its x', 3, 0.1, ['x', 1]],
  ])('%s', (_, x, y, expected) => {
    expect(at(x, y)).toStrictEqual(expected);
  });

  it('nothing, on empty ground', () => {
    expect(at(4.5, 2)).toBeUndefined();
  });

  it('a square, only while squares are drawn, and what is finer before it', () => {
    expect(at(0.6, 3.3, 'square')).toStrictEqual(['square', 0]);
    expect(at(0.6, 3.3, 'error')).toBeUndefined();
    expect(at(1, 3, 'square')).toStrictEqual(['error', 0]);
  });

  it('the number that is written beside an error', () => {
    const marks = dataMarks(atStep('gradient'), frame);
    const placed = placeLabels(frame, marks, estimatedWidth);
    const [[, place] = []] = placed;
    const { left = 0, top = 0 } = place?.box ?? {};
    expect(markAt(frame, marks, [left + 2, top + 2], placed)).toMatchObject({
      term: 'error',
      point: 0,
    });
  });

  it('the same while a term is lit', () => {
    expect(at(1, 3, 'gradient', 'parameter-1')).toStrictEqual(['error', 0]);
    expect(at(2.4, 3.4, 'gradient', 'parameter-1')).toStrictEqual(['parameter-1', undefined]);
  });
});
