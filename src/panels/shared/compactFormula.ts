import type { Formula } from '../../calculus/formula.ts';

const rowEnd = String.raw` \\ `;
// Between two rows with fractions, so that ten pixels are left between a denominator and a numerator.
const besideFractions = String.raw` \\[0.85em] `;
const elsewhere = String.raw` \\[0.3em] `;

/** The limits of sums beside the sign, so that a sum fits into a narrow panel, and air between rows. */
export function compactFormula({ skeleton, numbers }: Formula): Formula {
  const [first = '', ...others] = skeleton
    .replaceAll(String.raw`\sum_`, String.raw`\sum\nolimits_`)
    .split(rowEnd);
  let written = first;
  let before = first;
  for (const row of others) {
    const bothTall = before.includes(String.raw`\frac`) && row.includes(String.raw`\frac`);
    written += (bothTall ? besideFractions : elsewhere) + row;
    before = row;
  }
  return { skeleton: written, numbers };
}
