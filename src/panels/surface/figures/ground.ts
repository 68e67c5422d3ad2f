import { numberToText } from '../../../numerics/formatNumber.ts';
import type { Columns } from '../../../model/contours.ts';
import type { Level } from '../../../model/surface.ts';
import type { At, Frame } from '../../../ui/plot/marks/mark.ts';
import type { GroundPicture, SurfaceMark } from '../surfacePicture.ts';
import { lowAndHigh } from './lowAndHigh.ts';
import { isSmall } from './small.ts';
import { finestLevels, isExact } from '../sought.ts';

const mostLabelPlaces = 48;
// Half as wide and half as high as the number of a level line with some room, in pixels of a picture of usual weight; and how
// far the line may turn below it: by a third of a right angle.
const halfText = { across: 32, down: 10 };
const mostBend = 0.52;

function levelsOf(
  { sought }: GroundPicture,
  frame: Frame,
  found: readonly Level[] | undefined,
): readonly Level[] {
  const { scales } = frame;
  const levels = found ?? finestLevels(sought, ...scales.xDomain, ...scales.yDomain);
  // On a small map all of them would be a crowd.
  return isSmall(frame) ? levels.filter((_level, index) => index % 2 === 0) : levels;
}

/** Which shade the ground has below a level, counted from the lowest; the lowest ground is the brightest. */
function shadeBelow(index: number, count: number): number {
  return 1 - (index + 0.5) / (count + 1);
}

/** The height of the ground in steps: the highest first, each with the line at which it begins. */
export function ground(
  picture: GroundPicture,
  frame: Frame,
  found?: readonly Level[],
): readonly SurfaceMark[] {
  const levels = levelsOf(picture, frame, found);
  const [x0, x1] = frame.scales.xDomain;
  const [y0, y1] = frame.scales.yDomain;
  const region = (columns: Columns, index: number): SurfaceMark => ({
    shape: 'region',
    x: columns.x,
    y: columns.y,
    count: columns.x.length,
    role: 'inkQuiet',
    fill: 1,
    shade: shadeBelow(index, levels.length),
    edge: 0,
    clear: 'none',
  });
  const whole = { x: [x0, x1, x1, x0], y: [y0, y0, y1, y1] };
  const marks = [region(whole, levels.length)];
  for (const [index, level] of Array.from(levels.entries()).toReversed()) {
    marks.push(region(level.below, index));
    const { x, y } = level.lines;
    const drawn = { role: 'inkQuiet', width: 0.6, clear: 'none' } as const;
    marks.push({ shape: 'curve', x, y, count: x.length, ...drawn });
  }
  return marks;
}

/** The places of a line on screen, in pixels. */
interface Seen {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

function onScreen({ x, y }: Columns, { scales }: Frame): Seen {
  return {
    x: Float64Array.from(x, (each) => scales.farX(each)),
    y: Float64Array.from(y, (each) => scales.farY(each)),
  };
}

/** Whether no more than one part of a line runs behind a number at one of its places. */
function isOnOnePart({ x, y }: Seen, place: number, weight: number): boolean {
  const [left, top] = [x[place] ?? 0, y[place] ?? 0];
  const [across, down] = [halfText.across * weight, halfText.down * weight];
  let parts = 0;
  let wasIn = false;
  for (let at = 0; at < x.length; at += 1) {
    const isIn = Math.abs((x[at] ?? 0) - left) < across && Math.abs((y[at] ?? 0) - top) < down;
    if (isIn && !wasIn) {
      parts += 1;
      if (parts > 1) return false;
    }
    wasIn = isIn;
  }
  return true;
}

/** Whether a line is all but straight behind a number at one of its places. */
function isStraight(seen: Seen, place: number, weight: number): boolean {
  const far = halfText.across * weight;
  const [on, back] = [wayFrom(seen, place, 1, far), wayFrom(seen, place, -1, far)];
  if (on === undefined || back === undefined) return true;
  const [dx, dy] = [on[0] + back[0], on[1] + back[1]];
  return dx * dx + dy * dy < mostBend * mostBend;
}

/** Which way a line goes from a place, seen from so far away; undefined where it ends before. */
function wayFrom(
  { x, y }: Seen,
  place: number,
  step: 1 | -1,
  far: number,
): readonly [number, number] | undefined {
  for (let at = place + step; at >= 0 && at < x.length; at += step) {
    const [dx, dy] = [(x[at] ?? 0) - (x[place] ?? 0), (y[at] ?? 0) - (y[place] ?? 0)];
    const square = dx * dx + dy * dy;
    if (Number.isNaN(square)) return undefined;
    if (square <= far * far) continue;
    const length = Math.sqrt(square);
    return [dx / length, dy / length];
  }
  return undefined;
}

/**
 * The places of a line where a number lies on one part of it, without its gaps and its tips; of very many only some, which is
 * enough to find room.
 */
function placesOn(line: Columns, frame: Frame): readonly At[] {
  const { x, y } = line;
  const { weight } = frame;
  const seen = onScreen(line, frame);
  const stride = Math.ceil(x.length / mostLabelPlaces);
  const places: At[] = [];
  for (let place = 0; place < x.length; place += stride) {
    const each = x[place] ?? Number.NaN;
    // The cheaper question first: this is asked anew in every frame in which a point is dragged.
    if (Number.isNaN(each) || !isStraight(seen, place, weight) || !isOnOnePart(seen, place, weight))
      continue;
    places.push({ x: each, y: y[place] ?? 0 });
  }
  return places;
}

/** What the lowest and the highest ground are, and the loss on each level line between, where there is room for it. */
export function levelNumbers(
  picture: GroundPicture,
  frame: Frame,
  found?: readonly Level[],
): readonly SurfaceMark[] {
  const levels = levelsOf(picture, frame, found);
  // Those of a bowl lie far apart; others may need a digit more.
  const digits = isExact(picture.sought) ? 3 : 4;
  const numberOf = (value: number): string => numberToText(value, digits);
  const words = lowAndHigh(levels, frame, numberOf, isExact(picture.sought));
  return [
    ...words,
    ...levels.flatMap(({ value, lines }, index): readonly SurfaceMark[] => {
      if (index === 0 && words.length > 0) return [];
      return [
        {
          shape: 'label',
          role: 'ink',
          texts: [`L = ${numberOf(value)}`],
          of: placesOn(lines, frame),
          on: true,
          size: 0.88,
          shade: shadeBelow(index, levels.length),
        },
      ];
    }),
  ];
}
