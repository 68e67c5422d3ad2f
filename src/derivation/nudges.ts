// Half of the spread of y is a move of the guess that one can see.
const visible = 0.5;

/** A round number, 1, 2 or 5 times a power of ten, not above the value; 1 for one that is not positive. */
export function roundBelow(value: number): number {
  if (!(value > 0) || !Number.isFinite(value)) return 1;
  const unit = 10 ** Math.floor(Math.log10(value));
  const share = value / unit;
  // Read back, because 10 ** −3 need not be the number that one writes as 0.001.
  return Number(`${share >= 5 ? 5 : share >= 2 ? 2 : 1}e${Math.floor(Math.log10(value))}`);
}

// An error so many times larger than the spread belongs to a run that has left its points.
const farAway = 50;

/**
 * The nudge h of an error: a round number such that one sees it, the same for all points and iterates; but
 * for an error far beyond the points a tenth of it or so, because beside it the other would be nothing.
 * @param spread standard deviation of y, in its units, as those of the error.
 */
export function errorNudge(spread: number, error: number): number {
  const size = Math.abs(error);
  return roundBelow(size > farAway * spread ? size / 10 : visible * spread);
}

/**
 * The nudge of m and of b at a point: the same round number for both, such that the larger of the two
 * moves of the guess, which for m is x times as much, can be seen.
 */
export function parameterNudge(spread: number, x: number): number {
  return roundBelow((visible * spread) / Math.max(1, Math.abs(x)));
}
