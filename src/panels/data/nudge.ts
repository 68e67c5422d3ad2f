import { numberToText } from '../../numerics/formatNumber.ts';
import type { Parameters } from '../../regression/parameters.ts';
import { toOriginal } from '../../regression/scaling.ts';
import type { Domain, PlotScales } from '../../ui/plot/plotScales.ts';
import { heldInside, type Place } from '../shared/marks.ts';
import { subscript } from '../shared/termWords.ts';
import { type DataPicture, featureName, featureOf, guessAt } from './dataPicture.ts';

/** What becomes of the line and of one guess when m or b is a little larger. */
export interface Nudge {
  readonly unknown: 'm' | 'b';
  readonly line: Parameters;
  /** The move of the guess as an arrow, beside the point so that those of m and b are told apart. */
  readonly from: Place;
  readonly to: Place;
  readonly text: string;
}

const visibleShare = 0.12;

/** A round number, 1, 2 or 5 times a power of ten, not above the value. */
export function roundBelow(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(value));
  const share = value / unit;
  return (share >= 5 ? 5 : share >= 2 ? 2 : 1) * unit;
}

/**
 * By how much m and b are nudged in the picture: the same round number for both, such that the larger
 * of the two moves of the guess, by x times as much for m, can be seen.
 */
export function nudgeFor([from, to]: Domain, x: number): number {
  return roundBelow((visibleShare * (to - from)) / Math.max(1, Math.abs(x)));
}

/** The nudge of m or of b at a point of the data. */
export function nudgeAt(
  scales: PlotScales,
  picture: DataPicture,
  unknown: 'm' | 'b',
  index: number,
): Nudge | undefined {
  const observation = picture.observations[index];
  if (observation === undefined) return undefined;
  const { weight, working, scaling } = picture;
  const feature = featureOf(picture, observation.x);
  const nudge = nudgeFor(scales.yDomain, feature);
  const guess = guessAt(picture, observation.x);
  const move = unknown === 'm' ? nudge * feature : nudge;
  const x = scales.x(observation.x) + (unknown === 'm' ? -7 : 7) * weight;
  const size = numberToText(nudge);
  const times = unknown === 'm' ? `${featureName(picture)}${subscript(index + 1)}` : '1';
  return {
    unknown,
    line: toOriginal({ ...working, [unknown]: working[unknown] + nudge }, scaling),
    from: heldInside([x, scales.y(guess)], scales.area),
    to: [x, scales.y(guess + move)],
    text: `${unknown} + ${size}:  ${size} · ${times} = ${numberToText(move)}`,
  };
}
