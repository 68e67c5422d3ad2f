import { clipped, type Piece } from './clip.ts';
import { firmCost, type Occupancy } from './occupancy.ts';
import { type Box, boxesMeet, heldBetween, liesIn, type Place, widened } from './place.ts';

/** What stands in the picture already, beside the marks. */
export interface Taken {
  /** Labels with the room around them in which another text would read as one with theirs. */
  readonly boxes: readonly Box[];
  /** The same labels without it: a line may pass as near as it likes. */
  readonly texts: readonly Box[];
  readonly leaders: readonly Piece[];
  /** Arrows and paths, which no line to a label crosses: it would read as one of them. */
  readonly barred: readonly Piece[];
}

// Nearer to the edge of the plot than this, in pixels, text seems cut off.
export const edge = 3;
// How much worse a part of a leader is that crosses a mark.
const crossing = 2;

/** The place of the figure that is nearest to a label: of a straight figure any place on it. */
function nearestOf(places: readonly Place[], box: Box): Place {
  const middle: Place = [box.left + box.width / 2, box.top + box.height / 2];
  const [first = middle, second] = places;
  if (second !== undefined && places.length === 2) {
    const [dx, dy] = [second[0] - first[0], second[1] - first[1]];
    const squared = dx * dx + dy * dy;
    const along = (middle[0] - first[0]) * dx + (middle[1] - first[1]) * dy;
    const share = squared > 0 ? heldBetween(along / squared, 0, 1) : 0;
    return [first[0] + share * dx, first[1] + share * dy];
  }
  const far = ([x, y]: Place) => Math.hypot(x - middle[0], y - middle[1]);
  return places.reduce((best, place) => (far(place) < far(best) ? place : best), first);
}

/** The shortest line from what a label names to the label. */
export function leaderTo(places: readonly Place[], box: Box): Piece {
  const from = nearestOf(places, box);
  return {
    from,
    to: [
      heldBetween(from[0], box.left, box.left + box.width),
      heldBetween(from[1], box.top, box.top + box.height),
    ],
  };
}

/** How long a straight piece is. */
export function lengthOf({ from, to }: Piece): number {
  return Math.hypot(to[0] - from[0], to[1] - from[1]);
}

/** Whether a box lies in the plot and on no other label, nor on what leads to one. */
export function isOpen(box: Box, occupancy: Occupancy, taken: Taken): boolean {
  const { area } = occupancy;
  // A place at the very edge must not fall out by rounding.
  if (!liesIn(box, widened(area, 0.01 - edge))) return false;
  return (
    !taken.boxes.some((other) => boxesMeet(box, other)) &&
    !taken.leaders.some(({ from, to }) => clipped(from, to, box) !== undefined)
  );
}

/** Whether a leader would run through one of these boxes, or cross another leader, an arrow or the path. */
export function isBlocked(leader: Piece, boxes: readonly Box[], taken: Taken): boolean {
  return (
    boxes.some((box) => clipped(leader.from, leader.to, box) !== undefined) ||
    taken.leaders.some((other) => cross(leader, other)) ||
    crossesBarred(leader, taken.barred)
  );
}

// It begins on what it leads to, which may be an arrow itself: in pixels.
const begin = 4;

/** Whether a leader crosses an arrow or the path on its way from what it leads to. */
export function crossesBarred({ from, to }: Piece, barred: readonly Piece[]): boolean {
  if (barred.length === 0) return false;
  const length = lengthOf({ from, to });
  if (!(length > begin)) return false;
  const share = begin / length;
  const past: Place = [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
  return barred.some((piece) => cross({ from: past, to }, piece));
}

/** What a leader costs: its length in pixels, and more where it crosses a mark. */
export function leaderCost({ from, to }: Piece, occupancy: Occupancy): number {
  let crossed = 0;
  // It begins on the mark that it leads to.
  for (const share of [0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) {
    const left = from[0] + share * (to[0] - from[0]);
    const top = from[1] + share * (to[1] - from[1]);
    if (occupancy.costOf({ left, top, width: 1, height: 1 }) >= firmCost) crossed += 1;
  }
  return lengthOf({ from, to }) * (1 + (crossing * crossed) / 6);
}

/** On which side of the line through a piece a place lies: by the sign. */
function sideOf({ from, to }: Piece, [x, y]: Place): number {
  return (to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0]);
}

/** Whether two straight pieces cross each other, beside touching. */
export function cross(one: Piece, other: Piece): boolean {
  return (
    sideOf(one, other.from) * sideOf(one, other.to) < 0 &&
    sideOf(other, one.from) * sideOf(other, one.to) < 0
  );
}
