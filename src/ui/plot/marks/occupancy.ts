import type { PlotArea } from '../plotScales.ts';
import { clipped, type Piece } from './clip.ts';
import type { Clear } from './mark.ts';
import { type Box, distanceToBox, type Place, type Size, widened } from './place.ts';

// Fine enough for a label, in pixels; it counts a mark as larger than it is by less than this.
const cell = 4;

/** What a box of the first kind of ground costs, by cell: one of the second can never outweigh it. */
export const firmCost = 1 << 12;
const softCost = 1;

// A label asks for the cost of a few places beside its figure before it looks for one all over the plot: so many boxes are
// counted cell by cell before the sums over all cells are worth their time.
const mostCounted = 60;

/** Which parts of a plot are drawn on, in squares of some pixels. */
export interface Occupancy {
  readonly area: PlotArea;
  /** Takes a straight piece, and as much around it. */
  takePiece(piece: Piece, room: number, clear: Clear): void;
  /** Takes a dot with as much around it: as a piece without length, at once for very many of them. */
  takeDot(x: number, y: number, room: number, clear: Clear): void;
  takeBox(box: Box, clear: Clear): void;
  /** Gives a box free again, as far as it is whole squares: something covers what was there. */
  giveBox(box: Box): void;
  /** The same once more: what is taken in one of them stays free in the other. */
  copy(): Occupancy;
  /** Makes all that was taken so far soft: it lies under a veil. */
  soften(): void;
  /** What a box would cover: 0 is nothing, less than `firmCost` nothing firm. It lies in the area. */
  costOf(box: Box): number;
}

/** A plot in which every place is still free for a label. */
export function emptyOccupancy(area: PlotArea): Occupancy {
  return occupancyWith(area);
}

function occupancyWith(area: PlotArea, before?: Int16Array): Occupancy {
  const { left, top, width, height } = area;
  const columns = Math.max(1, Math.ceil(width / cell));
  const rows = Math.max(1, Math.ceil(height / cell));
  const taken = before?.slice() ?? new Int16Array(columns * rows);
  const wide = columns + 1;
  let sums: Int32Array | undefined;
  let summed = false;
  let counted = 0;

  function changed(): void {
    summed = false;
    counted = 0;
  }

  function count(x0: number, y0: number, x1: number, y1: number): number {
    let total = 0;
    for (let row = y0; row < y1; row += 1)
      for (let column = x0; column < x1; column += 1) total += taken[row * columns + column] ?? 0;
    return total;
  }

  function summedUp(): Int32Array {
    sums ??= new Int32Array(wide * (rows + 1));
    if (summed) return sums;
    for (let row = 0; row < rows; row += 1) {
      let line = 0;
      for (let column = 0; column < columns; column += 1) {
        line += taken[row * columns + column] ?? 0;
        const at = (row + 1) * wide + column + 1;
        sums[at] = line + (sums[at - wide] ?? 0);
      }
    }
    summed = true;
    return sums;
  }

  function takeCells(first: number, last: number, row: number, cost: number): void {
    const end = Math.min(columns - 1, last);
    for (let column = Math.max(0, first); column <= end; column += 1) {
      const at = row * columns + column;
      if ((taken[at] ?? 0) < cost) taken[at] = cost;
    }
  }

  function takeRows(
    from: number,
    to: number,
    clear: Clear,
    spanAt: (upper: number, lower: number) => readonly [number, number] | undefined,
  ): void {
    if (clear === 'none') return;
    changed();
    const cost = clear === 'firm' ? firmCost : softCost;
    const first = Math.max(0, Math.floor((from - top) / cell));
    const last = Math.min(rows - 1, Math.floor((to - top) / cell));
    for (let row = first; row <= last; row += 1) {
      const span = spanAt(top + row * cell, top + (row + 1) * cell);
      if (span === undefined) continue;
      takeCells(
        Math.floor((span[0] - left) / cell),
        Math.floor((span[1] - left) / cell),
        row,
        cost,
      );
    }
  }

  return {
    area,
    takePiece: (piece, room, clear) => {
      const seen = clipped(piece.from, piece.to, widened(area, room + cell));
      if (seen === undefined) return;
      const [x0, y0] = seen.from;
      const [x1, y1] = seen.to;
      const xAt = (y: number): number =>
        y1 === y0
          ? x0
          : x0 +
            ((Math.min(Math.max(y, Math.min(y0, y1)), Math.max(y0, y1)) - y0) / (y1 - y0)) *
              (x1 - x0);
      takeRows(Math.min(y0, y1) - room, Math.max(y0, y1) + room, clear, (upper, lower) => {
        const ends = y1 === y0 ? [x0, x1] : [xAt(upper - room), xAt(lower + room)];
        return [Math.min(...ends) - room, Math.max(...ends) + room];
      });
    },
    takeDot: (x, y, room, clear) => {
      if (clear === 'none') return;
      const [column, row] = [(x - left) / cell, (y - top) / cell];
      const reach = room / cell;
      // Far away it takes nothing; a place that is no number is nowhere.
      if (!(column + reach >= 0 && column - reach < columns)) return;
      if (!(row + reach >= 0 && row - reach < rows)) return;
      changed();
      const cost = clear === 'firm' ? firmCost : softCost;
      const last = Math.min(rows - 1, Math.floor(row + reach));
      for (let at = Math.max(0, Math.floor(row - reach)); at <= last; at += 1) {
        takeCells(Math.floor(column - reach), Math.floor(column + reach), at, cost);
      }
    },
    takeBox: (box, clear) => {
      takeRows(box.top, box.top + box.height, clear, () => [box.left, box.left + box.width]);
    },
    giveBox: (box) => {
      const [first, last] = [
        Math.ceil((box.left - left) / cell),
        (box.left + box.width - left) / cell,
      ];
      const [upper, lower] = [
        Math.ceil((box.top - top) / cell),
        (box.top + box.height - top) / cell,
      ];
      for (let row = Math.max(0, upper); row < Math.min(rows, Math.floor(lower)); row += 1)
        taken.fill(
          0,
          row * columns + Math.max(0, first),
          row * columns + Math.max(0, first, Math.min(columns, Math.floor(last))),
        );
      changed();
    },
    copy: () => occupancyWith(area, taken),
    soften: () => {
      for (let at = 0; at < taken.length; at += 1) if ((taken[at] ?? 0) > 0) taken[at] = softCost;
      changed();
    },
    costOf: (box) => {
      const x0 = Math.min(columns, Math.max(0, Math.floor((box.left - left) / cell)));
      const x1 = Math.min(columns, Math.max(x0, Math.ceil((box.left + box.width - left) / cell)));
      const y0 = Math.min(rows, Math.max(0, Math.floor((box.top - top) / cell)));
      const y1 = Math.min(rows, Math.max(y0, Math.ceil((box.top + box.height - top) / cell)));
      if (!summed && counted < mostCounted) {
        counted += 1;
        return count(x0, y0, x1, y1);
      }
      const upTo = summedUp();
      return (
        (upTo[y1 * wide + x1] ?? 0) -
        (upTo[y0 * wide + x1] ?? 0) -
        (upTo[y1 * wide + x0] ?? 0) +
        (upTo[y0 * wide + x0] ?? 0)
      );
    },
  };
}

/** The places for a box of a size in a plot: of each pair of these its upper left corner. */
export interface Raster {
  readonly lefts: readonly number[];
  readonly tops: readonly number[];
}

/** A raster of places for a box of a size in a plot, which is fine enough to find every gap. */
export function rasterFor(
  { left, top, width, height }: PlotArea,
  size: Size,
  edge: number,
): Raster {
  const step = 2 * cell;
  const along = (start: number, end: number): readonly number[] =>
    Array.from({ length: Math.max(0, Math.ceil((end - start - edge) / step)) + 1 }, (_, at) =>
      Math.max(start, Math.min(end, start + edge + at * step)),
    );
  return {
    lefts: along(left, left + width - size.width - edge),
    tops: along(top, top + height - size.height - edge),
  };
}

/**
 * The places for a box of a size in a plot.
 * @yields one after the other, row by row.
 */
function* placesFor(area: PlotArea, size: Size, edge: number): Generator<Box> {
  const { lefts, tops } = rasterFor(area, size, edge);
  const { width, height } = size;
  for (const top of tops) for (const left of lefts) yield { left, top, width, height };
}

/**
 * The place for a box of a size in the plot where it covers least; of those alike, the one nearest to a
 * place that is wished for. Where the plot is smaller than the box, its upper left corner.
 */
export function freeBox(
  occupancy: Occupancy,
  size: Size,
  wishes: readonly Place[],
  edge = 0,
): Box & { readonly cost: number } {
  const { left, top } = occupancy.area;
  let best: Box = { left: left + edge, top: top + edge, width: size.width, height: size.height };
  let least = Number.POSITIVE_INFINITY;
  let nearest = Number.POSITIVE_INFINITY;
  for (const box of placesFor(occupancy.area, size, edge)) {
    const cost = occupancy.costOf(box);
    if (cost > least) continue;
    const far = Math.min(...wishes.map((wish) => distanceToBox(wish, box)));
    if (cost === least && far >= nearest) continue;
    best = box;
    least = cost;
    nearest = far;
  }
  return { ...best, cost: least };
}
