import type { Formula } from '../../calculus/formula.ts';

const row = / \\\\(?:\[[^\]]*\])? &(?:\\qquad \{\} )?/gu;
// Where an equation ends and the next one begins, and where some are left out between two.
const leftOut = String.raw` \\ & \;\vdots \\ `;
const nextEquation = String.raw` \\ `;
const apart = String.raw`;\qquad \allowbreak `;
// What stands on the left of an equation keeps its sign where several follow each other; of a single one the rows that go on
// stand below it.
const begun = / &(=|\\approx|\\leftarrow|\\to) /gu;
// Minus signs between terms of a sum are marked with their term.
const operator = / (=|\\approx|\\leftarrow|\\to|\+|-|\\mathbin\{\\htmlData\{[^}]*\}\{-\}\}) /gu;

/**
 * The formula in one row that may be broken where one breaks formulas: before = and before + and −, within
 * brackets as well, but never between factors. Several equations stand one after the other. The typesetting
 * breaks it where its box ends.
 */
export function flowingFormula({ skeleton, numbers }: Formula): Formula {
  const inRows = skeleton
    .replaceAll(/\\(?:begin|end)\{aligned\}/gu, '')
    .replaceAll(leftOut, String.raw`${apart}\cdots ${apart}`)
    .replaceAll(row, ' ')
    .replaceAll(nextEquation, apart);
  const several = inRows.includes(apart);
  const written = (several ? inRows.replaceAll(begun, String.raw` $1\nobreak `) : inRows)
    .replaceAll(' &', ' ')
    .replaceAll(String.raw`\sum_`, String.raw`\sum\nolimits_`)
    .replaceAll(/ \\(cdot|times) /gu, String.raw` \$1\nobreak `)
    .replaceAll(operator, String.raw` \allowbreak $1\nobreak `);
  return { skeleton: written, numbers };
}
