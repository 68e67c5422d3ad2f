import type { Expression } from './expression.ts';
import { FormulaParser } from './formulaParser.ts';
import { FaultError, type Parsed } from './parseResult.ts';
import { namedNumbers } from './symbols.ts';
import { type FormulaNames, tokensOf } from './tokens.ts';
import { children } from './tree.ts';

/** The longest text that is read, in characters. */
export const mostCharacters = 200;

// Of the formula as a tree: quotients of quotients and powers of powers grow when differentiated.
const mostDepth = 20;

function depthOf(expression: Expression): number {
  return 1 + Math.max(0, ...children(expression).map(depthOf));
}

function namesIn(expression: Expression, names: string[]): readonly string[] {
  if (expression.kind === 'symbol') {
    const { name } = expression;
    if (!Object.hasOwn(namedNumbers, name) && !names.includes(name)) names.push(name);
  }
  for (const part of children(expression)) namesIn(part, names);
  return names;
}

function parsed(text: string, known: FormulaNames): Parsed {
  if (text.length > mostCharacters) {
    throw new FaultError('too-long', { from: mostCharacters, to: text.length });
  }
  const { tokens, remarks } = tokensOf(text, known);
  const parser = new FormulaParser(tokens);
  const expression = parser.whole();
  if (depthOf(expression) > mostDepth) {
    throw new FaultError('too-deep', { from: 0, to: text.length });
  }
  const names = namesIn(expression, []);
  const inputs = names.filter((name) => known.inputs.includes(name)).toSorted();
  // Where one of several inputs is named, a digit behind its letter can only tell them apart.
  const isClear = known.inputs.some((name) => name.endsWith('_1') && inputs.includes(name));
  return {
    ok: true,
    expression,
    remarks: [...remarks, ...parser.remarks]
      .filter(({ kind }) => kind !== 'digit-as-index' || !isClear)
      .toSorted((one, other) => one.from - other.from),
    inputs,
    parameters: names.filter((name) => !known.inputs.includes(name)),
  };
}

/**
 * Reads a formula as one types it: products without a sign, x², e^{-k x}, √, |x|, σ(…), sin^2 x, sin 2x, a
 * true minus, a decimal comma, a_1, θ or theta. Gives its expression, with a remark where another
 * reading would have been possible, or a fault with its place. Never throws, and calculates nothing.
 *
 * Decided: e is Euler's number, log is ln, 1e5 with nothing between is a number; a slash divides by the one factor behind it; an exponent is the
 * one factor behind ^.
 */
export function parse(text: string, names: FormulaNames): Parsed {
  try {
    return parsed(text, names);
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    return { ok: false, reason: error.reason, ...error.span };
  }
}
