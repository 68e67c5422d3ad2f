import { parameterNudge } from '../../../derivation/nudges.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import { toOriginal } from '../../../regression/scaling.ts';
import type { Frame } from '../../../ui/plot/marks/mark.ts';
import { subscript } from '../../shared/termWords.ts';
import { type DataMark, type DataPicture, featureAt, featureName } from '../dataPicture.ts';
import { fitNudge } from './fitNudge.ts';
import { lens } from './lens.ts';
import { lineMark } from './lines.ts';
import { moveMark } from './moveMark.ts';

export type Unknown = 'm' | 'b';

/** What each slot of the line stands for. */
export const unknowns: readonly Unknown[] = ['m', 'b'];
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
  const moved = moveMark(picture, frame, [x, guess], move);
  const dash = dashes[unknown];
  const seen = lens(picture, frame, { place: [x, guess], move, line, role: unknown, dash });
  const size = numberToText(change);
  const factor = unknown === 'm' ? `${featureName(picture)}${subscript(point + 1)}` : '1';
  const term = unknown === 'm' ? 'error-by-1' : 'error-by-2';
  const values = { point: point + 1, nudge: size, move: numberToText(move) };
  const id = unknown === 'm' ? 'drawn.data.inner' : 'drawn.data.inner-b';
  return [
    lineMark(frame, line, { role: unknown, width: 2, dash, says: { id, values } }),
    { ...moved, role: unknown, term, point },
    ...(seen?.marks ?? []),
    {
      shape: 'label',
      role: unknown,
      texts: [
        `${unknown} + ${size}:  ${size} · ${factor} = ${numberToText(move)}`,
        `Δe${subscript(point + 1)} = ${numberToText(move)}`,
      ],
      of: [seen?.from ?? moved.from, seen?.to ?? moved.to],
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
