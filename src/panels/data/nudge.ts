import type { Domain } from '../../ui/plot/plotScales.ts';

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
