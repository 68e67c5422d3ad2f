import { describe, expect, it } from 'vitest';
import { markAt } from '../../../../src/ui/plot/marks/findMark.ts';
import type { Mark } from '../../../../src/ui/plot/marks/mark.ts';
import { frameOf } from './frame.ts';

const frame = frameOf();
const line: Mark = {
  shape: 'segment',
  from: { x: 0, y: 1 },
  to: { x: 4, y: 1 },
  role: 'path',
  width: 2,
  term: 'line',
};
const dots: Mark = {
  shape: 'dots',
  x: [1, 2],
  y: [1, 2],
  count: 2,
  radius: 5,
  role: 'point',
  term: 'dot',
};

describe('markAt', () => {
  it('finds the nearest mark within its reach, and which of many it is', () => {
    expect(markAt(frame, [line, dots], [250, 115])).toMatchObject({ term: 'dot', point: 1 });
    expect(markAt(frame, [line, dots], [300, 214])).toMatchObject({ term: 'line', distance: 4 });
    expect(markAt(frame, [line, dots], [300, 218])).toBeUndefined();
    expect(markAt(frame, [line, dots], [300, 218], new Map(), 5)).toMatchObject({ term: 'line' });
  });

  it('takes the one on top of those alike, and none that is about nothing', () => {
    const { term: _, ...plain } = line;
    const other: Mark = { ...line, term: 'other' };
    expect(markAt(frame, [line, other, plain], [300, 210])).toMatchObject({ term: 'other' });
  });

  it('means an area only where nothing finer is, the one on top', () => {
    const square = (term: string, side: number): Mark => ({
      shape: 'square',
      from: { x: 1, y: 0 },
      to: { x: 1, y: side },
      towards: 'right',
      role: 'error',
      fill: 0,
      edge: 1,
      term,
    });
    const marks = [line, square('large', 2), square('small', 1.5)];
    expect(markAt(frame, marks, [300, 214])).toMatchObject({ term: 'line' });
    expect(markAt(frame, marks, [260, 240])).toMatchObject({ term: 'small' });
    expect(markAt(frame, marks, [340, 240])).toMatchObject({ term: 'large' });
    expect(markAt(frame, marks, [352, 240], new Map(), 9)).toBeUndefined();
  });

  it('finds what a veil lets recede, for it is still seen', () => {
    const veil: Mark = { shape: 'veil', role: 'surface', strength: 0.6 };
    expect(markAt(frame, [line, veil], [300, 210])).toMatchObject({ term: 'line' });
  });
});
