import { type Definitions, definitionOf, dependsOn, noDefinitions } from './definitions.ts';
import {
  type DerivativeExpression,
  derivative,
  difference,
  type Expression,
  fraction,
  indexedSum,
  negation,
  number,
  power,
  product,
  sum,
} from './expression.ts';
import type { RuleName } from './rules.ts';
import { simplifyOnce, withoutNegativeZero } from './simplify.ts';
import { rewriteFirst, sameExpression } from './tree.ts';

/** One application of one rule. `before` and `after` have the same value. */
export interface DerivationStep {
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
  readonly steps: readonly DerivationStep[];
}

interface Applied {
  readonly to: Expression;
  readonly detail: RuleName;
}

function applied(detail: RuleName, to: Expression): Applied {
  return { to, detail };
}

/** Constant factors go in front; of several factors that vary, each varies in its turn. */
function differentiateProduct(
  factors: readonly Expression[],
  varies: (part: Expression) => boolean,
  derive: (part: Expression) => Expression,
): Applied {
  const varying = factors.filter((factor) => varies(factor));
  const [first] = varying;
  if (varying.length < factors.length && first !== undefined) {
    const constants = factors.filter((factor) => !varies(factor));
    const rest = varying.length === 1 ? first : product(...varying);
    return applied('constant-multiple', product(...constants, derive(rest)));
  }
  const summands = factors.map((factor, position) =>
    product(...factors.with(position, derive(factor))),
  );
  return applied('product', sum(...summands));
}

/**
 * A sum with the terms that stand for something written out, as in ŷ − y = m x + b − y, so that it
 * is taken term by term once and not twice; undefined when there is no such term.
 */
function withTermsWrittenOut(
  terms: readonly Expression[],
  varies: (part: Expression) => boolean,
  definitions: Definitions,
): Expression | undefined {
  const written = terms.flatMap((term): readonly Expression[] => {
    const definition =
      term.kind === 'symbol' && varies(term) ? definitionOf(term, definitions) : undefined;
    if (definition === undefined) return [term];
    return definition.kind === 'sum' ? definition.terms : [definition];
  });
  return written.every((term, position) => term === terms[position]) ? undefined : sum(...written);
}

/**
 * Applies the one rule that fits the outermost operation under a derivative operator.
 * @throws {RangeError} when the variable is in an exponent, which no rule here covers.
 */
function applyRule(node: DerivativeExpression, definitions: Definitions): Applied {
  const { of, variable, partial } = node;
  const derive = (part: Expression): DerivativeExpression => ({
    ...derivative(part, variable),
    partial,
  });
  const varies = (part: Expression): boolean => dependsOn(part, variable, definitions);
  if (sameExpression(of, variable)) return applied('identity', number(1));
  if (!varies(of)) return applied('constant', number(0));
  switch (of.kind) {
    case 'symbol': {
      const definition = definitionOf(of, definitions);
      // It varies and is not the variable, so it is defined.
      return applied('substitute', derive(definition ?? of));
    }
    case 'sum': {
      const writtenOut = withTermsWrittenOut(of.terms, varies, definitions);
      if (writtenOut !== undefined) return applied('substitute', derive(writtenOut));
      return applied(
        'sum',
        sum(
          ...of.terms.map((term) =>
            term.kind === 'negation' ? negation(derive(term.operand)) : derive(term),
          ),
        ),
      );
    }
    case 'negation':
      return applied('constant-multiple', negation(derive(of.operand)));
    case 'indexed-sum':
      return applied('sum', indexedSum(derive(of.body), of.upper));
    case 'product':
      return differentiateProduct(of.factors, varies, derive);
    case 'fraction':
      return varies(of.denominator)
        ? applied('simplify', derive(product(of.numerator, power(of.denominator, number(-1)))))
        : applied('constant-multiple', fraction(derive(of.numerator), of.denominator));
    case 'power':
      return differentiatePower(of.base, of.exponent, node, varies);
    case 'derivative': {
      // The inner derivative is worked out first.
      const inner = applyRule(of, definitions);
      return applied(inner.detail, derive(inner.to));
    }
    case 'number':
    case 'ellipsis':
      return applied('constant', number(0));
  }
}

function differentiatePower(
  base: Expression,
  exponent: Expression,
  node: DerivativeExpression,
  varies: (part: Expression) => boolean,
): Applied {
  if (varies(exponent)) throw new RangeError('no rule for a variable in an exponent');
  if (exponent.kind === 'number' && exponent.value === 0) {
    return applied('simplify', { ...node, of: number(1) });
  }
  if (sameExpression(base, node.variable)) {
    return applied('power', product(exponent, power(base, difference(exponent, number(1)))));
  }
  return applied(
    'chain',
    product(derivative(node.of, base), { ...node, of: base, term: undefined }),
  );
}

/**
 * Differentiates by named rules, one at a time: first until no derivative operator is left, then
 * simplifying. Symbols other than the variable are constants, unless `definitions` says that they
 * depend on it.
 * @throws {RangeError} when the variable is in an exponent.
 */
export function differentiate(
  question: DerivativeExpression,
  definitions: Definitions = noDefinitions,
): Differentiation {
  const steps: DerivationStep[] = [];
  let whole: Expression = question;
  const step = (
    order: 'outermost' | 'innermost',
    rewriter: (part: Expression) => Applied | undefined,
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
      part.kind === 'derivative' ? applyRule(part, definitions) : undefined,
    )
  );
  while (step('innermost', simplifyOnce));
  step('outermost', (part) => (part === whole ? withoutNegativeZero(part) : undefined));
  return { question, derivative: whole, steps };
}
