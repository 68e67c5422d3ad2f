import type { DifferentiationRule } from '../../../src/calculus/differentiationRules.ts';
import { type RuleBook, ruleBook } from '../../../src/calculus/differentiate.ts';
import { type Expression, number, sum } from '../../../src/calculus/expression.ts';
import type { SimplificationRule } from '../../../src/calculus/simplification.ts';

/** A rule book with one fault in it. A fresh one is needed for each derivation. */
export type Mutant = () => RuleBook;

/** The expression with something small added that nothing takes away again. */
function spoiled(expression: Expression): Expression {
  return sum(expression, number(1e-4));
}

/** What a function gives the first time it gives anything, changed; later it does as before. */
function onceSpoiled<Given extends readonly unknown[], Result>(
  apply: (...given: Given) => Result | undefined,
  spoil: (result: Result) => Result,
): (...given: Given) => Result | undefined {
  let done = false;
  return (...given) => {
    const result = apply(...given);
    if (result === undefined || done) return result;
    done = true;
    return spoil(result);
  };
}

/** For each rule of differentiation a rule book in which it gives a little too much, once. */
export const differentiationMutants: readonly (readonly [string, Mutant])[] =
  ruleBook.differentiation.map((rule, position) => [
    rule.name,
    () => {
      const mutated: DifferentiationRule = { ...rule, apply: onceSpoiled(rule.apply, spoiled) };
      return { ...ruleBook, differentiation: ruleBook.differentiation.with(position, mutated) };
    },
  ]);

/** The same for each rule that simplifies. */
export const simplificationMutants: readonly (readonly [string, Mutant])[] =
  ruleBook.simplification.map((rule, position) => [
    rule.does,
    () => {
      const mutated: SimplificationRule = {
        ...rule,
        apply: onceSpoiled(rule.apply, ({ to, detail }) => ({ to: spoiled(to), detail })),
      };
      return { ...ruleBook, simplification: ruleBook.simplification.with(position, mutated) };
    },
  ]);
