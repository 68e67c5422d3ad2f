import { parameterNudge } from '../../../derivation/nudges.ts';
import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import { toOriginal } from '../../../regression/scaling.ts';
import type { At, Frame } from '../../../ui/plot/marks/mark.ts';
import { roundAbove } from '../../shared/roundAbove.ts';
import { subscript } from '../../shared/termWords.ts';
import {
  type DataMark,
  type DataPicture,
  featureAt,
  featureName,
  haloOver,
} from '../dataPicture.ts';
import { fitNudge } from './fitNudge.ts';
import { lineMark } from './lines.ts';

export type Unknown = 'm' | 'b';

/** What each slot of the line stands for. */
export const unknowns: readonly Unknown[] = ['m', 'b'];
// The arrows of m and b stand beside the point, so that they are told apart; in pixels.
const apart = { m: -7, b: 7 };
// An arrow that is shorter, in pixels of a picture of usual weight, is not seen to be one; and how many times longer it is drawn at most.
const leastArrow = 8;
const mostTimes = 20;
const dashes = { m: [9, 5], b: [3, 4] };

/** By how much a parameter is nudged at a point, and how far that moves the guess, in the units of the data. */
export function nudgeAt(
  picture: DataPicture,
  unknown: Unknown,
  point: number,
): { readonly change: number; readonly move: number } {
  const feature = featureAt(picture, picture.columns.x[point] ?? 0);
  const change = parameterNudge(picture.spread, feature);
  return { change, move: unknown === 'm' ? change * feature : change };
}

/** How many times longer the arrow of a move is drawn, so that it is seen; its number says how long it is. */
function timesLonger({ scales, weight }: Frame, move: number): number {
  const length = Math.abs(scales.farY(move) - scales.farY(0)) / weight;
  if (!(length > 0) || length >= leastArrow) return 1;
  const times = roundAbove(leastArrow / length);
  return times > mostTimes ? 1 : times;
}

function nudgeOf(
  picture: DataPicture,
  frame: Frame,
  unknown: Unknown,
  point: number,
): readonly DataMark[] {
  const { columns, guesses, working, scaling } = picture;
  const [x, guess] = [columns.x[point] ?? 0, guesses[point] ?? 0];
  const { change, move } = nudgeAt(picture, unknown, point);
  const line = toOriginal({ ...working, [unknown]: working[unknown] + change }, scaling);
  const dx = apart[unknown];
  const from: At = { x, y: guess, dx, held: 0 };
  const times = timesLonger(frame, move);
  const to: At =
    times === 1
      ? { x, y: guess + move, dx }
      : {
          ...from,
          dy: (times * (frame.scales.farY(guess + move) - frame.scales.farY(guess))) / frame.weight,
        };
  const says = (id: 'panels.data.longer' | 'panels.data.longerBriefly') =>
    times === 1 ? '' : `\n${translate(id, { times })}`;
  const longer = says('panels.data.longer');
  const size = numberToText(change);
  const factor = unknown === 'm' ? `${featureName(picture)}${subscript(point + 1)}` : '1';
  const term = unknown === 'm' ? 'error-by-m' : 'error-by-b';
  const values = { point: point + 1, nudge: size, move: numberToText(move) };
  const id = unknown === 'm' ? 'drawn.data.inner' : 'drawn.data.inner-b';
  return [
    lineMark(frame, line, { role: unknown, width: 2, dash: dashes[unknown], says: { id, values } }),
    { shape: 'arrow', from, to, role: unknown, width: 3, ...haloOver(picture), term, point },
    {
      shape: 'label',
      role: unknown,
      texts: [
        `${unknown} + ${size}:  ${size} · ${factor} = ${numberToText(move)}${longer}`,
        `${size} · ${factor} = ${numberToText(move)}${longer}`,
        // Never without that it is drawn longer: beside the axis it would be a wrong length.
        `${size} · ${factor} = ${numberToText(move)}${says('panels.data.longerBriefly')}`,
      ],
      of: [from, to],
      sides:
        unknown === 'm' ? ['left', 'right', 'above', 'below'] : ['right', 'left', 'above', 'below'],
      gap: 10,
      leader: true,
      term,
      point,
    },
  ];
}

/** The line with the parameter in a slot a little larger, and how far that moves a guess. */
export function nudge(
  picture: DataPicture,
  frame: Frame,
  slot: number,
  point: number,
): readonly DataMark[] {
  if (picture.fit !== undefined) return fitNudge(picture, picture.fit, frame, slot, point);
  const unknown = unknowns[slot];
  if (picture.observations[point] === undefined || unknown === undefined) return [];
  return nudgeOf(picture, frame, unknown, point);
}
