/** The letter that a Σ runs over, from 1 on. */
export const running = 'i';

/** The letter of where it ends, and so of the last of a series; as a number it says how many there are. */
export const last = 'N';

/**
 * Index of a symbol: the letter that a Σ runs over, the one of the last of a series, or one of them, counted from 0 as
 * everywhere in the code (it is displayed counted from 1).
 */
export type Index = typeof running | typeof last | number;

/** What an index is in numbers where a Σ has come to one of the series; undefined where it has not. */
export function indexInNumbers(
  index: Index | undefined,
  at: number | undefined,
  scalars: Readonly<Record<string, number>>,
): number | undefined {
  if (index === last) return (scalars[last] ?? 0) - 1;
  return index === running ? at : index;
}
