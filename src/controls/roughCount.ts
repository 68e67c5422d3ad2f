import { compactNumber } from '../i18n/compactNumber.ts';
import { numberToText } from '../numerics/formatNumber.ts';

/**
 * A count to two digits, for words that say "about": 760, 12,000, 48 billion, and from 10¹⁵ on as a power
 * of ten, because no one has words for it.
 */
export function roughCount(count: number): string {
  return count < 1e15 ? compactNumber(count) : numberToText(Number(count.toPrecision(2)), 2);
}
