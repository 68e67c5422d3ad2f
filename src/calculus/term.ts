/**
 * What a part of a formula stands for. The same names colour the part, and are its `data-term` in
 * the page, so that pointing at the part can light the thing in the pictures.
 */
export const terms = [
  'm',
  'b',
  'x',
  'y',
  'prediction',
  'error',
  'square',
  'loss',
  'rate',
  'gradient-m',
  'gradient-b',
  'square-by-error',
  'error-by-m',
  'error-by-b',
  'square-by-m',
  'square-by-b',
] as const;

export type Term = (typeof terms)[number];

/** Whether a text, from the page say, names a term. */
export function isTerm(text: string): text is Term {
  return (terms as readonly string[]).includes(text);
}

const ofPoints: readonly Term[] = [
  'x',
  'y',
  'prediction',
  'error',
  'square',
  'square-by-error',
  'error-by-m',
  'error-by-b',
  'square-by-m',
  'square-by-b',
];

/** Whether each point has one of its own, as it has an error; there is only one slope m. */
export function belongsToPoint(term: Term): boolean {
  return ofPoints.includes(term);
}
