import { numberToText } from '../../numerics/formatNumber.ts';

/** How many times as long as on the scale beside it an arrow is drawn: `by`, or one by `by`. */
export interface DrawnLength {
  readonly by: number;
  readonly isShorter: boolean;
}

/** The same as it is written, as 3 or 1/40. */
export function timesText({ by, isShorter }: DrawnLength): string {
  const number = numberToText(by);
  return isShorter ? `1/${number}` : number;
}
