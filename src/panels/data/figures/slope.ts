import { numberToText } from '../../../numerics/formatNumber.ts';
import type { At, Frame } from '../../../ui/plot/marks/mark.ts';
import {
  type DataMark,
  type DataPicture,
  examplePoint,
  featureAt,
  featureName,
  guessAt,
  xOfFeature,
} from '../dataPicture.ts';
import { fitNudge } from './fitNudge.ts';
import { roundBelow } from '../../../numerics/roundBelow.ts';

// Narrower than this, as a share of the plot, the triangle would be a dot; wider, it is all of it.
const narrowest = 0.1;
const widest = 0.5;
const wanted = 0.3;
const places = 12;

/**
 * Where the slope is shown as a triangle, in the x of the formulas: from where, and how far it runs to
 * the right. That is 1, as the slope says, or a round number where 1 would be too small or too large.
 * It stands where the line can be seen, as near to the middle as can be.
 */
export function slopeTriangle(
  picture: DataPicture,
  { scales }: Frame,
): { readonly from: number; readonly run: number } {
  const [x0, x1] = scales.xDomain;
  const least = featureAt(picture, x0);
  const span = featureAt(picture, x1) - least;
  const run = 1 >= narrowest * span && 1 <= widest * span ? 1 : roundBelow(wanted * span);
  const inSight = (feature: number) => {
    const y = guessAt(picture, xOfFeature(picture, feature));
    return y >= scales.yDomain[0] && y <= scales.yDomain[1];
  };
  const middle = least + (span - run) / 2;
  for (let place = 0; place <= places; place += 1) {
    const away = ((span - run) / 2) * (place / places);
    for (const from of [middle - away, middle + away])
      if (inSight(from) && inSight(from + run)) return { from, run };
  }
  return { from: middle, run };
}

/** The slope of the line: how far it rises where it runs 1 to the right, or a round number. */
export function slope(picture: DataPicture, frame: Frame): readonly DataMark[] {
  if (picture.fit !== undefined)
    return fitNudge(picture, picture.fit, frame, 0, examplePoint(picture));
  const [m = 0] = picture.working;
  const { from, run } = slopeTriangle(picture, frame);
  const at = (feature: number): At & { readonly x: number; readonly y: number } => {
    const x = xOfFeature(picture, feature);
    return { x, y: guessAt(picture, x) };
  };
  const [begin, end] = [at(from), at(from + run)];
  const corner = { x: end.x, y: begin.y };
  const rise = run * m;
  const text =
    run === 1 ? `m = ${numberToText(m)}` : `${numberToText(run)} · m = ${numberToText(rise)}`;
  const [away, other] = rise >= 0 ? (['below', 'above'] as const) : (['above', 'below'] as const);
  return [
    { shape: 'segment', from: begin, to: corner, role: 'ink', width: 2 },
    { shape: 'arrow', from: corner, to: end, role: 'parameter-1', width: 3.6, term: 'parameter-1' },
    {
      shape: 'label',
      role: 'ink',
      texts: [`Δ${featureName(picture)} = ${numberToText(run)}`],
      of: [begin, corner],
      sides: [away, other],
      size: 1.1,
      gap: 4,
      leader: true,
    },
    {
      shape: 'label',
      role: 'parameter-1',
      texts: [text],
      of: [corner, end],
      sides: ['right', 'left', away],
      size: 1.1,
      leader: true,
      term: 'parameter-1',
    },
  ];
}
