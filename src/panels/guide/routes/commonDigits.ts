import { formatNumber } from '../../../numerics/formatNumber.ts';

/** How many leading significant digits, of 15, two numbers have in common as they are written. */
export function commonDigits(one: number, other: number): number {
  const [first, second] = [one, other].map((value) => formatNumber(value, 15));
  if (first === undefined || second === undefined) return 0;
  const sameSize =
    first.negative === second.negative &&
    first.exponent === second.exponent &&
    first.digits.split('.')[0]?.length === second.digits.split('.')[0]?.length;
  if (!sameSize) return 0;
  let common = 0;
  for (const [position, character] of first.digits.split('').entries()) {
    if (character !== second.digits[position]) return common;
    if (character !== '.' && (common > 0 || character !== '0')) common += 1;
  }
  return common;
}
