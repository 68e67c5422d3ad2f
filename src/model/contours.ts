import { contours } from 'd3-contour';
import type { Grid } from './grid.ts';

/** Places in order; NaN parts one line from the next. */
export interface Columns {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** The level lines of one loss. */
export interface Rings {
  /** The lines, each closed, as far as they lie over the grid. */
  readonly lines: Columns;
  /**
   * The ground with a lower loss as one area: holes and islands hang together by ways that lead there and back.
   */
  readonly below: Columns;
}

type Ring = readonly (readonly number[])[];

function leastOf(values: Float64Array): number {
  let least = Number.POSITIVE_INFINITY;
  for (const value of values) if (value < least) least = value;
  return least;
}

// Known while the level lines of one grid are asked for, one after the other.
let known: { readonly grid: Grid; readonly least: number; readonly depth: number[] } | undefined;

/**
 * The depth of each place of a grid: 0 for the least loss, and less than that by the square root of how much
 * the loss is higher. Between neighbours that is nearly straight in a bowl, and does not leap at a wall.
 */
function depthOf(grid: Grid): { readonly least: number; readonly depth: number[] } {
  if (known?.grid === grid) return known;
  const least = leastOf(grid.values);
  const depth = Array.from(grid.values, (value) =>
    Number.isFinite(value) ? -Math.sqrt(value - least) : Number.NaN,
  );
  known = { grid, least, depth };
  return known;
}

/** By marching squares, the places of a grid where the loss has a value, and the ground below it. */
export function contoursOf(grid: Grid, loss: number): Rings {
  const { columns, rows, from, step } = grid;
  const { least, depth } = depthOf(grid);
  const [lineX, lineY, areaX, areaY]: [number[], number[], number[], number[]] = [[], [], [], []];
  if (!(loss >= least)) return { lines: { x: [], y: [] }, below: { x: [], y: [] } };
  const { coordinates } = contours()
    .size([columns, rows])
    .contour(depth, -Math.sqrt(loss - least));
  // A value stands in the middle of its cell.
  const across = (x = 0): number => from[0] + (x - 0.5) * step[0];
  const up = (y = 0): number => from[1] + (y - 0.5) * step[1];
  const rings: readonly Ring[] = coordinates.flat();
  const [home] = rings[0] ?? [];
  for (const ring of rings) {
    if (lineX.length > 0) {
      lineX.push(Number.NaN);
      lineY.push(Number.NaN);
    }
    for (const [x, y] of ring) {
      lineX.push(across(x));
      lineY.push(up(y));
      areaX.push(across(x));
      areaY.push(up(y));
    }
    if (home === undefined || ring === rings[0]) continue;
    areaX.push(across(home[0]));
    areaY.push(up(home[1]));
  }
  return { lines: { x: lineX, y: lineY }, below: { x: areaX, y: areaY } };
}
