import { differentiate } from '../calculus/differentiate.ts';
import {
  type Expression,
  number,
  partialDerivative,
  symbol,
  type SymbolExpression,
} from '../calculus/expression.ts';
import { simplified } from '../calculus/simplified.ts';
import { namedNumbers } from '../calculus/symbols.ts';
import { children, replacedWhere, someExpression } from '../calculus/tree.ts';
import { inputNames } from './formula.ts';

/** How a model is linear in its parameters: ŷ is `rest` and each parameter times its part. */
export interface LinearForm {
  /** ∂ŷ/∂θ for each parameter, with no parameter in it. */
  readonly parts: readonly Expression[];
  /** What is left of ŷ when all parameters are 0. */
  readonly rest: Expression;
}

/** A formula for ŷ. All else is asked of it. */
export interface Model {
  readonly prediction: Expression;
  /** x, or x₁ and x₂, in this order. */
  readonly inputs: readonly SymbolExpression[];
  /** The other symbols, in the order in which they come up. */
  readonly parameters: readonly SymbolExpression[];
  /** ∂ŷ/∂θ for each parameter, simplified. */
  readonly slopes: readonly Expression[];
  /** Undefined for a model that is not linear in its parameters. */
  readonly linear: LinearForm | undefined;
}

/** Why a formula cannot be a model. Each has `model.fault.<fault>` in the message catalogue. */
export type ModelFault = 'no-parameter' | 'too-many-parameters' | 'mixed-inputs';

/** The most parameters that a model can have. */
export const mostParameters = 12;

function collectSymbols(expression: Expression, found: Map<string, SymbolExpression>): void {
  if (expression.kind === 'symbol' && !Object.hasOwn(namedNumbers, expression.name)) {
    if (!found.has(expression.name)) found.set(expression.name, symbol(expression.name));
  }
  for (const part of children(expression)) collectSymbols(part, found);
}

function linearForm(
  prediction: Expression,
  parameters: readonly SymbolExpression[],
  slopes: readonly Expression[],
): LinearForm | undefined {
  const names = new Set(parameters.map(({ name }) => name));
  const isParameter = (part: Expression): boolean => part.kind === 'symbol' && names.has(part.name);
  if (slopes.some((slope) => someExpression(slope, isParameter))) return undefined;
  const rest = replacedWhere(prediction, (part) => (isParameter(part) ? number(0) : undefined));
  return { parts: slopes, rest: simplified(rest) };
}

/** The model of a formula, or why there is none. */
export function modelOf(prediction: Expression): Model | ModelFault {
  const found = new Map<string, SymbolExpression>();
  collectSymbols(prediction, found);
  const symbols = [...found.values()];
  const inputs = inputNames.flatMap((name) => found.get(name) ?? []);
  const parameters = symbols.filter(({ name }) => !inputNames.includes(name));
  if (parameters.length === 0) return 'no-parameter';
  if (parameters.length > mostParameters) return 'too-many-parameters';
  if (found.has('x') && inputs.length > 1) return 'mixed-inputs';
  const slopes = parameters.map(
    (parameter) => differentiate(partialDerivative(prediction, parameter)).derivative,
  );
  return {
    prediction,
    inputs,
    parameters,
    slopes,
    linear: linearForm(prediction, parameters, slopes),
  };
}

/** What to say about a formula that cannot be a model. */
export function modelFaultMessage(fault: ModelFault): `model.fault.${ModelFault}` {
  return `model.fault.${fault}`;
}
