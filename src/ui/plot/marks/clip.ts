import { type Box, heldBetween, type Place } from './place.ts';

/** A straight piece in pixels: from x, y to x, y. */
export interface Piece {
  readonly from: Place;
  readonly to: Place;
}

/** How far a place is from a straight piece, in pixels. */
export function distanceToPiece([x, y]: Place, { from, to }: Piece): number {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const squared = dx * dx + dy * dy;
  const along = (x - from[0]) * dx + (y - from[1]) * dy;
  const share = squared > 0 ? heldBetween(along / squared, 0, 1) : 0;
  return Math.hypot(x - from[0] - share * dx, y - from[1] - share * dy);
}

function held(value: number, least: number, length: number): number {
  return Math.min(least + length, Math.max(least, value));
}

function holds({ left, top, width, height }: Box, [x, y]: Place): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height;
}

interface Along {
  /** From where to where the piece lies between the borders, as shares of its length. */
  readonly enter: number;
  readonly leave: number;
  /** The borders through which it comes and goes. */
  readonly entered: number;
  readonly left: number;
}

/** The part of a way along one axis between two borders; undefined where there is none. */
function between(start: number, end: number, least: number, most: number): Along | undefined {
  if (start === end)
    return start >= least && start <= most
      ? {
          enter: Number.NEGATIVE_INFINITY,
          leave: Number.POSITIVE_INFINITY,
          entered: start,
          left: start,
        }
      : undefined;
  const rising = end > start;
  const [entered, left] = rising ? [least, most] : [most, least];
  return {
    enter: (entered - start) / (end - start),
    leave: (left - start) / (end - start),
    entered,
    left,
  };
}

/**
 * The part of a straight piece that lies in a box, or undefined where none does (Liang and Barsky 1984).
 * The coordinate that meets a border is that border exactly, so ends far away cost no accuracy; the
 * result is finite for all finite ends whose difference is finite.
 * @param from, to ends in pixels.
 */
export function clipped(from: Place, to: Place, box: Box): Piece | undefined {
  const across = between(from[0], to[0], box.left, box.left + box.width);
  const down = between(from[1], to[1], box.top, box.top + box.height);
  if (across === undefined || down === undefined) return undefined;
  const enter = Math.max(0, across.enter, down.enter);
  const leave = Math.min(1, across.leave, down.leave);
  if (!(enter <= leave)) return undefined;
  const placeAt = (share: number, x: Along['enter'], y: Along['enter'], ends: Place): Place => [
    share === x ? ends[0] : held(from[0] + share * (to[0] - from[0]), box.left, box.width),
    share === y ? ends[1] : held(from[1] + share * (to[1] - from[1]), box.top, box.height),
  ];
  return {
    from:
      enter === 0 && holds(box, from)
        ? from
        : placeAt(enter, across.enter, down.enter, [across.entered, down.entered]),
    to:
      leave === 1 && holds(box, to)
        ? to
        : placeAt(leave, across.leave, down.leave, [across.left, down.left]),
  };
}

/** What follows a line from place to place. */
export interface Tracer {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
}

/**
 * Follows a line through many places as far as it lies in a box.
 * @param placeAt the place of a number below `count`, in pixels.
 */
export function traceClipped(
  tracer: Tracer,
  placeAt: (index: number) => Place,
  count: number,
  box: Box,
): void {
  let joined = false;
  let last: Place = count > 0 ? placeAt(0) : [0, 0];
  for (let index = 1; index < count; index += 1) {
    const next = placeAt(index);
    const piece = clipped(last, next, box);
    if (piece === undefined) joined = false;
    else {
      if (!joined || piece.from !== last) tracer.moveTo(piece.from[0], piece.from[1]);
      tracer.lineTo(piece.to[0], piece.to[1]);
      joined = piece.to === next;
    }
    last = next;
  }
}

/** The corners of an area as far as it lies in a box (Sutherland and Hodgman 1974), in pixels. */
export function clippedCorners(corners: readonly Place[], box: Box): readonly Place[] {
  const right = box.left + box.width;
  const bottom = box.top + box.height;
  const borders: readonly (readonly [0 | 1, number, 1 | -1])[] = [
    [0, box.left, 1],
    [0, right, -1],
    [1, box.top, 1],
    [1, bottom, -1],
  ];
  let kept = corners;
  for (const [axis, border, inwards] of borders) {
    const isIn = (place: Place) => inwards * (place[axis] - border) >= 0;
    const crossing = (one: Place, other: Place): Place => {
      const share = (border - one[axis]) / (other[axis] - one[axis]);
      const across = axis === 0 ? 1 : 0;
      const value = one[across] + share * (other[across] - one[across]);
      return axis === 0 ? [border, value] : [value, border];
    };
    kept = kept.flatMap((place, index) => {
      const before = kept.at(index - 1) ?? place;
      if (isIn(place) === isIn(before)) return isIn(place) ? [place] : [];
      const edge = crossing(before, place);
      return isIn(place) ? [edge, place] : [edge];
    });
  }
  return kept;
}
