import type { Domain } from '../numerics/ticks.ts';
import { contoursOf, type Rings } from './contours.ts';
import type { Grid } from './grid.ts';
import { spreadLevels } from './levels.ts';
import type { Objective, ParameterVector } from './objective.ts';

/** The loss over two parameters, given by their slots; all others are held where they are. */
export interface Surface {
  readonly across: number;
  readonly up: number;
  readonly held: ParameterVector;
}

/** The two directions of a surface that is drawn as a map. */
export const mapAxes = ['across', 'up'] as const;

export type MapAxis = (typeof mapAxes)[number];

/** A place of the map, or anything that has a part along each of its two parameters. */
export type MapPlace = Readonly<Record<MapAxis, number>>;

/** The part of a surface that is shown. */
export type SurfaceView = Readonly<Record<MapAxis, Domain>>;

/** All places of the view with one loss, and the ground that lies lower. */
export interface Level extends Rings {
  readonly value: number;
}

// The first grid has so many steps across the view, and one more on either side; each further one has twice
// as many.
const coarse = 10;
const passes = 4;
// How many values are worked out at a time.
const chunk = 48;

/** A grid over a view and a little around it, without its values. */
function emptyGrid({ across, up }: SurfaceView, pass: number): Grid {
  const fine = 2 ** pass;
  const wide = (across[1] - across[0]) / coarse;
  const tall = (up[1] - up[0]) / coarse;
  const size = (coarse + 2) * fine + 1;
  return {
    columns: size,
    rows: size,
    values: new Float64Array(size * size),
    from: [across[0] - wide, up[0] - tall],
    step: [wide / fine, tall / fine],
  };
}

/** Fills a grid, of which the former, half as fine, has a quarter of the values. */
function* fill(
  on: Objective,
  { across, up, held }: Surface,
  grid: Grid,
  former: Grid | undefined,
): Generator<undefined> {
  const at = held.slice();
  const { columns, rows, values, from, step } = grid;
  let worked = 0;
  for (let row = 0; row < rows; row += 1) {
    at[up] = from[1] + step[1] * row;
    for (let column = 0; column < columns; column += 1) {
      const place = row * columns + column;
      if (former !== undefined && row % 2 === 0 && column % 2 === 0) {
        values[place] = former.values[(row / 2) * former.columns + column / 2] ?? Number.NaN;
        continue;
      }
      at[across] = from[0] + step[0] * column;
      values[place] = on.value(at);
      worked += 1;
      if (worked % chunk === 0) yield;
    }
  }
}

/**
 * The level lines of a surface, coarse first and then finer.
 * @param most how many level lines there are at most.
 * @yields undefined after each small piece of work, so that one can stop where a frame ends; and the level
 * lines, the lowest first, where a grid is whole. The last ones are the finest.
 */
export function* refinedLevels(
  on: Objective,
  surface: Surface,
  view: SurfaceView,
  most: number,
): Generator<readonly Level[] | undefined> {
  let former: Grid | undefined;
  let losses: readonly number[] = [];
  for (let pass = 0; pass < passes; pass += 1) {
    const grid = emptyGrid(view, pass);
    yield* fill(on, surface, grid, former);
    former = grid;
    // Which lines there are stays as it is from the second grid on: numbers that change cannot be read.
    if (pass < 2) losses = spreadLevels(grid.values, most);
    const levels: Level[] = [];
    for (const value of losses) {
      levels.push({ value, ...contoursOf(grid, value) });
      yield;
    }
    yield levels;
  }
}

// Fine enough for one line, and worked out within a frame.
const onePass = 1;

/** The losses of a view on one grid. */
export function gridOver(on: Objective, surface: Surface, view: SurfaceView): Grid {
  const grid = emptyGrid(view, onePass);
  const work = fill(on, surface, grid, undefined);
  for (;;) if (work.next().done === true) return grid;
}

/** The first level lines there are, at once: those of the coarse grid. */
export function coarseLevels(work: Generator<readonly Level[] | undefined>): readonly Level[] {
  for (const levels of work) if (levels !== undefined) return levels;
  return [];
}
