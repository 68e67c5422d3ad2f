import type { Formula } from '../../calculus/formula.ts';

/**
 * The limits of sums beside the sign, so that a sum fits into a narrow panel, and a little air between
 * rows of fractions.
 */
export function compactFormula({ skeleton, numbers }: Formula): Formula {
  return {
    skeleton: skeleton
      .replaceAll(String.raw`\sum_`, String.raw`\sum\nolimits_`)
      .replaceAll(String.raw`\\ `, String.raw`\\[0.15em] `),
    numbers,
  };
}
