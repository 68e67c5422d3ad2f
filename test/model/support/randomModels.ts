import fc from 'fast-check';
import { parseFormula as parse } from '../../../src/model/formula.ts';
import { write } from '../../../src/calculus/write.ts';
import {
  call,
  type Expression,
  fraction,
  negation,
  number,
  power,
  product,
  sum,
  symbol,
} from '../../../src/calculus/expression.ts';
import { functionNames } from '../../../src/calculus/functionNames.ts';
import { type Model, modelOf } from '../../../src/model/model.ts';
import { plainDual } from './plainDual.ts';

/** A model that somebody might type, with points and a place where its loss and its slopes are numbers. */
export interface TypedModel {
  readonly text: string;
  readonly model: Model;
  readonly at: readonly number[];
}

/** The points that the models are fitted to; x is above zero, where more formulas have a value. */
export const typedPoints = [
  { x: 0.4, y: 0.7 },
  { x: 0.9, y: 1.4 },
  { x: 1.3, y: 0.2 },
  { x: 1.7, y: 2.1 },
  { x: 2.2, y: 1.6 },
] as const;

const depth = { depthIdentifier: 'typed-model' } as const;

const formula: fc.Arbitrary<Expression> = fc.letrec<{ tree: Expression }>((tie) => {
  const tree = tie('tree');
  return {
    tree: fc.oneof(
      { maxDepth: 3, depthSize: 'large', ...depth },
      fc.oneof(
        fc
          .constantFrom('x', 'x', 'x', 'a', 'b', 'c', 'k', 'w_1', 'theta', 'pi')
          .map((name) => symbol(name)),
        fc.integer({ min: 1, max: 4 }).map((value) => number(value)),
        fc.constantFrom(0.5, 0.25, 1.5).map((value) => number(value)),
      ),
      fc.array(tree, { minLength: 2, maxLength: 3, ...depth }).map((terms) => sum(...terms)),
      fc.array(tree, { minLength: 2, maxLength: 3, ...depth }).map((all) => product(...all)),
      tree.map((operand) => negation(operand)),
      fc.tuple(tree, tree).map(([above, below]) => fraction(above, below)),
      fc.tuple(tree, fc.integer({ min: -2, max: 3 })).map(([base, n]) => power(base, number(n))),
      fc.tuple(tree, tree).map(([base, exponent]) => power(call('exp', base), exponent)),
      fc.tuple(fc.constantFrom(...functionNames), tree).map(([name, u]) => call(name, u)),
    ),
  };
}).tree;

/** Whether values and slopes at all points are numbers of a size that a class would look at. */
function isTame({ prediction, parameters }: Model, at: readonly number[]): boolean {
  const names = parameters.map(({ name }) => name);
  return typedPoints.every(({ x }) => {
    const numbers: Record<string, number> = { x };
    for (const [slot, name] of names.entries()) numbers[name] = at[slot]!;
    const { value, slopes } = plainDual(prediction, names, numbers);
    return [value, ...slopes].every((each) => Math.abs(each) < 1e4);
  });
}

/** So many models of formulas in x, from texts as they are typed; always the same ones. */
export function randomTypedModels(count: number): readonly TypedModel[] {
  const found = new Map<string, TypedModel>();
  const places = fc.array(fc.double({ min: 0.3, max: 1.6, noNaN: true }), {
    minLength: 12,
    maxLength: 12,
  });
  const all = fc.sample(fc.tuple(formula, places), { numRuns: 60 * count, seed: 11 });
  for (const [expression, place] of all) {
    if (found.size === count) break;
    const text = write(expression);
    const parsed = text.length > 120 ? undefined : parse(text);
    const model = parsed?.ok === true ? modelOf(parsed.expression) : 'no-parameter';
    if (typeof model === 'string' || model.inputs.length === 0) continue;
    const at = place.slice(0, model.parameters.length);
    // One that hangs on no parameter or on x in no way teaches nothing, but is allowed.
    if (isTame(model, at)) found.set(text, { text, model, at });
  }
  return [...found.values()];
}
