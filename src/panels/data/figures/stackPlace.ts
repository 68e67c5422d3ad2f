import { lossFactor } from '../../../model/lossConvention.ts';
import { estimatedWidth, labelType } from '../../../ui/plot/marks/labelSize.ts';
import type { Frame } from '../../../ui/plot/marks/mark.ts';
import { firmCost, freeBox } from '../../../ui/plot/marks/occupancy.ts';
import { occupancyOf } from '../../../ui/plot/marks/occupy.ts';
import type { Box } from '../../../ui/plot/marks/place.ts';
import { type DataPicture, errorOf, mostSquares } from '../dataPicture.ts';
import { boxTextSize } from './boxText.ts';
import { ownLine } from './lines.ts';
import { crowdedGround, points, rings } from './points.ts';
import { stackColumn } from './stackColumn.ts';
import { stackNumber } from './stackNumber.ts';

/**
 * The squares of all errors laid flat and stacked into one upright box of their area, which is cut into as many parts as
 * the loss has it: one part has the area of the loss. Lengths are those of the vertical axis, in pixels.
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
  /** The chosen square, as much smaller as the stack, on the left of it; undefined where it would be a speck. */
  readonly copy: Box | undefined;
  /** The place that it has for itself, and from where on words stand in it; undefined where it lies over the plot. */
  readonly column: Box | undefined;
  /** How many rows of words stand above it in its column, and where these end. */
  readonly rows: 1 | 2;
  readonly ceiling: number;
}

/** Of so many layers each has its number in it or beside it. */
export const mostNamed = 6;
/** How high a row of numbers beside the stack is, in sizes of type. */
export const rowBeside = 1.1;

// To what part its sides are drawn, by decade.
const scales = [1, 0.8, 0.6, 0.5, 0.4, 0.3, 0.25, 0.2, 0.15, 0.12] as const;
// Between the copy and the stack, for an arrow; what is free at the edges of the column, and the smallest copy. In pixels.
const forArrow = 15;
const leastWidth = 14;
const inColumn = 2;
const smallestCopy = 9;
// In sizes of type: how high a row of words is, how high a column is at least for two of them, and how wide the room is
// beside the stack at least, for numbers.
const row = 1.3;
const twoRowsFrom = 10;
const besideStack = 1.3;
// Where it lies over the plot: of the shorter side of it, what it has at most, and how far it keeps off the edges.
const largestShare = 0.4;
const offEdge = 12;

/**
 * By what its sides may be divided.
 * @yields one after the other, that of the largest stack first.
 */
function* shrinks(): Generator<number> {
  for (let decade = 1; decade < 1e9; decade *= 10) for (const scale of scales) yield decade / scale;
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

type Place = Pick<Stack, 'box' | 'shrink' | 'column' | 'rows' | 'ceiling'> & {
  readonly aside: number;
};

/** As large as the column holds it, with so long a side of the copy beside it, and as high as the column rather than wide. */
function inItsColumn(
  { weight }: Frame,
  column: Box,
  side: number,
  ofCopy: number,
  narrowest: number,
): Place | undefined {
  const type = labelType({}, weight);
  const rows = column.height >= twoRowsFrom * type ? 2 : 1;
  const air = inColumn * weight;
  const room = {
    width: column.width - 2 * air,
    height: column.height - rows * row * type - 2 * air,
  };
  const bottom = column.top + column.height - air;
  for (const shrink of shrinks()) {
    const area = (side / shrink) ** 2;
    const copy = ofCopy / shrink;
    const hasCopy = copy >= smallestCopy * weight;
    const aside = Math.max(hasCopy ? copy : 0, besideStack * type) + forArrow * weight;
    const thinnest = Math.max(area / room.height, leastWidth * weight);
    const free = room.width - aside;
    if (thinnest > free) continue;
    // As wide as its numbers, where there is room for that.
    const width = Math.max(thinnest, Math.min(free, narrowest));
    const height = area / width;
    const left = column.left + air + (free - width) / 2 + aside;
    const box = { left, top: bottom - height, width, height };
    const ceiling = column.top + rows * row * type;
    return { box, shrink, column, rows, ceiling, aside: hasCopy ? copy + forArrow * weight : 0 };
  }
  return undefined;
}

/** As a square over the plot, on no point and not on the line, near a corner. */
function overThePlot(frame: Frame, picture: DataPicture, side: number): Place {
  const { area } = frame.scales;
  const most = largestShare * Math.min(area.width, area.height);
  const { left, top, width, height } = area;
  const occupancy = occupancyOf(frame, [
    ...points(picture),
    ...crowdedGround(picture),
    ...rings(picture, frame),
    ownLine(frame, picture),
  ]);
  const corners = [left, left + width].flatMap((x) =>
    [top + height, top].map((y) => [x, y] as const),
  );
  const at = (shrink: number) => {
    const size = { width: side / shrink, height: side / shrink };
    const box = freeBox(occupancy, size, corners, Math.min(offEdge, 0.03 * width));
    return {
      place: { box, shrink, column: undefined, rows: 1, ceiling: box.top, aside: 0 } as const,
      box,
    };
  };
  let tries = 0;
  let largest: Place | undefined;
  for (const shrink of shrinks()) {
    if (side / shrink > most) continue;
    const { place, box } = at(shrink);
    largest ??= place;
    tries += 1;
    if (box.cost < firmCost) return place;
    if (tries > 3) break;
  }
  return largest ?? at(side / most).place;
}

/** How high the numbers are that stand beside the stack, as they have no room in the layers below another one. */
function numbersBelow({ weight }: Frame, layers: readonly Box[], place: number): number {
  if (layers.length > mostNamed) return 0;
  const type = labelType({ size: boxTextSize }, weight);
  const thin = layers.slice(0, place).filter(({ height }) => height < type);
  return thin.length * rowBeside * type;
}

/** The chosen square beside its layer, as near to the middle of that as the column and the numbers below it let it. */
function copyOf({ box, ceiling, aside }: Place, layer: Box, side: number, below: number): Box {
  const middle = layer.top + layer.height / 2;
  const lowest = box.top + box.height - side - below;
  const top = Math.max(ceiling, Math.min(middle - side / 2, lowest));
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
  const [side, own] = [unit * Math.sqrt(total), unit * Math.sqrt(areas[place] ?? 0)];
  const type = labelType({ size: boxTextSize }, frame.weight);
  const numbers = [...(rows.length <= mostNamed ? areas : []), factor * total];
  const narrowest =
    1.2 * Math.max(...numbers.map((value) => estimatedWidth(stackNumber(value, picture), type)));
  const column = few ? stackColumn(picture, frame) : undefined;
  const standing =
    (column && inItsColumn(frame, column, side, own, narrowest)) ??
    overThePlot(frame, picture, side);
  const { box, shrink, aside } = standing;
  const layers = few ? layersIn(box, areas, total) : [];
  const layer = layers[place];
  const copy =
    layer === undefined || aside === 0
      ? undefined
      : copyOf(standing, layer, own / shrink, numbersBelow(frame, layers, place));
  return {
    total,
    loss: factor * total,
    parts: Math.round(1 / factor),
    box,
    shrink,
    layers,
    copy,
    column: standing.column,
    rows: standing.rows,
    ceiling: standing.ceiling,
  };
}
