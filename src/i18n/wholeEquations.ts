// Up to so many letters a text is a label, which stands in one row.
const longestLabel = 30;
const relation = / ([=≈≠≤≥<>]) (?=\S)/gu;

/** A text whose equations stay in one row each: "x = 0" is not broken at its equals sign. */
export function wholeEquations(text: string): string {
  return text.length <= longestLabel ? text : text.replaceAll(relation, '\u00A0$1\u00A0');
}
