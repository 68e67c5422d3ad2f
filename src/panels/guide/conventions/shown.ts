import { numberToText } from '../../../numerics/formatNumber.ts';
import { saturate } from '../../../numerics/saturate.ts';

/** A number of the page: at most five digits, without what binary arithmetic leaves in the last ones. */
export function shown(value: number): string {
  return numberToText(saturate(Number(value.toPrecision(12))));
}
