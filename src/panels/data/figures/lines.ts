import { predict } from '../../../regression/predict.ts';
import type { ParameterVector } from '../../../model/objective.ts';
import { translate } from '../../../i18n/translate.ts';
import type { At, CurveMark, Frame, SegmentMark } from '../../../ui/plot/marks/mark.ts';
import type { Term } from '../../../derivation/term.ts';
import { receding } from '../../../ui/plot/marks/receding.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import { otherDash } from '../../shared/otherDash.ts';
import { isNarrow } from '../../shared/narrow.ts';
import {
  type DataMark,
  type DataPicture,
  featureName,
  interceptOf,
  xOfFeature,
} from '../dataPicture.ts';
import { type Fit, fitCurve, ownCurve } from '../fit.ts';

/** Two places on a line, at the edges of the plot; for one so steep that doubles end, above and below. */
function endsOf(
  line: ParameterVector,
  { scales }: Frame,
): readonly [SegmentMark['from'], SegmentMark['to']] {
  const [x0, x1] = scales.xDomain;
  const ends = [x0, x1].map((x) => predict(line, x));
  if (ends.every(Number.isFinite))
    return [
      { x: x0, y: ends[0] ?? 0 },
      { x: x1, y: ends[1] ?? 0 },
    ];
  const [low, high] = scales.yDomain;
  const [m = 0, b = 0] = line;
  return [
    { x: low / m - b / m, y: low },
    { x: high / m - b / m, y: high },
  ];
}

/** A line from edge to edge of the plot. */
export function lineMark(
  frame: Frame,
  line: ParameterVector,
  style: Pick<
    SegmentMark<Term>,
    'role' | 'width' | 'dash' | 'strength' | 'clear' | 'term' | 'says'
  >,
): DataMark {
  const [from, to] = endsOf(line, frame);
  return { shape: 'segment', from, to, ...style };
}

type CurveStyle = Pick<CurveMark<Term>, 'role' | 'width' | 'dash' | 'strength' | 'clear' | 'says'>;

/** The curve of a model for some parameters. */
function fitMark(frame: Frame, fit: Fit, at: ParameterVector, style: CurveStyle): DataMark {
  return { shape: 'curve', ...fitCurve(fit, at, frame), ...style };
}

/** The line of the iterate on screen, from edge to edge; pointing at it means its slope. Or the curve. */
export function ownLine(frame: Frame, { line, fit }: DataPicture): DataMark {
  if (fit?.across === 'guess')
    // What lies on it was guessed right; nothing on it moves.
    return { shape: 'curve', ...ownCurve(fit, frame), role: 'inkQuiet', width: 1.6, dash: [7, 5] };
  if (fit !== undefined)
    return { shape: 'curve', ...ownCurve(fit, frame), role: 'path', width: 3.2 };
  return lineMark(frame, line, { role: 'path', width: 3.2, term: 'parameter-1' });
}

/** Where all x are equal, and the line of the least squares: what the run is measured by. */
export function references(
  { leastSquares, verticalAt, fit }: DataPicture,
  frame: Frame,
): readonly DataMark[] {
  const marks: DataMark[] = [];
  if (fit !== undefined) {
    if (fit.best === undefined || fit.across === 'guess') return [];
    return [fitMark(frame, fit, fit.best, { role: 'inkQuiet', width: 1.6, dash: [7, 5] })];
  }
  if (verticalAt !== undefined)
    marks.push({
      shape: 'segment',
      from: { x: verticalAt, y: 'least' },
      to: { x: verticalAt, y: 'most' },
      role: 'inkQuiet',
      width: 1,
      dash: [2, 5],
    });
  if (leastSquares !== undefined)
    marks.push(lineMark(frame, leastSquares, { role: 'inkQuiet', width: 1.6, dash: [7, 5] }));
  return marks;
}

/** Slope and intercept of a line, for words. */
function lineNumbers([m = 0, b = 0]: ParameterVector) {
  return { m: numberToText(m), b: numberToText(b) };
}

function nextLine(picture: DataPicture, frame: Frame): DataMark {
  const { next } = picture;
  const id = featureName(picture) === 'z' ? 'drawn.data.updateScaled' : 'drawn.data.update';
  return lineMark(frame, next, {
    role: 'path',
    width: 2.6,
    dash: [10, 6],
    says: { id, values: lineNumbers(next) },
  });
}

// What was left: it recedes beside what is there now.
const leftBehind = { role: 'path', width: 1.6, dash: [10, 6], strength: receding } as const;

// Where along the width the old line has its name: at its end the new one has left it.
const nameFrom = 0.72;
const nameTo = 0.97;

/** The line before the update, beside the new one, with its name where there is room. */
function lineBefore({ before, line }: DataPicture, frame: Frame): readonly DataMark[] {
  const says = {
    id: 'drawn.data.renewed',
    values: lineNumbers(line),
  };
  const [x0, x1] = frame.scales.xDomain;
  const at = (share: number): At => {
    const x = x0 + share * (x1 - x0);
    return { x, y: predict(before, x) };
  };
  const mark = lineMark(frame, before, { ...leftBehind, says });
  if (isNarrow(frame)) return [mark];
  return [
    mark,
    {
      shape: 'label',
      role: 'path',
      texts: [translate('panels.data.oldLine')],
      of: [at(nameFrom), at(nameTo)],
      sides: ['above', 'below'],
      size: 0.9,
      gap: 5,
      rank: 3,
    },
  ];
}

/** The curve, and those of other parameters beside it: looked at, and next. */
function curves(picture: DataPicture, fit: Fit, frame: Frame): readonly DataMark[] {
  const own = ownLine(frame, picture);
  if (fit.across === 'guess') return [own];
  const marks: DataMark[] = [];
  if (fit.ghost !== undefined)
    marks.push(fitMark(frame, fit, fit.ghost, { role: 'gradient', width: 2, dash: [2, 4] }));
  if (picture.renewed) marks.push(fitMark(frame, fit, fit.before, leftBehind));
  else if (picture.beat === 'update' && picture.observations.length > 0) {
    const place = fit.looks.map(
      ({ name }, slot) => `${name} = ${numberToText(fit.next[slot] ?? 0)}`,
    );
    const says = { id: 'drawn.data.fitUpdate', values: { place: place.join(', ') } };
    const style = { role: 'path', width: 2.6, dash: [10, 6], says } as const;
    marks.push(fitMark(frame, fit, fit.next, style));
  }
  return [...marks, own];
}

/** Where the drawn line has its intercept, if that is in the picture. */
function interceptDot(picture: DataPicture, { scales }: Frame): readonly DataMark[] {
  const x = xOfFeature(picture, 0);
  const y = interceptOf(picture);
  const holds = ([least, most]: readonly [number, number], value: number) =>
    value >= least && value <= most;
  if (!holds(scales.xDomain, x) || !holds(scales.yDomain, y)) return [];
  return [
    {
      shape: 'dot',
      at: { x, y },
      radius: 3.4,
      role: 'parameter-2',
      rim: 'surface',
      term: 'parameter-2',
      reach: 12,
    },
  ];
}

/** The drawn line, and those of other parameters beside it: looked at, next, of the other run. */
export function lines(picture: DataPicture, frame: Frame): readonly DataMark[] {
  const { ghost, other, beat, observations, fit, renewed } = picture;
  if (fit !== undefined) return curves(picture, fit, frame);
  const marks: DataMark[] = [];
  if (ghost !== undefined)
    marks.push(lineMark(frame, ghost, { role: 'gradient', width: 2, dash: [2, 4] }));
  if (renewed) marks.push(...lineBefore(picture, frame));
  else if (beat === 'update' && observations.length > 0) marks.push(nextLine(picture, frame));
  marks.push(ownLine(frame, picture));
  if (other !== undefined)
    marks.push(lineMark(frame, other, { role: 'ink', width: 2.2, dash: otherDash }));
  return [...marks, ...interceptDot(picture, frame)];
}
