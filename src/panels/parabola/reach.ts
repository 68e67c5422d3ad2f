// The error that is shown does not lie on the edge.
const room = 1.12;

/**
 * How far the axis of e reaches to both sides: over the errors of all points at the start, so that it
 * stays from step to step and an error that shrinks is seen to shrink. Where the error that is shown
 * is larger, because the run diverges, it is doubled as often as it takes. 1 where all errors are 0.
 */
export function reachOf(startErrors: Float64Array, error: number): number {
  // By index, as a call or a step of an iterator for each of 100,000 points is felt.
  let largest = 0;
  // oxlint-disable-next-line typescript/prefer-for-of
  for (let row = 0; row < startErrors.length; row += 1) {
    const size = Math.abs(startErrors[row] ?? 0);
    if (size > largest && size < Number.POSITIVE_INFINITY) largest = size;
  }
  const shown = Math.abs(error);
  if (!(largest > 0) && !(shown > 0)) return 1;
  const usual = largest > 0 ? largest : shown;
  const doublings = shown > usual ? Math.ceil(Math.log2(shown / usual)) : 0;
  return room * usual * 2 ** doublings;
}
