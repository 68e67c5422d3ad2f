import { numberToText } from '../../../numerics/formatNumber.ts';
import type { Columns } from '../../../model/contours.ts';
import type { Level } from '../../../model/surface.ts';
import type { At, Frame } from '../../../ui/plot/marks/mark.ts';
import type { GroundPicture, SurfaceMark } from '../surfacePicture.ts';
import { isSmall } from './small.ts';
import { finestLevels, isExact } from '../sought.ts';

const mostLabelPlaces = 160;

function levelsOf(
  { sought }: GroundPicture,
  { scales }: Frame,
  found: readonly Level[] | undefined,
): readonly Level[] {
  return found ?? finestLevels(sought, ...scales.xDomain, ...scales.yDomain);
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
  found?: readonly Level[],
): readonly SurfaceMark[] {
  const levels = levelsOf(picture, frame, found);
  // Those of a bowl lie far apart; others may need a digit more.
  const digits = isExact(picture.sought) ? 3 : 4;
  // Where words of the step have hardly room, every other line has its number.
  const stride = isSmall(frame) ? 2 : 1;
  return levels.flatMap(({ value, lines }, index): readonly SurfaceMark[] =>
    index % stride > 0
      ? []
      : [
          {
            shape: 'label',
            role: 'ink',
            texts: [`L = ${numberToText(value, digits)}`],
            of: placesOn(lines),
            on: true,
            size: 0.88,
            shade: shadeBelow(index, levels.length),
          },
        ],
  );
}
