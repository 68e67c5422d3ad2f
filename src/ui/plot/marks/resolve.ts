import { clipped, type Piece } from './clip.ts';
import type { At, Coordinate, Frame, SquareMark } from './mark.ts';
import { type Box, heldBetween, type Place, widened } from './place.ts';

// What is drawn this far outside the plot is not seen, however thick it is.
const margin = 40;

/** The box to which pieces are clipped: the plot, and as much around it as hides their ends. */
export function clipBox({ scales, weight }: Frame): Box {
  return widened(scales.area, margin * weight);
}

/** The value of a coordinate on an axis. */
function valueOn([least, most]: readonly [number, number], coordinate: Coordinate): number {
  if (coordinate === 'least') return least;
  if (coordinate === 'most') return most;
  return coordinate === 'middle' ? least / 2 + most / 2 : coordinate;
}

/** The pixels of a place. However far away, they are finite numbers. */
export function placeOf({ scales, weight }: Frame, { x, y, dx = 0, dy = 0, held }: At): Place {
  const { area, xDomain, yDomain } = scales;
  const right = x === 'middle' ? area.left + area.width / 2 : scales.farX(valueOn(xDomain, x));
  const down = y === 'middle' ? area.top + area.height / 2 : scales.farY(valueOn(yDomain, y));
  if (held === undefined) return [right + dx * weight, down + dy * weight];
  const room = held * weight;
  return [
    heldBetween(right, area.left + room, area.left + area.width - room) + dx * weight,
    heldBetween(down, area.top + room, area.top + area.height - room) + dy * weight,
  ];
}

/** The part of a straight piece that can be seen, in pixels; undefined where none can. */
export function pieceOf(frame: Frame, from: At, to: At): Piece | undefined {
  return clipped(placeOf(frame, from), placeOf(frame, to), clipBox(frame));
}

/** The pixels of a place given by two columns. */
export function placeIn(
  { scales }: Frame,
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  index: number,
): Place {
  return [scales.farX(x[index] ?? 0), scales.farY(y[index] ?? 0)];
}

/** Where a square is drawn, in pixels: as wide as it is high, on the side it is turned towards. */
export function squareBox(frame: Frame, { from, to, towards }: SquareMark): Box {
  const [x, one] = placeOf(frame, from);
  const [, other] = placeOf(frame, to);
  const side = Math.abs(one - other);
  return {
    left: towards === 'right' ? x : x - side,
    top: Math.min(one, other),
    width: side,
    height: side,
  };
}
