import { parameterNudge } from '../../../derivation/nudges.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import { toOriginal } from '../../../regression/scaling.ts';
import type { Frame } from '../../../ui/plot/marks/mark.ts';
import { isNarrow } from '../../shared/narrow.ts';
import { parameterLook } from '../../shared/parameterLook.ts';
import { subscript } from '../../shared/termWords.ts';
import {
  type DataMark,
  type DataPicture,
  featureAt,
  featureName,
  mostSquares,
} from '../dataPicture.ts';
import { fitNudge } from './fitNudge.ts';
import { besideLens, lens } from './lens.ts';
import { lineMark } from './lines.ts';
import { moveMark } from './moveMark.ts';

const dashes = [
  [9, 5],
  [3, 4],
];

/** By how much a parameter is nudged at a point, and how far that moves the guess, in the units of the data. */
export function nudgeAt(
  picture: DataPicture,
  slot: number,
  point: number,
): { readonly change: number; readonly move: number } {
  const feature = featureAt(picture, picture.columns.x[point] ?? 0);
  const change = parameterNudge(picture.spread, feature);
  return { change, move: slot === 0 ? change * feature : change };
}

function nudgeOf(
  picture: DataPicture,
  frame: Frame,
  slot: number,
  point: number,
): readonly DataMark[] {
  const { columns, guesses, working, scaling } = picture;
  const [x, guess] = [columns.x[point] ?? 0, guesses[point] ?? 0];
  const { change, move } = nudgeAt(picture, slot, point);
  const line = toOriginal(working.with(slot, (working[slot] ?? 0) + change), scaling);
  const { role, name } = parameterLook(slot, slot === 0 ? 'm' : 'b');
  const moved = moveMark(picture, frame, [x, guess], move);
  const dash = dashes[slot] ?? [];
  const size = numberToText(change);
  const factor = slot === 0 ? `${featureName(picture)}${subscript(point + 1)}` : '1';
  const by = `${name} + ${size}:`;
  const moves = `${size} · ${factor} = ${numberToText(move)}`;
  const briefly = `Δe${subscript(point + 1)} = ${numberToText(move)}`;
  const isCrowded = picture.observations.length > mostSquares && isNarrow(frame);
  const seen = lens(picture, frame, {
    place: [x, guess],
    move,
    others: [slot === 0 ? change : change * featureAt(picture, x)],
    line,
    role,
    dash,
    texts: [`${by}  ${moves}`, `${by}\n${moves}`, briefly],
  });
  const term = slot === 0 ? 'error-by-1' : 'error-by-2';
  const values = { point: point + 1, nudge: size, move: numberToText(move) };
  const id = slot === 0 ? 'drawn.data.inner' : 'drawn.data.inner-b';
  return [
    lineMark(frame, line, { role, width: 2, dash, says: { id, values } }),
    { ...moved, role, term, point },
    ...(seen?.marks ?? []),
    {
      shape: 'label',
      role,
      term,
      ...(seen === undefined
        ? {
            // In the crowd of a phone the row below has the number alone.
            texts: isCrowded && picture.beat === 'chain-rule' ? [] : [`${by}  ${moves}`, briefly],
            of: [moved.from, moved.to],
            sides:
              slot === 0
                ? ['left', 'right', 'above', 'below']
                : ['right', 'left', 'above', 'below'],
            ...(picture.beat === 'chain-rule' ? { gap: 3, size: 0.9 } : { gap: 10 }),
            // The row below has the number, which is worth no line across the square.
            leader: isCrowded || picture.beat === 'chain-rule' ? 1.5 : true,
          }
        : {
            texts: [seen.text],
            of: [seen.at],
            sides: [seen.side],
            gap: besideLens,
            settled: true,
          }),
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
  if (picture.observations[point] === undefined) return [];
  return nudgeOf(picture, frame, slot, point);
}
