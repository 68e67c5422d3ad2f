import { clipped, distanceToPiece, type Piece } from './clip.ts';
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
  /** The arrow that the label names, if it names one. */
  readonly own?: Piece | undefined;
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

// Nearer to the way back along its arrow than this angle, a leader is read as the beginning of it: the cosine of 50°.
const alongArrow = 0.64;
// In pixels: how near to an arrow a place lies that is on it.
const onArrow = 1;

/** The arrow that some places lie on, as those of its name do; undefined where there is none. */
export function arrowOf(places: readonly Place[], arrows: readonly Piece[]): Piece | undefined {
  const [first, second] = places;
  if (first === undefined || second === undefined || places.length > 2) return undefined;
  return arrows.find((arrow) =>
    [first, second].every((place) => distanceToPiece(place, arrow) < onArrow),
  );
}

/** Whether a leader runs back along the arrow that it leads to: the arrow would begin at its name. */
export function prolongs(leader: Piece, arrow: Piece): boolean {
  const [dx, dy] = [arrow.to[0] - arrow.from[0], arrow.to[1] - arrow.from[1]];
  const [along, across] = [leader.to[0] - leader.from[0], leader.to[1] - leader.from[1]];
  const lengths = lengthOf(arrow) * lengthOf(leader);
  return dx * along + dy * across < -alongArrow * lengths;
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

/** Whether a leader would run through one of these boxes, cross another leader, an arrow or the path, or prolong its own arrow. */
export function isBlocked(leader: Piece, boxes: readonly Box[], taken: Taken): boolean {
  return (
    boxes.some((box) => clipped(leader.from, leader.to, box) !== undefined) ||
    taken.leaders.some((other) => cross(leader, other)) ||
    crossesBarred(leader, taken.barred) ||
    (taken.own !== undefined && prolongs(leader, taken.own))
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
