import { differentiate } from '../calculus/differentiate.ts';
import type { Equation } from '../calculus/equation.ts';
import { evaluate } from '../calculus/evaluate.ts';
import {
  derivative,
  type Expression,
  type NumberExpression,
  partialDerivative,
  product,
  shownNumber,
  type SymbolExpression,
} from '../calculus/expression.ts';
import { shownEquation, symbolEquation } from '../calculus/shownEquation.ts';
import { putIn } from '../calculus/simplified.ts';

/** Two machines in a row: the input goes into the first, what comes out goes into the second. */
export interface TwoMachines {
  readonly input: SymbolExpression;
  /** The name of what the first machine gives to the second. */
  readonly middle: SymbolExpression;
  /** What the first machine makes of the input. */
  readonly inner: Expression;
  /** What the second machine makes of the middle. */
  readonly outer: Expression;
}

/** Values along the way: before the first machine, between the two, and after the second. */
export interface Passage {
  readonly input: number;
  readonly middle: number;
  readonly output: number;
}

/** How fast what comes out changes with what goes in. */
export interface Rates {
  readonly inner: number;
  /** Undefined when what goes into the second machine did not change: nothing can be divided by. */
  readonly outer: number | undefined;
  readonly both: number;
}

/** What becomes of a nudge of the input. */
export interface NudgedMachines {
  readonly before: Passage;
  readonly after: Passage;
  readonly change: Passage;
  /** Change divided by change. */
  readonly measured: Rates;
  /** The derivatives, at the values before the nudge. */
  readonly exact: Rates & { readonly outer: number };
}

interface MachineDerivatives {
  readonly inner: Expression;
  readonly outer: Expression;
}

const known = new WeakMap<TwoMachines, MachineDerivatives>();

/** The derivatives of both machines, in symbols: of the first by its input, of the second by its. */
export function machineDerivatives(machines: TwoMachines): MachineDerivatives {
  let derivatives = known.get(machines);
  if (derivatives === undefined) {
    const { input, middle, inner, outer } = machines;
    derivatives = {
      inner: differentiate(derivative(inner, input)).derivative,
      outer: differentiate(derivative(outer, middle)).derivative,
    };
    known.set(machines, derivatives);
  }
  return derivatives;
}

function isFinitePassage({ input, middle, output }: Passage): boolean {
  return Number.isFinite(input) && Number.isFinite(middle) && Number.isFinite(output);
}

/**
 * Sends a nudge through two machines and measures it. Other symbols of the machines have the values
 * in `others`. Undefined when a number on the way is too large to be one, or when the input is so
 * large that the nudge is lost in it.
 */
export function nudgeThrough(
  machines: TwoMachines,
  value: number,
  nudge: number,
  others: Readonly<Record<string, number>> = {},
): NudgedMachines | undefined {
  const { input, middle, inner, outer } = machines;
  const at = (expression: Expression, name: string, number: number): number =>
    evaluate(expression, { scalars: { ...others, [name]: number }, series: {} });
  const pass = (start: number): Passage => {
    const between = at(inner, input.name, start);
    return { input: start, middle: between, output: at(outer, middle.name, between) };
  };
  const before = pass(value);
  const after = pass(value + nudge);
  const change = {
    input: nudge,
    middle: after.middle - before.middle,
    output: after.output - before.output,
  };
  const lost = value + nudge === value;
  if (lost || !isFinitePassage(before) || !isFinitePassage(after)) return undefined;
  const derivatives = machineDerivatives(machines);
  const rateOfInner = at(derivatives.inner, input.name, value);
  const rateOfOuter = at(derivatives.outer, middle.name, before.middle);
  const exact = { inner: rateOfInner, outer: rateOfOuter, both: rateOfOuter * rateOfInner };
  const measured = {
    inner: change.middle / nudge,
    outer: change.middle === 0 ? undefined : change.output / change.middle,
    both: change.output / nudge,
  };
  const rates = [exact.inner, exact.both, measured.inner, measured.outer ?? 0, measured.both];
  if (!rates.every(Number.isFinite)) return undefined;
  return { before, after, change, measured, exact };
}

/** What of the machines is partial: they have other symbols, which are held. */
export type Operator = 'd' | 'partial';

function operatorOf(operator: Operator): typeof derivative {
  return operator === 'd' ? derivative : partialDerivative;
}

/**
 * The chain rule for two machines in symbols: d(out)/d(in) = d(out)/d(middle) · d(middle)/d(in), then
 * with the derivatives of the machines. `output` is what stands for the output: a symbol, or the
 * second machine written out.
 */
export function chainSymbols(
  machines: TwoMachines,
  output: Expression,
  operator: Operator,
): Equation {
  const { input, middle } = machines;
  const { inner, outer } = machineDerivatives(machines);
  const by = operatorOf(operator);
  const links = product(derivative(output, middle), by(middle, input));
  return symbolEquation(by(output, input), [links, product(outer, inner)]);
}

/** The same with the numbers of a nudge's start; `others` are those of the symbols that are held. */
export function chainNumbers(
  machines: TwoMachines,
  output: Expression,
  operator: Operator,
  passed: NudgedMachines,
  others: Readonly<Record<string, NumberExpression>> = {},
): Equation | undefined {
  const { input, middle } = machines;
  const { inner, outer } = machineDerivatives(machines);
  const numbers = {
    ...others,
    [input.name]: shownNumber(passed.before.input, input.term),
    [middle.name]: shownNumber(passed.before.middle, middle.term),
  };
  return shownEquation(operatorOf(operator)(output, input), [
    product(putIn(outer, numbers), putIn(inner, numbers)),
    shownNumber(passed.exact.both),
  ]);
}
