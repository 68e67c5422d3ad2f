import { roundBelow } from '../numerics/roundBelow.ts';

// As shares of the spread of y: a move of the guess that one can see, and a run along the curve of e² at
// whose end the secant is seen to be another line than the tangent.
const moveOfGuess = 0.75;
const runAlongCurve = 1.5;

// An error so many times larger than the spread belongs to a run that has left its points.
const farAway = 50;

/** How many times smaller the nudge of a parameter becomes on the way to 0, in words, formula and picture. */
export const timesSmaller: readonly number[] = [1, 10];

/**
 * The nudge h of an error: a round number such that one sees it, the same for all points and iterates; but
 * for an error far beyond the points a part of it, because beside it the other would be nothing.
 * @param spread standard deviation of y, in its units, as those of the error.
 */
export function errorNudge(spread: number, error: number): number {
  const size = Math.abs(error);
  return roundBelow(size > farAway * spread ? size / 2 : runAlongCurve * spread);
}

/**
 * The nudge of m and of b at a point: the same round number for both, such that the larger of the two
 * moves of the guess, which for m is x times as much, can be seen.
 */
export function parameterNudge(spread: number, x: number): number {
  return roundBelow((moveOfGuess * spread) / Math.max(1, Math.abs(x)));
}
