import { numberToText } from '../../../numerics/formatNumber.ts';

/**
 * A number as the formulas show it: what binary arithmetic leaves behind in the last digits, as in
 * 0.1 + 0.2, is not shown.
 */
export function shownText(value: number): string {
  return numberToText(Number(value.toPrecision(12)));
}
