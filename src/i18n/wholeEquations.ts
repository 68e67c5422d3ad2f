// Up to so many letters a text is a label, which stands in one row.
const longestLabel = 30;
// Longer than this an equation has no row to itself on a phone.
const longestWhole = 31;
const relation = / ([=≈≠≤≥<>]) (?=\S)/gu;
const equation = /[^\s,:;]+(?: [=≈≠≤≥<>+−·/] [^\s,:;]+)+/gu;

/** A text whose equations stay in one row each: "x = 0" is not broken at its equals sign, nor "5 − 3 = 2" before it. */
export function wholeEquations(text: string): string {
  if (text.length <= longestLabel) return text;
  return text
    .replaceAll(equation, (found) =>
      found.length > longestWhole ? found : found.replaceAll(' ', '\u00A0'),
    )
    .replaceAll(relation, '\u00A0$1\u00A0');
}
