import type { Formula } from '../../calculus/formula.ts';

const row = / \\\\(?:\[[^\]]*\])? &(?:\\qquad \{\} )?/gu;
// Minus signs between terms of a sum are marked with their term.
const operator = / (=|\\approx|\\leftarrow|\+|-|\\mathbin\{\\htmlData\{[^}]*\}\{-\}\}) /gu;

/**
 * The formula in one row that may be broken where one breaks formulas: before = and before + and −, within
 * brackets as well, but never between factors. The typesetting breaks it where its box ends.
 */
export function flowingFormula({ skeleton, numbers }: Formula): Formula {
  const written = skeleton
    .replaceAll(/\\(?:begin|end)\{aligned\}/gu, '')
    .replaceAll(row, ' ')
    .replaceAll(' &', ' ')
    .replaceAll(String.raw`\sum_`, String.raw`\sum\nolimits_`)
    .replaceAll(/ \\(cdot|times) /gu, String.raw` \$1\nobreak `)
    .replaceAll(operator, String.raw` \allowbreak $1\nobreak `);
  return { skeleton: written, numbers };
}
