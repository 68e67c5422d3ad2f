import type { Piece } from './clip.ts';
import type { DotMark, Frame, Mark } from './mark.ts';
import { placeIn, placeOf } from './resolve.ts';

// Of a long path only so many of its latest pieces: the older ones fade.
const mostPieces = 60;
// How far past a ring a line keeps off it, in pixels.
const ringAir = 2;

/** Two diameters of a ring: what crosses it crosses one of them, and what begins in its middle neither. */
function diameters(frame: Frame, { at, radius }: DotMark): readonly Piece[] {
  const [x, y] = placeOf(frame, at);
  const reach = (radius + ringAir) * frame.weight;
  return [
    { from: [x - reach, y], to: [x + reach, y] },
    { from: [x, y - reach], to: [x, y + reach] },
  ];
}

/**
 * The arrows and rings among some marks, and the path of a run: what leads to a label crosses none of them, as it would
 * read as one of them, or as leading to the ring.
 */
export function barredPieces(frame: Frame, marks: readonly Mark[]): readonly Piece[] {
  return marks.flatMap((mark): readonly Piece[] => {
    if (mark.shape === 'arrow')
      return [{ from: placeOf(frame, mark.from), to: placeOf(frame, mark.to) }];
    if (mark.shape === 'dot' && mark.form === 'ring') return diameters(frame, mark);
    // The path of a run is soft ground for words; the curve of a model is a figure of its own.
    if (mark.shape !== 'curve' || mark.role !== 'path' || mark.clear !== 'soft') return [];
    const pieces: Piece[] = [];
    for (let index = Math.max(1, mark.count - mostPieces); index < mark.count; index += 1) {
      const from = placeIn(frame, mark.x, mark.y, index - 1);
      const to = placeIn(frame, mark.x, mark.y, index);
      if ([...from, ...to].every(Number.isFinite)) pieces.push({ from, to });
    }
    return pieces;
  });
}
