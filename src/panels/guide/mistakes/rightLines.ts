import type { Equation } from '../../../calculus/equation.ts';
import { sameExpression } from '../../../calculus/tree.ts';
import type { BeatLine, WrittenLine } from '../../../derivation/beat.ts';

/** An equation in symbols, and the same with numbers where they can be written down. */
export type PairedLine = Pick<WrittenLine, 'symbolsEquation' | 'numbersEquation'>;

/**
 * The line of a beat of which another one is the altered form: by its name, or as a row of the line of another parameter,
 * as the update of b stands below that of m. Undefined where the slip has added it.
 */
export function rightLineOf(
  { id, symbolsEquation: { left } }: Pick<WrittenLine, 'id' | 'symbolsEquation'>,
  lines: readonly BeatLine[],
): PairedLine | undefined {
  const own = lines.find((line) => line.id === id);
  if (own !== undefined) return own;
  const isOfIt = (equation: Equation): boolean => sameExpression(equation.left, left);
  for (const { furtherSymbols, furtherEquations } of lines) {
    const symbolsEquation = furtherSymbols.find(isOfIt);
    if (symbolsEquation === undefined) continue;
    return { symbolsEquation, numbersEquation: furtherEquations.find(isOfIt) };
  }
  return undefined;
}
