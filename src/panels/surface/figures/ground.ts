import { memoizeLast } from '../../../numerics/memoizeLast.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import type { CentredSums } from '../../../regression/centredSums.ts';
import { contourLevels, levelSet, type LevelSet } from '../../../regression/levelSets.ts';
import type { LossConvention } from '../../../regression/loss.ts';
import type { Level as FoundLevel } from '../../../model/surface.ts';
import type { At, Frame } from '../../../ui/plot/marks/mark.ts';
import type { Domain } from '../../../ui/plot/plotScales.ts';
import type { GroundPicture, SurfaceMark } from '../surfacePicture.ts';
import { finestLevels } from '../sought.ts';
import { largestLoss } from '../surfaceWindow.ts';

const mostLevels = 9;
const pieces = 120;
const mostLabelPlaces = 160;

interface Columns {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

interface Level extends Columns {
  readonly value: number;
  /** Places on the line where its number may stand. */
  readonly on: Columns;
  /** The line itself, where the area below is not simply within it. */
  readonly lines: Columns | undefined;
}

/** The places of a level line in order, m apart from b. */
export function columnsOf(points: Float64Array): Columns {
  const at = (first: number) => Array.from(points).filter((_, index) => index % 2 === first);
  return { x: at(0), y: at(1) };
}

/** The ends of the lines b = offset − x̄ m at the sides of the map, the lower line first. */
export function valleyEnds(
  { offsets }: Extract<LevelSet, { kind: 'valley' }>,
  meanX: number,
  [from, to]: Domain,
): readonly (readonly [Columns['x'], Columns['y']])[] {
  return offsets.map((offset) => [
    [from, to],
    [offset - meanX * from, offset - meanX * to],
  ]);
}

function levelOf(sums: CentredSums, convention: LossConvention, value: number, m: Domain) {
  const set = levelSet(sums, convention, value, pieces);
  if (set.kind === 'none') return [];
  if (set.kind === 'ellipse') {
    const columns = columnsOf(set.points);
    return [{ value, ...columns, on: columns, lines: undefined }];
  }
  const [lower, upper] = valleyEnds(set, sums.meanX, m);
  if (lower === undefined || upper === undefined) return [];
  const x = [...lower[0], ...upper[0].toReversed()];
  const y = [...lower[1], ...upper[1].toReversed()];
  const middle = m[0] + (m[1] - m[0]) * 0.75;
  const on = { x: [middle, middle], y: set.offsets.map((offset) => offset - sums.meanX * middle) };
  return [{ value, x, y, on, lines: undefined }];
}

// Not worked out anew for every number that is written beside it.
const levelsIn = memoizeLast(
  (
    sums: CentredSums,
    convention: LossConvention,
    least: number,
    largest: number,
    m: Domain,
  ): readonly Level[] =>
    contourLevels(least, largest, mostLevels).flatMap((value) =>
      levelOf(sums, convention, value, m),
    ),
);

/** A level line that was found as a line and the ground below it. */
function foundLevel({ value, lines, below }: FoundLevel): Level {
  return { value, x: below.x, y: below.y, on: lines, lines };
}

function levelsOf(
  { sums, on, leastLoss, convention, sought }: GroundPicture,
  { scales }: Frame,
  found: readonly FoundLevel[] | undefined,
): readonly Level[] {
  const { xDomain, yDomain } = scales;
  if (sought !== undefined)
    return (found ?? finestLevels(sought, ...xDomain, ...yDomain)).map(foundLevel);
  const largest = largestLoss({ m: xDomain, b: yDomain }, on);
  return levelsIn(sums, convention, leastLoss, largest, xDomain);
}

/** Which shade the ground has below a level, counted from the lowest; the lowest ground is the brightest. */
function shadeBelow(index: number, count: number): number {
  return 1 - (index + 0.5) / (count + 1);
}

/** The height of the ground in steps: the highest first, each with the line at which it begins. */
export function ground(
  picture: GroundPicture,
  frame: Frame,
  found?: readonly FoundLevel[],
): readonly SurfaceMark[] {
  const levels = levelsOf(picture, frame, found);
  const [x0, x1] = frame.scales.xDomain;
  const [y0, y1] = frame.scales.yDomain;
  const region = (columns: Columns, index: number, edge: number): SurfaceMark => ({
    shape: 'region',
    x: columns.x,
    y: columns.y,
    count: columns.x.length,
    role: 'inkQuiet',
    fill: 1,
    shade: shadeBelow(index, levels.length),
    edge,
    clear: 'none',
  });
  const whole = { x: [x0, x1, x1, x0], y: [y0, y0, y1, y1] };
  const marks = [region(whole, levels.length, 0)];
  for (const [index, level] of Array.from(levels.entries()).toReversed()) {
    marks.push(region(level, index, level.lines === undefined ? 0.6 : 0));
    if (level.lines === undefined) continue;
    const { x, y } = level.lines;
    const drawn = { role: 'inkQuiet', width: 0.6, clear: 'none' } as const;
    marks.push({ shape: 'curve', x, y, count: x.length, ...drawn });
  }
  return marks;
}

/** The places of a line, without its gaps; of very many only some, which is enough to find room. */
function placesOn({ x, y }: Columns): readonly At[] {
  const stride = Math.ceil(x.length / mostLabelPlaces);
  return x.flatMap((each, place) =>
    Number.isNaN(each) || place % stride !== 0 ? [] : [{ x: each, y: y[place] ?? 0 }],
  );
}

/** The loss on each level line, where there is room for it. */
export function levelNumbers(
  picture: GroundPicture,
  frame: Frame,
  found?: readonly FoundLevel[],
): readonly SurfaceMark[] {
  const levels = levelsOf(picture, frame, found);
  return levels.map(({ value, on, lines }, index) => ({
    shape: 'label',
    role: 'ink',
    // Those of a bowl lie far apart; others may need a digit more.
    texts: [`L = ${numberToText(value, lines === undefined ? 3 : 4)}`],
    of: placesOn(on),
    on: true,
    size: 0.88,
    shade: shadeBelow(index, levels.length),
  }));
}
