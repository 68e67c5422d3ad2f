import { type Definitions, definitionOf, dependsOn } from './definitions.ts';
import {
  call,
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
import { functionNames } from './functionNames.ts';
import { functions } from './functions.ts';
import type { RuleName } from './rules.ts';
import { sameExpression } from './tree.ts';

/** What a rule needs to know of the operator d/dv that it works on. */
export interface RuleContext {
  readonly definitions: Definitions;
  /** Whether an expression changes with v. */
  readonly varies: (part: Expression) => boolean;
  /** The same operator before another expression. */
  readonly derive: (part: Expression) => DerivativeExpression;
}

/** One rule of differentiation, under its name. */
export interface DifferentiationRule {
  readonly name: RuleName;
  /** What the rule makes of d(of)/dv; undefined when it is not about such an expression. */
  readonly apply: (node: DerivativeExpression, context: RuleContext) => Expression | undefined;
}

const one = number(1);

function joined(factors: readonly Expression[]): Expression {
  const [first] = factors;
  return factors.length === 1 && first !== undefined ? first : product(...factors);
}

/**
 * A sum with the terms that stand for something written out, as in ŷ − y = m x + b − y, so that it
 * is taken term by term once and not twice; undefined when there is no such term.
 */
function withTermsWrittenOut(
  terms: readonly Expression[],
  { varies, definitions }: RuleContext,
): Expression | undefined {
  const written = terms.flatMap((term): readonly Expression[] => {
    const definition =
      term.kind === 'symbol' && varies(term) ? definitionOf(term, definitions) : undefined;
    if (definition === undefined) return [term];
    return definition.kind === 'sum' ? definition.terms : [definition];
  });
  return written.every((term, position) => term === terms[position]) ? undefined : sum(...written);
}

/** The rules of the functions: each holds where the variable itself is the argument. */
const functionRules: readonly DifferentiationRule[] = functionNames.map((name) => ({
  name: functions[name].rule,
  apply: ({ of, variable }) =>
    of.kind === 'call' && of.name === name && sameExpression(of.argument, variable)
      ? functions[name].derivative(of.argument)
      : undefined,
}));

/**
 * All rules of differentiation: the first that has something to say is applied. After the second,
 * what is differentiated varies and is not the variable itself.
 */
export const differentiationRules: readonly DifferentiationRule[] = [
  {
    name: 'identity',
    apply: ({ of, variable }) => (sameExpression(of, variable) ? one : undefined),
  },
  { name: 'constant', apply: ({ of }, { varies }) => (varies(of) ? undefined : number(0)) },
  {
    name: 'substitute',
    apply: ({ of }, context) => {
      const { definitions, derive } = context;
      if (of.kind === 'symbol') return derive(definitionOf(of, definitions) ?? of);
      const written = of.kind === 'sum' ? withTermsWrittenOut(of.terms, context) : undefined;
      return written && derive(written);
    },
  },
  {
    name: 'sum',
    apply: ({ of }, { derive }) => {
      if (of.kind === 'indexed-sum') return indexedSum(derive(of.body), of.upper);
      if (of.kind !== 'sum') return undefined;
      return sum(
        ...of.terms.map((term) =>
          term.kind === 'negation' ? negation(derive(term.operand)) : derive(term),
        ),
      );
    },
  },
  {
    // A minus sign, a number below, and the constant factors go in front.
    name: 'constant-multiple',
    apply: ({ of }, { varies, derive }) => {
      if (of.kind === 'negation') return negation(derive(of.operand));
      if (of.kind === 'fraction') {
        if (varies(of.denominator)) return undefined;
        return fraction(derive(of.numerator), of.denominator);
      }
      if (of.kind !== 'product') return undefined;
      const varying = of.factors.filter((factor) => varies(factor));
      if (varying.length === of.factors.length) return undefined;
      const constants = of.factors.filter((factor) => !varies(factor));
      return product(...constants, derive(joined(varying)));
    },
  },
  {
    name: 'product',
    apply: ({ of }, { derive }) => {
      if (of.kind !== 'product') return undefined;
      return sum(
        ...of.factors.map((factor, position) =>
          product(...of.factors.with(position, derive(factor))),
        ),
      );
    },
  },
  {
    name: 'quotient',
    apply: ({ of }, { derive }) => {
      if (of.kind !== 'fraction') return undefined;
      const { numerator, denominator } = of;
      return fraction(
        difference(
          product(derive(numerator), denominator),
          product(numerator, derive(denominator)),
        ),
        power(denominator, number(2)),
      );
    },
  },
  {
    name: 'variable-exponent',
    apply: ({ of }, { varies, derive }) => {
      if (of.kind !== 'power' || !varies(of.exponent)) return undefined;
      const { base, exponent } = of;
      const natural = base.kind === 'symbol' && base.name === 'euler';
      return derive(call('exp', natural ? exponent : product(exponent, call('ln', base))));
    },
  },
  {
    name: 'simplify',
    apply: ({ of }, { derive }) =>
      of.kind === 'power' && of.exponent.kind === 'number' && of.exponent.value === 0
        ? derive(one)
        : undefined,
  },
  {
    name: 'power',
    apply: ({ of, variable }) =>
      of.kind === 'power' && sameExpression(of.base, variable)
        ? product(of.exponent, power(of.base, difference(of.exponent, one)))
        : undefined,
  },
  ...functionRules,
  {
    name: 'chain',
    apply: (node) => {
      const { of } = node;
      if (of.kind !== 'power' && of.kind !== 'call') return undefined;
      const inner = of.kind === 'power' ? of.base : of.argument;
      return product(derivative(of, inner), { ...node, of: inner, term: undefined });
    },
  },
];

/** A rule that was applied, and what came of it. */
export interface AppliedRule {
  readonly to: Expression;
  readonly detail: RuleName;
}

/**
 * Applies the first of the rules that fits what stands under a derivative operator. Of two operators, one
 * behind the other, the inner one is worked out first.
 */
export function applyRule(
  node: DerivativeExpression,
  definitions: Definitions,
  rules: readonly DifferentiationRule[],
): AppliedRule {
  const { of, variable, partial } = node;
  const derive = (part: Expression): DerivativeExpression => ({
    ...derivative(part, variable),
    partial,
  });
  const varies = (part: Expression): boolean => dependsOn(part, variable, definitions);
  if (of.kind === 'derivative' && varies(of)) {
    const { to, detail } = applyRule(of, definitions, rules);
    return { to: derive(to), detail };
  }
  for (const { name, apply } of rules) {
    const to = apply(node, { definitions, varies, derive });
    if (to !== undefined) return { to, detail: name };
  }
  // An ellipsis is what is left: it stands for nothing that could vary.
  return { to: number(0), detail: 'constant' };
}
