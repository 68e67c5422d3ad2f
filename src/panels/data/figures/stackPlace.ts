import { lossFactor } from '../../../model/lossConvention.ts';
import type { Frame } from '../../../ui/plot/marks/mark.ts';
import { firmCost, freeBox } from '../../../ui/plot/marks/occupancy.ts';
import { occupancyOf } from '../../../ui/plot/marks/occupy.ts';
import type { Box, Size } from '../../../ui/plot/marks/place.ts';
import { type DataPicture, errorOf, mostSquares } from '../dataPicture.ts';
import { errors } from './errors.ts';
import { ownLine } from './lines.ts';
import { points } from './points.ts';
import { isNarrow } from './squares.ts';

/**
 * The squares of all errors stacked into one square, on a phone into an upright rectangle of its area, which is cut into as many parts as the loss has it:
 * one part has the area of the loss. Lengths are those of the vertical axis, in pixels.
 */
export interface Stack {
  /** The sum of the squares, and the loss, which is one of the equal parts of it. */
  readonly total: number;
  readonly loss: number;
  readonly parts: number;
  readonly box: Box;
  /** How many times shorter its sides are drawn, so that it fits: 1 as long as it can be. */
  readonly shrink: number;
  /** The layer of each point in it, from the bottom; empty when they are too many to be seen. */
  readonly layers: readonly Box[];
  /** The chosen square, as much smaller as the stack, on the left of its layer; undefined where it would be a speck. */
  readonly copy: Box | undefined;
}

// Of the shorter side of the picture, what the stack has at most; and how much smaller it is tried to keep off points.
const largestShare = 0.46;
const smallestTry = 0.5;
// To what part its sides are drawn, by decade.
const scales = [1, 0.5, 0.4, 0.3, 0.25, 0.2, 0.15] as const;
// Between the copy and the stack, for an arrow; and the smallest copy. In pixels.
const forArrow = 22;
// How far it keeps off the edges of the plot.
const offEdge = 12;
const smallestCopy = 9;
// How wide it is on a phone, as a share of a square of its area: so its bars are higher, and have room for their numbers.
const slender = 0.58;

/** By what its sides may be divided, the largest stack first; where no round number will do, by one that fits. */
function shrinksFor(side: number, most: number): readonly [number, ...number[]] {
  const fitting: number[] = [];
  for (let decade = 1; decade < 1e6; decade *= 10)
    for (const scale of scales) {
      const shrink = decade / scale;
      const isLarge = shrink === 1 || side / shrink >= smallestTry * most;
      if (side / shrink <= most && isLarge) fitting.push(shrink);
    }
  const [largest = side / most, ...smaller] = fitting;
  return [largest, ...smaller];
}

/** Where a figure of a size finds room: on no point and not on the line, near a corner. */
function roomIn(
  frame: Frame,
  picture: DataPicture,
): (size: Size) => Box & { readonly cost: number } {
  const { left, top, width, height } = frame.scales.area;
  const occupancy = occupancyOf(frame, [
    ...points(picture),
    ownLine(frame, picture),
    // In a crowd they are everywhere.
    ...(picture.observations.length <= mostSquares ? errors(picture) : []),
  ]);
  const corners = [left, left + width].flatMap((x) =>
    [top + height, top].map((y) => [x, y] as const),
  );
  return (size) => freeBox(occupancy, size, corners, Math.min(offEdge, 0.03 * width));
}

/** How large the stack is, with the copy of so large a square on its left, and where it stands. */
function standing(
  frame: Frame,
  picture: DataPicture,
  side: number,
  ofCopy: number,
): Pick<Stack, 'shrink' | 'box'> & { readonly aside: number } {
  const { area } = frame.scales;
  const most = largestShare * Math.min(area.width, area.height);
  const room = roomIn(frame, picture);
  const wide = isNarrow(frame) ? slender : 1;
  const at = (shrink: number) => {
    const size = { width: (wide * side) / shrink, height: side / shrink / wide };
    const copy = ofCopy / shrink;
    const wished = copy < smallestCopy * frame.weight ? 0 : copy + forArrow * frame.weight;
    const aside = wished + size.width > area.width - 24 ? 0 : wished;
    const { left, top, cost } = room({ ...size, width: aside + size.width });
    return { shrink, aside, cost, box: { ...size, left: left + aside, top } };
  };
  const [largest, ...smaller] = shrinksFor(side, most);
  let best = at(largest);
  for (const shrink of smaller) {
    if (best.cost < firmCost) break;
    const next = at(shrink);
    if (next.cost < firmCost) best = next;
  }
  return best;
}

/** The layers, from the bottom: each as wide as the stack, and with the area of its square. */
function layersIn(box: Box, areas: readonly number[], total: number): readonly Box[] {
  let bottom = box.top + box.height;
  return areas.map((square) => {
    const height = (square / total) * box.height;
    bottom -= height;
    return { ...box, top: bottom, height };
  });
}

/** The chosen square beside its layer, as far down as it can be: there is room for its words above it. */
function copyOf(box: Box, layer: Box, side: number, aside: number): Box {
  const middle = layer.top + layer.height / 2;
  const top = Math.min(box.top + box.height - side, middle - 0.2 * side);
  return { left: box.left - aside, top, width: side, height: side };
}

/** The stack of a picture; undefined when there is none. */
export function stackOf(picture: DataPicture, frame: Frame): Stack | undefined {
  const { observations, used, convention, each, chosen } = picture;
  if (each !== 'squared') return undefined;
  const rows = used ?? observations.map((_, index) => index);
  const areas = rows.map((index) => errorOf(picture, index) ** 2);
  const total = areas.reduce((sum, square) => sum + square, 0);
  const factor = lossFactor(convention, rows.length);
  if (!(factor * total > 0) || !Number.isFinite(total)) return undefined;
  const { area, yDomain } = frame.scales;
  const unit = area.height / (yDomain[1] - yDomain[0]);
  const few = rows.length <= mostSquares;
  const place = few && rows.length > 1 ? rows.indexOf(chosen) : -1;
  const own = unit * Math.sqrt(areas[place] ?? 0);
  const { box, shrink, aside } = standing(frame, picture, unit * Math.sqrt(total), own);
  const layers = few ? layersIn(box, areas, total) : [];
  const layer = layers[place];
  const copy =
    layer === undefined || aside === 0 ? undefined : copyOf(box, layer, own / shrink, aside);
  return { total, loss: factor * total, parts: Math.round(1 / factor), box, shrink, layers, copy };
}
