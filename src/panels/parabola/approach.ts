import { settling } from '../../playback/motion.ts';

/** The distance between the two places of the secant, on its way to another. */
export interface Approach {
  readonly wanted: number;
  /** How far apart they are drawn now. */
  readonly apart: number;
  /** Where the way began, and when; undefined when it has come to its end. */
  readonly way: { readonly from: number; readonly began: number } | undefined;
}

const length = 1200;

/**
 * How far apart the two places are now: when another distance is wanted they move there, so that one sees
 * the secant become the tangent. Times in milliseconds.
 * @param still whether they are there at once: another step, a run that plays, people who want no motion.
 */
export function approached(
  before: Approach | undefined,
  wanted: number,
  still: boolean,
  now: number,
): Approach {
  const there = { wanted, apart: wanted, way: undefined };
  if (before === undefined || still) return there;
  const way = wanted === before.wanted ? before.way : { from: before.apart, began: now };
  if (way === undefined || now - way.began >= length) return there;
  const share = settling(now - way.began, length);
  return { wanted, apart: way.from + (wanted - way.from) * share, way };
}
