import type { RateBehaviour } from '../descent/stability.ts';
import type { RateGuide } from './rateGuide.ts';

/** The learning rates that the slider offers, both ends above zero. */
export interface RateRange {
  readonly lowest: number;
  readonly highest: number;
}

const withoutData: RateRange = { lowest: 1e-4, highest: 10 };

function usable(rate: number): boolean {
  return rate > 0 && Number.isFinite(rate);
}

/** The digits with which the slider speaks, at its ends as well: 0.254 where 6/λmax is 0.25357…. */
function rounded(rate: number): number {
  return Number(rate.toPrecision(3));
}

/**
 * From a thousandth of the largest rate that never overshoots (1/λmax for all points at once) to three
 * times the largest stable one, widened to hold `rate`.
 * It depends on the data alone as long as the rate lies inside.
 */
export function rateRange(
  guide: Pick<RateGuide, 'smoothRate' | 'largestStableRate'> | undefined,
  rate: number,
): RateRange {
  let { lowest, highest } = withoutData;
  if (guide !== undefined) {
    const low = rounded(1e-3 * guide.smoothRate);
    const high = rounded(3 * guide.largestStableRate);
    if (usable(low) && usable(high)) [lowest, highest] = [low, high];
  }
  return { lowest: Math.min(lowest, rate), highest: Math.max(highest, rate) };
}

/**
 * The usual range, widened to what matters near the start and to `rate`: for a loss of which nothing is known but the
 * curvature at places. As a run goes on rates far larger may suit it.
 */
export function rateRangeNear(
  atStart: Pick<RateGuide, 'smoothRate' | 'largestStableRate'> | undefined,
  rate: number,
): RateRange {
  const near = rateRange(atStart, rate);
  const usual = rateRange(undefined, rate);
  return {
    lowest: Math.min(near.lowest, usual.lowest),
    highest: Math.max(near.highest, usual.highest),
  };
}

/** Where a rate stands on the logarithmic slider, 0 at its lowest end and 1 at its highest. */
export function sharePosition(range: RateRange, rate: number): number {
  const low = Math.log10(range.lowest);
  const high = Math.log10(range.highest);
  return high > low ? (Math.log10(rate) - low) / (high - low) : 0;
}

/** The rate at a share of the logarithmic slider, to three significant digits. */
export function rateAt(range: RateRange, share: number): number {
  const low = Math.log10(range.lowest);
  const high = Math.log10(range.highest);
  const rate = rounded(10 ** (low + share * (high - low)));
  // Rounding may step over an end, or at 1e-323 over zero.
  return Math.min(Math.max(rate, range.lowest), range.highest);
}

/** A stretch of the slider on which descent behaves in one way; `from` and `to` are shares. */
export interface RateZone {
  readonly behaviour: RateBehaviour;
  readonly from: number;
  readonly to: number;
}

const samples = 256;
const bisections = 40;

/** Divides the slider by what descent does, by asking at many rates and closing in on changes. */
export function rateZones(
  behaviourOf: (rate: number) => RateBehaviour,
  range: RateRange,
): readonly RateZone[] {
  const low = Math.log10(range.lowest);
  const high = Math.log10(range.highest);
  const behaviourAt = (share: number): RateBehaviour =>
    behaviourOf(10 ** (low + share * (high - low)));
  const zones: RateZone[] = [];
  let from = 0;
  let behaviour = behaviourAt(0);
  for (let index = 1; index <= samples; index += 1) {
    const share = index / samples;
    const next = behaviourAt(share);
    if (next === behaviour) continue;
    let before = (index - 1) / samples;
    let after = share;
    for (let round = 0; round < bisections; round += 1) {
      const middle = (before + after) / 2;
      if (behaviourAt(middle) === behaviour) before = middle;
      else after = middle;
    }
    zones.push({ behaviour, from, to: after });
    from = after;
    behaviour = next;
  }
  zones.push({ behaviour, from, to: 1 });
  return zones;
}
