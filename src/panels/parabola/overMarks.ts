import type { Term } from '../../derivation/term.ts';
import { translate } from '../../i18n/translate.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import type { At, Frame, Mark } from '../../ui/plot/marks/mark.ts';
import { subscript } from '../shared/termWords.ts';
import { eachMarks } from './eachMarks.ts';
import { factorMarks, wholeMarks } from './overLossMarks.ts';
import type { OverCurve, OverPicture } from './overPicture.ts';
import { dashed, lineThrough, rightAngle, secant, tangent } from './overTangent.ts';
import { slopeText } from './slopeColumn.ts';
import { receding } from '../../ui/plot/marks/receding.ts';

// How far the tangent reaches to both sides, as a share of the shorter side of the plot.
const tangentReach = 0.34;
const label = { shape: 'label', leader: true } as const;

/** The nudge of the formula on the straight line of an error: how far to the right, and how far up that leads. */
function nudgeMarks(picture: OverPicture, own: OverCurve): readonly Mark<Term>[] {
  const { at, apart, factor, moving, middle } = picture;
  const near: At = { x: at, y: own.height };
  const corner: At = { x: at + apart, y: own.height };
  const far: At = { x: at + apart, y: own.height + own.slope * apart };
  const name = `${middle}${subscript((own.point ?? 0) + 1)}`;
  const [size, moved, slope] = [apart, own.slope * apart, own.slope].map((value) =>
    numberToText(value),
  );
  const times = factor === undefined ? [] : [`Δ${name} = ${size} · ${factor} = ${moved}`];
  const { role } = moving;
  const [low, high] = picture.x;
  // Where the line has most room beside it: far from the place, on the longer side.
  const along = high - at > at - low ? at + 0.62 * (high - at) : at - 0.62 * (at - low);
  const onLine: At = { x: along, y: own.heightAt(along) };
  const word = translate('panels.over.slope', {
    slope: factor === undefined || factor === '1' ? (slope ?? '') : `${factor} = ${slope}`,
  });
  const shared = { ...label, gap: 8, point: own.point };
  return [
    { shape: 'segment', from: near, to: far, width: 3.2, role: 'gradient' },
    { ...dashed, role, from: near, to: corner },
    { shape: 'arrow', from: corner, to: far, role, width: 3, point: own.point },
    {
      ...shared,
      role,
      texts: [`${moving.name} + ${size}`],
      of: [near, corner],
      sides: ['below', 'above'],
    },
    {
      ...shared,
      role,
      texts: [...times, `Δ${name} = ${moved}`],
      of: [corner, far],
      sides: ['right', 'below', 'left'],
    },
    {
      ...shared,
      role: 'gradient',
      texts: [word],
      of: [onLine],
      sides: ['right', 'left', 'below', 'above'],
      size: 1.1,
      gap: 12,
    },
  ];
}

// As a share of the move: what rounding leaves of the bend of a straight line.
const straight = 1e-6;

/** Whether the curve is no straight line in the parameter, as far as the nudge can tell. */
export function isBent(
  { at, apart }: OverPicture,
  { height, heightAt, slope }: OverCurve,
): boolean {
  const move = slope * apart;
  return (
    Math.abs(heightAt(at + apart) - height - move) > straight * (Math.abs(move) + Math.abs(height))
  );
}

/** The error of a point: whenever the parameter grows by a step, it grows by the slope times as much. */
function errorMarks(picture: OverPicture, own: OverCurve, frame: Frame): readonly Mark<Term>[] {
  const { at, apart, moving, middle, x } = picture;
  if (apart > 0 && isBent(picture, own)) {
    const { mark, end } = tangent(picture, own, frame, tangentReach);
    const texts = [translate('panels.over.slope', { slope: numberToText(own.slope) })];
    return [mark, { ...label, role: 'gradient', texts, of: [end], size: 1.15 }];
  }
  if (apart > 0) return nudgeMarks(picture, own);
  const width = x[1] - x[0];
  // A run of 1, as words have it, as long as there is room for it.
  const run = at + 1 < x[1] && width < 15 ? 1 : undefined;
  if (run === undefined) return [];
  const near: At = { x: at, y: own.height };
  const far: At = { x: at + run, y: own.height + own.slope * run };
  const sign = own.slope < 0 ? '−' : '+';
  const rise = `${middle} ${sign} ${numberToText(Math.abs(own.slope))}`;
  return [
    { shape: 'segment', from: near, to: far, width: 2.6, role: 'gradient' },
    ...rightAngle(near, far, { run: [`${moving.name} + 1`], rise: [rise], role: 'ink' }),
  ];
}

// How far above the axis the step of a secant lies that was left behind, in pixels.
const stepAbove = 4;

/**
 * The secant that was left behind on the way to the tangent, with its slope. That of the smaller nudge is not drawn: it
 * cannot be told from the tangent.
 */
function pastSecant(picture: OverPicture, own: OverCurve): readonly Mark<Term>[] {
  const { came, moving } = picture;
  const past = came === 0 ? undefined : secant(picture, own, came);
  if (past === undefined) return [];
  const { from, to, far, slope } = past;
  const faint = { role: 'inkQuiet', strength: receding, clear: 'soft' } as const;
  const name = `Δ${moving.name} = ${numberToText(came)}`;
  const number = numberToText(slope);
  const foot: At = { x: picture.at, y: 'least', dy: -stepAbove };
  return [
    { shape: 'segment', from, to, width: 1.6, dash: [9, 5], ...faint },
    { shape: 'dot', at: far, radius: 3, ...faint },
    // The step that it makes, above the axis.
    {
      shape: 'segment',
      from: foot,
      to: { ...foot, x: picture.at + came },
      width: 1.8,
      role: moving.role,
      bars: true,
    },
    {
      shape: 'segment',
      from: { ...foot, x: picture.at + came },
      to: far,
      width: 1,
      dash: [2, 4],
      role: moving.role,
      clear: 'soft',
    },
    {
      ...label,
      role: 'inkQuiet',
      texts: [
        slopeText(name, number, true),
        `${name}\n${translate('panels.over.slope', { slope: number })}`,
      ],
      of: [far],
      sides: slope < 0 ? ['right', 'left', 'above', 'below'] : ['left', 'right', 'above', 'below'],
      size: 0.88,
      rank: 0.5,
    },
  ];
}

/** A place on the tangent not far above the axis, where it is far from the curve. */
function lowOn({ at }: OverPicture, { height, slope }: OverCurve): At {
  return { x: at - (slope === 0 ? 0 : (0.72 * height) / slope), y: 0.28 * height };
}

/** The square of a point: the secant with its two changes, as in the formula, or the tangent. */
function squareMarks(picture: OverPicture, own: OverCurve, frame: Frame): readonly Mark<Term>[] {
  const { at, apart, moving } = picture;
  const name = `e${subscript((own.point ?? 0) + 1)}`;
  if (apart === 0) {
    const { mark, end } = tangent(picture, own, frame, tangentReach);
    // As long as the secants that it comes from.
    const whole = picture.came > 0 ? lineThrough(picture, own, own.slope) : undefined;
    const slope = numberToText(own.slope);
    // While the nudge shrinks it is one slope among those of the secants.
    const texts =
      picture.came > 0
        ? [translate('panels.over.slope', { slope })]
        : [`∂(${name}²)/∂${moving.name} = ${slope}`, translate('panels.over.slope', { slope })];
    return [
      ...pastSecant(picture, own),
      { ...mark, ...whole },
      {
        ...label,
        role: 'gradient',
        texts,
        ...(whole === undefined
          ? { of: [end] }
          : // Below, where it has left the secant behind, and the name of that.
            { of: [lowOn(picture, own)], sides: own.slope < 0 ? ['left'] : ['right'], leader: 3 }),
        size: 1.15,
        needed: true,
      },
    ];
  }
  const line = secant(picture, own, apart);
  if (line === undefined) return [];
  const { from, to, far, slope } = line;
  const near: At = { x: at, y: own.height };
  const run = `Δ${moving.name} = ${numberToText(apart, 3)}`;
  const rise = `Δ(${name}²) = ${numberToText(slope * apart, 3)}`;
  const rate = numberToText(slope, 4);
  return [
    ...pastSecant(picture, own),
    { shape: 'segment', from, to, width: 2, role: 'gradient' },
    ...rightAngle(near, far, { run: [run], rise: [rise], role: 'ink' }),
    { shape: 'dot', at: far, radius: 5, role: 'gradient', rim: 'surface' },
    {
      ...label,
      role: 'gradient',
      texts: [
        `Δ(${name}²)/Δ${moving.name} = ${rate}`,
        translate('panels.over.slope', { slope: rate }),
      ],
      of: [slope < 0 ? to : from],
      size: 1.1,
    },
  ];
}

/** The colour of a guess, or that of errors and of what is made of them. */
function roleOf(kind: OverPicture['kind'], middle: OverPicture['middle']): 'path' | 'error' {
  return kind === 'error' && middle === 'ŷ' ? 'path' : 'error';
}

// Told apart from the loss below it not by the place alone.
const sumDash = [9, 5];

function curveMarks({ kind, middle, curves }: OverPicture): readonly Mark<Term>[] {
  return curves.map(({ curve: { x, y, count }, point, times }): Mark<Term> => {
    const isQuiet = kind === 'each' && point !== undefined;
    return {
      shape: 'curve',
      x,
      y,
      count,
      role: roleOf(kind, middle),
      width: isQuiet ? 1.6 : 2.8,
      // The sum of the squares beside the loss.
      ...(times === undefined || times === 1 ? {} : { dash: sumDash }),
      ...(isQuiet ? { strength: receding } : {}),
      ...(kind === 'error'
        ? { term: middle === 'e' ? 'error' : 'prediction' }
        : kind === 'square'
          ? { term: 'square' }
          : {}),
      ...(times === 1 ? { term: 'loss' } : {}),
      point,
    };
  });
}

/** The axis at height 0, where the picture reaches to it. */
function zeroLine({ x, y, kind }: OverPicture): readonly Mark<Term>[] {
  if (y[0] > 0 || y[1] < 0) return [];
  const [from, to] = [
    { x: x[0], y: 0 },
    { x: x[1], y: 0 },
  ];
  // Beside two curves, or a straight line, a name on it would be struck through for a place that is a little nearer.
  const clear = kind === 'factor' || kind === 'error' ? 'firm' : 'soft';
  return [{ shape: 'segment', from, to, width: 1, role: 'inkQuiet', clear }];
}

const lossMarks = { each: eachMarks, factor: factorMarks, whole: wholeMarks } as const;

/** What the picture of an error or of squares over a parameter consists of. */
export function overMarks(picture: OverPicture, frame: Frame): readonly Mark<Term>[] {
  const { kind, middle, at, curves, moving } = picture;
  const foot: Mark<Term> = {
    shape: 'segment',
    from: { x: at, y: 'least' },
    to: { x: at, y: 'least', dy: -9 },
    role: moving.role,
    width: 3,
    clear: 'soft',
  };
  const [own] = curves;
  if (own === undefined) return zeroLine(picture);
  if (kind !== 'error' && kind !== 'square')
    return [...zeroLine(picture), foot, ...curveMarks(picture), ...lossMarks[kind](picture, frame)];
  const name = `${middle}${subscript((own.point ?? 0) + 1)}${kind === 'square' ? '²' : ''}`;
  const role = roleOf(kind, middle);
  const place: At = { x: at, y: own.height };
  return [
    ...zeroLine(picture),
    foot,
    ...curveMarks(picture),
    ...(kind === 'error' ? errorMarks(picture, own, frame) : squareMarks(picture, own, frame)),
    { shape: 'dot', at: place, radius: 6, role, rim: 'surface', point: own.point },
    {
      ...label,
      role,
      texts: [`${name} = ${numberToText(own.height)}`],
      of: [place],
      sides: ['left', 'above', 'below', 'right'],
      gap: 10,
      point: own.point,
      // Its axis has the number of a square, and no other place that of a slope.
      ...(kind === 'square' ? { rank: 1 } : {}),
    },
  ];
}
