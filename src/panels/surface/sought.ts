import { contourLevels } from '../../model/levels.ts';
import { lossFactor } from '../../model/lossConvention.ts';
import { type Columns, contoursOf } from '../../model/contours.ts';
import type { Objective } from '../../model/objective.ts';
import { quadraticLevel, quadraticSurface } from '../../model/quadraticSurface.ts';
import {
  gridOver,
  type Level,
  refinedLevels,
  type Surface,
  type SurfaceView,
} from '../../model/surface.ts';
import { memoizeLast } from '../../numerics/memoizeLast.ts';
import type { AppState } from '../../store/appState.ts';
import { shownIterate } from '../../store/selectors.ts';
import { mapLoss } from '../../store/shownLoss.ts';
import { shownParameters } from '../../store/shownParameters.ts';

/** The loss of which level lines are sought, and over which parameters. */
export interface SoughtGround {
  readonly on: Objective;
  readonly surface: Surface;
  /** What the sum over the points is multiplied by. */
  readonly factor: number;
}

const mostLevels = 9;
const pieces = 120;
const finePieces = 240;

let known: SoughtGround | undefined;

/** The loss over the parameters that are shown, the others held where the run is: the same object for the same. */
export function soughtGround(state: AppState): SoughtGround {
  const { experiment } = state;
  const { across, up = across } = shownParameters(state);
  const on = mapLoss(experiment);
  const held = shownIterate(state).at;
  const factor = lossFactor(experiment.loss, experiment.data.observations.length);
  const before = known;
  const isHeld = (value: number, slot: number): boolean =>
    slot === across || slot === up || value === before?.surface.held[slot];
  if (
    before?.on === on &&
    before.factor === factor &&
    before.surface.across === across &&
    before.surface.up === up &&
    held.every(isHeld)
  )
    return before;
  known = { on, surface: { across, up, held }, factor };
  return known;
}

/** Whether its level lines are exact from the first, and need not be sought in finer and finer grids. */
export function isExact({ on }: SoughtGround): boolean {
  return on.quadratic !== undefined;
}

function corners({ across, up }: SurfaceView): readonly (readonly [number, number])[] {
  return across.flatMap((x) => up.map((y) => [x, y] as const));
}

/** The level lines of a loss in closed form, exactly. */
function closedLevels({ on, surface, factor }: SoughtGround, view: SurfaceView): readonly Level[] {
  if (on.quadratic === undefined) return [];
  const own = quadraticSurface(on.quadratic, surface);
  const { across, up, held } = surface;
  const largest = Math.max(
    ...corners(view)
      .map(([x, y]) => on.value(held.with(across, x).with(up, y)))
      .filter(Number.isFinite),
    0,
  );
  return contourLevels(factor * own.least, largest, mostLevels).flatMap((value) => {
    const { lines, below } = quadraticLevel(own, value / factor, view, pieces);
    return lines.length === 0 ? [] : [{ value, lines: joined(lines), below }];
  });
}

/** Lines one after the other, with a gap between. */
function joined(lines: readonly Columns[]): Columns {
  return {
    x: lines.flatMap(({ x }, index) => (index === 0 ? x : [Number.NaN, ...x])),
    y: lines.flatMap(({ y }, index) => (index === 0 ? y : [Number.NaN, ...y])),
  };
}

/**
 * The level lines of a ground as work that goes on while one looks: see `refinedLevels`.
 * @yields undefined after each small piece of work, and the level lines where some are whole.
 */
export function* levelsInTime(
  sought: SoughtGround,
  view: SurfaceView,
): Generator<readonly Level[] | undefined, undefined> {
  if (sought.on.quadratic === undefined)
    yield* refinedLevels(sought.on, sought.surface, view, mostLevels);
  else yield closedLevels(sought, view);
}

/** The finest level lines of a ground, however long it takes. */
export const finestLevels = memoizeLast(
  (sought: SoughtGround, x0: number, x1: number, y0: number, y1: number): readonly Level[] => {
    let finest: readonly Level[] = [];
    for (const levels of levelsInTime(sought, { across: [x0, x1], up: [y0, y1] }))
      finest = levels ?? finest;
    return finest;
  },
);

const gridOf = memoizeLast((sought: SoughtGround, x0: number, x1: number, y0: number, y1: number) =>
  gridOver(sought.on, sought.surface, { across: [x0, x1], up: [y0, y1] }),
);

/** The places of a view with one loss. */
export function lineThrough(sought: SoughtGround, view: SurfaceView, loss: number): Columns {
  const { on, surface, factor } = sought;
  if (on.quadratic === undefined)
    return contoursOf(gridOf(sought, ...view.across, ...view.up), loss).lines;
  const own = quadraticSurface(on.quadratic, surface);
  return joined(quadraticLevel(own, loss / factor, view, finePieces).lines);
}
