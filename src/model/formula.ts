import { parse } from '../calculus/parse.ts';
import type { Parsed } from '../calculus/parseResult.ts';
import type { FormulaNames } from '../calculus/tokens.ts';

/** The names that are inputs; every other letter is a parameter. */
export const inputNames: readonly string[] = ['x', 'x_1', 'x_2'];

/** What letters mean in the formula of a model: those that the points, the loss and the rate have are taken. */
const formulaNames: FormulaNames = {
  inputs: inputNames,
  reserved: /^(?:y|z|i|L|N|eta)(?:_|$)/u,
  heading: /^\s*(?:y|ŷ|y\u0302|f\s*\(\s*x\s*\))\s*=/u,
};

/** Reads the formula of a model as one types it, see {@link parse}: x, x_1 and x_2 are inputs. */
export function parseFormula(text: string): Parsed {
  return parse(text, formulaNames);
}
