import { parameterNudge } from '../../../derivation/nudges.ts';
import { guessesFor, predictionSlopes } from '../../../model/predictions.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import type { Frame } from '../../../ui/plot/marks/mark.ts';
import { subscript } from '../../shared/termWords.ts';
import type { DataMark, DataPicture } from '../dataPicture.ts';
import { type Fit, fitCurve } from '../fit.ts';
import { moveMark } from './moveMark.ts';

const dashes = [
  [9, 5],
  [3, 4],
] as const;

function nudgeOf(
  picture: DataPicture,
  fit: Fit,
  frame: Frame,
  slot: number,
  point: number,
): readonly DataMark[] {
  const { columns, guesses, spread } = picture;
  const look = fit.looks[slot];
  const value = fit.at[slot];
  if (look === undefined || value === undefined) return [];
  // As in the formulas.
  const slope = predictionSlopes(fit.model, fit.data, fit.at, point)[slot] ?? Number.NaN;
  const nudge = parameterNudge(spread, slope);
  const nudged = fit.at.with(slot, value + nudge);
  const [x = 0, guess = Number.NaN] = [columns.x[point], guesses[point]];
  const move = (guessesFor(fit.model, fit.data, nudged)[point] ?? Number.NaN) - guess;
  const { x: curveX, y: curveY, count } = fitCurve(fit, nudged, frame);
  const curve: DataMark = {
    shape: 'curve',
    x: curveX,
    y: curveY,
    count,
    role: look.role,
    width: 2,
    dash: dashes[slot % 2],
  };
  if (!Number.isFinite(move)) return [curve];
  const moved = moveMark(picture, frame, [x, guess], move);
  const size = numberToText(nudge);
  const number = numberToText(move, 3);
  const change = `Δŷ${subscript(point + 1)} = ${number}`;
  const values = { name: look.name, nudge: size, point: point + 1, move: number };
  return [
    { ...curve, says: { id: 'drawn.data.fitInner', values } },
    { ...moved, role: look.role },
    {
      shape: 'label',
      role: look.role,
      texts: [
        `${look.name} + ${size}:  ${change}`,
        // Where it is narrow the number is what the arrow is for; the colour says which parameter moves.
        change,
        `${look.name} + ${size}`,
      ],
      of: [moved.from, moved.to],
      sides:
        slot % 2 === 0 ? ['left', 'right', 'above', 'below'] : ['right', 'left', 'above', 'below'],
      gap: 10,
      leader: true,
    },
  ];
}

/** The curve with one parameter a little larger, and how far that moves a guess. */
export function fitNudge(
  picture: DataPicture,
  fit: Fit,
  frame: Frame,
  slot: number,
  point: number,
): readonly DataMark[] {
  if (fit.across === 'guess' || picture.observations[point] === undefined) return [];
  return nudgeOf(picture, fit, frame, slot, point);
}
