import { type Definitions, noDefinitions } from './definitions.ts';
import {
  applyRule,
  type DifferentiationRule,
  differentiationRules,
} from './differentiationRules.ts';
import type { DerivativeExpression, Expression } from './expression.ts';
import { orderFactors } from './orderFactors.ts';
import type { RuleName } from './rules.ts';
import type { SimplificationRule } from './simplification.ts';
import { simplificationRules, simplifyOnce, withoutNegativeZero } from './simplify.ts';
import { rewriteFirst } from './tree.ts';

/** One application of one rule. `before` and `after` have the same value. */
export interface Rewriting {
  readonly rule: RuleName;
  /** The whole expression before the rule was applied, and after it. */
  readonly before: Expression;
  readonly after: Expression;
  /** The part of `before` that the rule is about, and what it became. */
  readonly of: Expression;
  readonly to: Expression;
  /** What is differentiated by. */
  readonly variable: Expression;
}

/** A derivative with the steps that lead to it. */
export interface Differentiation {
  /** What was asked: the operator applied to the expression. */
  readonly question: DerivativeExpression;
  /** The derivative, simplified, without any derivative operator in it. */
  readonly derivative: Expression;
  readonly steps: readonly Rewriting[];
}

/** The rules that the engine works by. Tests put wrong ones in their place. */
export interface RuleBook {
  readonly differentiation: readonly DifferentiationRule[];
  readonly simplification: readonly SimplificationRule[];
}

/** Everything that the app differentiates and simplifies with, in the order in which it is tried. */
export const ruleBook: RuleBook = {
  differentiation: differentiationRules,
  simplification: [...simplificationRules, orderFactors],
};

// Far more than any formula that fits into a line takes: simplifying ends, whatever it is given.
const mostSteps = 1000;

/**
 * Differentiates by named rules, one at a time: first until no derivative operator is left, then
 * simplifying. Symbols other than the variable are constants, unless `definitions` says that they
 * depend on it.
 */
export function differentiate(
  question: DerivativeExpression,
  definitions: Definitions = noDefinitions,
  rules: RuleBook = ruleBook,
): Differentiation {
  const steps: Rewriting[] = [];
  let whole: Expression = question;
  const step = (
    order: 'outermost' | 'innermost',
    rewriter: (
      part: Expression,
    ) => { readonly to: Expression; readonly detail: RuleName } | undefined,
  ): boolean => {
    const change = rewriteFirst(whole, order, rewriter);
    if (change === undefined) return false;
    const { of, to, detail } = change;
    const variable = of.kind === 'derivative' ? of.variable : question.variable;
    steps.push({ rule: detail, before: whole, after: change.whole, of, to, variable });
    whole = change.whole;
    return true;
  };
  while (
    step('outermost', (part) =>
      part.kind === 'derivative' ? applyRule(part, definitions, rules.differentiation) : undefined,
    )
  );
  while (
    steps.length < mostSteps &&
    step('innermost', (part) => simplifyOnce(part, rules.simplification))
  );
  step('outermost', (part) => (part === whole ? withoutNegativeZero(part) : undefined));
  return { question, derivative: whole, steps };
}
