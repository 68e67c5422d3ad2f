import { numberToText } from '../../../numerics/formatNumber.ts';
import { errorAt } from '../../../regression/predict.ts';
import type { At, Frame, LabelMark, SegmentMark, Side } from '../../../ui/plot/marks/mark.ts';
import { freeBox } from '../../../ui/plot/marks/occupancy.ts';
import { occupancyOf } from '../../../ui/plot/marks/occupy.ts';
import type { Box } from '../../../ui/plot/marks/place.ts';
import { plotScales, type PlotScales } from '../../../ui/plot/plotScales.ts';
import type { Term } from '../../../calculus/term.ts';
import { subscript } from '../../shared/termWords.ts';
import { type DataMark, type DataPicture, errorOf } from '../dataPicture.ts';
import { reachAbove } from '../roundNumbers.ts';
import { errorEnds, errorMark } from './errors.ts';
import { ownLine } from './lines.ts';
import { points } from './points.ts';

const samples = 48;
// The room around the curve in pixels: for the names of the axes, and for the numbers.
const beside = 26;
const below = 30;
const above = 48;
// Which part of that room the axes reach into.
const overrun = 0.5;
const room = 1.1;

/**
 * How far the axis of e reaches: a round number that holds the error of the point at the start, so that
 * it stays from step to step; more only where the run has gone beyond that.
 */
export function reachOf(picture: DataPicture, index: number): number {
  const { observations, start } = picture;
  const observation = observations[index];
  const first = observation === undefined ? 0 : Math.abs(errorAt(start, observation));
  const most = Math.max(first, Math.abs(errorOf(picture, index))) * room;
  return most > 0 && Number.isFinite(most * most) ? reachAbove(most) : 1;
}

/** What the small picture must not hide: the point that it speaks of, its error, and what stands around. */
function keptFree(picture: DataPicture, frame: Frame, index: number): readonly DataMark[] {
  const { from } = errorEnds(picture, index);
  return [
    { ...ownLine(frame, picture), clear: 'soft' } as DataMark,
    ...points(picture),
    errorMark(picture, index),
    { shape: 'dot', at: from, radius: 10, role: 'accent' },
  ];
}

/** Where the small picture finds room: it is made smaller before it would hide a point. */
export function parabolaBox(picture: DataPicture, frame: Frame, index: number): Box {
  const { area } = frame.scales;
  const { weight } = frame;
  const occupancy = occupancyOf(frame, keptFree(picture, frame, index));
  const { left, top, width, height } = area;
  const corners = [left, left + width].flatMap((x) =>
    [top + height, top].map((y) => [x, y] as const),
  );
  const tries = [1, 0.85, 0.7].map((share) => {
    const size = {
      width: share * Math.min(width - 8, Math.max(240 * weight, 0.42 * width)),
      height: share * Math.min(height - 8, Math.max(190 * weight, 0.5 * height)),
    };
    return { ...freeBox(occupancy, size, corners, 4), ...size };
  });
  const best = tries.reduce((one, other) => (other.cost < one.cost ? other : one));
  return { left: best.left, top: best.top, width: best.width, height: best.height };
}

function innerScales(box: Box, reach: number, { scales, weight }: Frame): PlotScales {
  const across = 1 + (beside * weight) / (box.width / 2 - beside * weight);
  const perPixel = (reach * reach) / (box.height - (below + above) * weight);
  return plotScales(
    box,
    [-across * reach, across * reach],
    [-below * weight * perPixel, reach * reach + above * weight * perPixel],
    'linear',
    scales.typeSize,
  );
}

function border({ width, height }: Box, weight: number): DataMark {
  return {
    shape: 'box',
    at: { x: 'least', y: 'most' },
    width: width / weight,
    height: height / weight,
    role: 'inkQuiet',
    fill: 0,
    edge: 1,
    strength: 0.5,
    clear: 'none',
  };
}

function axes(reach: number): readonly DataMark[] {
  const square = reach * reach;
  const quiet = { role: 'inkQuiet', width: 1 } as const;
  const axis = (from: At, to: At): DataMark => ({ shape: 'arrow', from, to, ...quiet });
  const tick = (at: At, dx: number, dy: number): DataMark => ({
    shape: 'segment',
    from: { ...at, dx: -dx, dy: -dy },
    to: { ...at, dx, dy },
    ...quiet,
    clear: 'none',
  });
  const word = (text: string, at: At, side: Side): DataMark => ({
    shape: 'label',
    role: 'inkQuiet',
    texts: [text],
    of: [at],
    sides: [side],
    gap: 9,
    size: 0.85,
    // They have one place each; the numbers find another.
    rank: -1,
  });
  const right = { x: reach, y: 0, dx: overrun * beside };
  const top = { x: 0, y: square, dy: -overrun * above };
  return [
    axis({ x: -reach, y: 0, dx: -overrun * beside }, right),
    axis({ x: 0, y: 0 }, top),
    ...[-reach, reach].map((x) => tick({ x, y: 0 }, 0, 3)),
    tick({ x: 0, y: square }, 3, 0),
    word('e', right, 'above'),
    word('e²', top, 'right'),
    word(numberToText(-reach), { x: -reach, y: 0 }, 'below'),
    word(numberToText(reach), { x: reach, y: 0 }, 'below'),
    word(numberToText(square), { x: 0, y: square }, 'left'),
  ];
}

function curve(reach: number, point: number): DataMark {
  const e = Float64Array.from({ length: samples + 1 }, (_, at) => reach * ((2 * at) / samples - 1));
  const square = e.map((value) => value * value);
  return {
    shape: 'curve',
    x: e,
    y: square,
    count: e.length,
    role: 'error',
    width: 2.4,
    term: 'square',
    point,
  };
}

/** The point on the curve, its guides to both axes, the tangent, and their numbers. */
function touch(error: number, reach: number, name: string, point: number): readonly DataMark[] {
  const square = error * error;
  const at = { x: error, y: square };
  const guide = (to: At): SegmentMark<Term> => ({
    shape: 'segment',
    from: at,
    to,
    role: 'error',
    width: 1.5,
    dash: [3, 3],
    clear: 'soft',
  });
  const tangent = (e: number): At => ({ x: e, y: square + 2 * error * (e - error) });
  const label = (
    text: string,
    number: string,
    of: readonly At[],
    more: Partial<LabelMark<Term>>,
  ): DataMark => ({
    shape: 'label',
    role: 'error',
    texts: [`${text} = ${number}`, number],
    of,
    size: 0.95,
    leader: true,
    point,
    ...more,
  });
  const ends = [tangent(error - reach), tangent(error + reach)] as const;
  const slope = numberToText(2 * error);
  const says = {
    id: 'drawn.data.power-rule',
    values: { point: point + 1, error: numberToText(error), slope },
  };
  return [
    {
      shape: 'segment',
      from: ends[0],
      to: ends[1],
      role: 'gradient',
      width: 2.2,
      dash: [8, 4],
      term: 'square-by-error',
      point,
      says,
    },
    guide({ x: error, y: 0 }),
    guide({ x: 0, y: square }),
    { shape: 'dot', at, radius: 5, role: 'error', rim: 'surface', term: 'square', point },
    label(`2${name}`, slope, [at], {
      role: 'gradient',
      sides: error < 0 ? ['right', 'left', 'above'] : ['left', 'right', 'above'],
      gap: 12,
      term: 'square-by-error',
    }),
    label(name, numberToText(error), [{ x: error, y: 0 }], {
      sides: ['below', 'above'],
      term: 'error',
    }),
    label(`${name}²`, numberToText(square), [{ x: 0, y: square }], {
      sides: ['right', 'left', 'above'],
      term: 'square',
    }),
  ];
}

/** A small picture of one point's e² over e, with the tangent at its error, whose slope is 2e. */
export function parabola(picture: DataPicture, frame: Frame, index: number): readonly DataMark[] {
  const error = errorOf(picture, index);
  if (!Number.isFinite(error * error)) return [];
  const box = parabolaBox(picture, frame, index);
  const reach = reachOf(picture, index);
  const name = `e${subscript(index + 1)}`;
  return [
    {
      shape: 'inset',
      scales: innerScales(box, reach, frame),
      box,
      ground: 'surface',
      marks: [
        border(box, frame.weight),
        ...axes(reach),
        curve(reach, index),
        ...touch(error, reach, name, index),
      ],
    },
  ];
}
