import type { PlotArea } from '../../ui/plot/plotScales.ts';
import type { Box, Size } from './box.ts';
import { narrowed } from './clippedSegments.ts';
import type { Place } from './marks.ts';

/** A straight piece that is drawn, or a dot as a piece without length. */
export interface Piece {
  readonly from: Place;
  readonly to: Place;
  /** How far away from it a label has to stay. */
  readonly room: number;
}

/** What a label must not cover. */
export type Obstacle = Piece | Box;

export type Side = 'right' | 'left' | 'above' | 'below';

// Nearer to the edge of the plot than this, text seems cut off.
const edge = 4;
// How far along its side a label stands, from −1 (just past one end) over 0 (the middle) to 1. The order
// is fixed, so that a label stays where it is from frame to frame as long as it can.
const shares = [0, -0.25, 0.25, -0.5, 0.5, -0.75, 0.75, -1, 1];

/** A dot that labels stay away from. */
export function dot(at: Place, room: number): Piece {
  return { from: at, to: at, room };
}

/** The smallest box around some places. */
export function boxAround(places: readonly Place[]): Box {
  const x = places.map((place) => place[0]);
  const y = places.map((place) => place[1]);
  const [left, top] = [Math.min(...x), Math.min(...y)];
  return { left, top, width: Math.max(...x) - left, height: Math.max(...y) - top };
}

function meetsPiece(box: Box, { from, to, room }: Piece): boolean {
  const left = box.left - room;
  const right = box.left + box.width + room;
  const top = box.top - room;
  const bottom = box.top + box.height + room;
  if (Math.max(from[0], to[0]) <= left || Math.min(from[0], to[0]) >= right) return false;
  if (Math.max(from[1], to[1]) <= top || Math.min(from[1], to[1]) >= bottom) return false;
  const across = narrowed([0, 1], from[0], to[0] - from[0], left, right);
  const [begin, end] = narrowed(across, from[1], to[1] - from[1], top, bottom);
  return begin <= end;
}

function meetsBox(box: Box, other: Box): boolean {
  return (
    box.left < other.left + other.width &&
    other.left < box.left + box.width &&
    box.top < other.top + other.height &&
    other.top < box.top + box.height
  );
}

/** Whether a box covers something of an obstacle, or comes nearer to it than it may. */
export function meets(box: Box, obstacle: Obstacle): boolean {
  return 'room' in obstacle ? meetsPiece(box, obstacle) : meetsBox(box, obstacle);
}

/** Whether a label can be read whole. */
export function isInside({ left, top, width, height }: Box, area: PlotArea): boolean {
  return (
    left >= area.left + edge &&
    top >= area.top + edge &&
    left + width <= area.left + area.width - edge &&
    top + height <= area.top + area.height - edge
  );
}

function beside(
  subject: Box,
  { width, height }: Size,
  gap: number,
  side: Side,
  share: number,
): Box {
  const along = (start: number, length: number, own: number): number =>
    start + length / 2 + (share * (length + own)) / 2 - own / 2;
  const left =
    side === 'right'
      ? subject.left + subject.width + gap
      : side === 'left'
        ? subject.left - gap - width
        : along(subject.left, subject.width, width);
  const top =
    side === 'below'
      ? subject.top + subject.height + gap
      : side === 'above'
        ? subject.top - gap - height
        : along(subject.top, subject.height, height);
  return { left, top, width, height };
}

/** The places for a label of a size along the sides of what it names, at a distance, the best first. */
export function placesBeside(
  subject: Box,
  size: Size,
  gap: number,
  sides: readonly Side[],
): readonly Box[] {
  return shares.flatMap((share) => sides.map((side) => beside(subject, size, gap, side, share)));
}

/** How many of the layers, from the first one on, a box keeps free. */
function freeLayers(box: Box, layers: readonly (readonly Obstacle[])[]): number {
  const covered = layers.findIndex((layer) => layer.some((obstacle) => meets(box, obstacle)));
  return covered < 0 ? layers.length : covered;
}

/**
 * The first of the candidates in the area that lies on none of the obstacles. These come in layers, what
 * must be seen in any case before what a label may lie on at a pinch: where no place is free of all, it
 * is the first that keeps most layers free, or undefined where none keeps as many as are needed.
 */
export function freePlace(
  area: PlotArea,
  candidates: readonly Box[],
  layers: readonly (readonly Obstacle[])[],
  needed = layers.length,
): Box | undefined {
  let best: Box | undefined;
  let most = needed - 1;
  for (const box of candidates) {
    if (!isInside(box, area)) continue;
    const free = freeLayers(box, layers);
    if (free <= most) continue;
    if (free === layers.length) return box;
    best = box;
    most = free;
  }
  return best;
}
