import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { type DataPicture, featureOf } from './dataPicture.ts';

const visibleShare = 0.12;

/** A round number, 1, 2 or 5 times a power of ten, not above the value. */
export function roundBelow(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(value));
  const share = value / unit;
  return (share >= 5 ? 5 : share >= 2 ? 2 : 1) * unit;
}

/**
 * By how much m and b are nudged in the picture: the same round number for both, such that the larger
 * of the two moves of a point's guess can be seen.
 */
export function nudgeFor(scales: PlotScales, picture: DataPicture, index: number): number {
  const { yDomain } = scales;
  const feature = featureOf(picture, picture.observations[index]?.x ?? 0);
  const visible = visibleShare * (yDomain[1] - yDomain[0]);
  return roundBelow(visible / Math.max(1, Math.abs(feature)));
}
