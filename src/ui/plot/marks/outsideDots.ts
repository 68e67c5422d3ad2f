import type { Piece } from './clip.ts';
import { lengthOf } from './leaders.ts';
import type { Frame, Mark } from './mark.ts';
import type { Place } from './place.ts';
import { placeOf } from './resolve.ts';
import { seenDots } from './seenDots.ts';

/** A dot as it is seen, in pixels. */
export interface SeenDot {
  readonly at: Place;
  readonly radius: number;
}

// In a crowd no line leads to a single dot.
const mostDots = 60;
// Between a dot and the line that leads to it, in pixels; and a line that is shorter is none.
const air = 2.5;
const shortest = 5;
// Dots that lie on one another end the search for a place outside of them.
const mostLeft = 12;

/** The dots among some marks that a line to a label may lead to. */
export function dotsAmong(frame: Frame, marks: readonly Mark[]): readonly SeenDot[] {
  const { weight } = frame;
  return marks.flatMap((mark): readonly SeenDot[] => {
    if (mark.shape === 'dot') {
      const rim = mark.rim === undefined && mark.form !== 'ring' ? 0 : (mark.width ?? 2) / 2;
      return [{ at: placeOf(frame, mark.at), radius: (mark.radius + rim) * weight }];
    }
    if (mark.shape !== 'dots' || mark.count > mostDots) return [];
    const places = seenDots(frame, mark);
    return Array.from({ length: places.length / 2 }, (_none, index) => ({
      at: [places[2 * index] ?? 0, places[2 * index + 1] ?? 0],
      radius: mark.radius * weight,
    }));
  });
}

function distance(one: Place, other: Place): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1]);
}

/** Where a line from within a dot leaves it. */
function leaves({ from, to }: Piece, { at, radius }: SeenDot, room: number): Place {
  const length = lengthOf({ from, to }) || 1;
  const [dx, dy] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const [x, y] = [from[0] - at[0], from[1] - at[1]];
  const along = x * dx + y * dy;
  const reach = radius + room;
  const out = -along + Math.sqrt(Math.max(0, along * along + reach * reach - x * x - y * y));
  return [from[0] + out * dx, from[1] + out * dy];
}

/**
 * The part of a leader that is outside of the dots in which it begins: in them it would be a scribble. Undefined where
 * hardly any of it is.
 */
export function outsideDots(
  { from, to }: Piece,
  dots: readonly SeenDot[],
  weight: number,
): Piece | undefined {
  let begin = from;
  // Out of one it may come into another, also into one that is nearer to where it began.
  for (let left = 0; left < mostLeft; left += 1) {
    const holding = dots.find(({ at, radius }) => distance(at, begin) < radius);
    if (holding === undefined) break;
    begin = leaves({ from: begin, to }, holding, air * weight);
  }
  const length = lengthOf({ from, to });
  if (lengthOf({ from, to: begin }) > length - shortest * weight) return undefined;
  return { from: begin, to };
}
