import { shownText } from '../../../numerics/formatNumber.ts';
import { saturate } from '../../../numerics/saturate.ts';

/** A number of the page; a bound beyond the range of doubles is shown as the largest one there is. */
export function shown(value: number): string {
  return shownText(saturate(value));
}
