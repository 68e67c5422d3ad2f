import { type Expression, negation, sum } from './expression.ts';
import { likeTermsCollected } from './likeTerms.ts';
import { addRationals, type Rational, rationalExpression, rationalOf } from './rational.ts';
import { joined, type SimplificationRule, simpler } from './simplification.ts';

function termsOf(expression: Expression): readonly Expression[] | undefined {
  return expression.kind === 'sum' ? expression.terms : undefined;
}

function opposite(term: Expression): Expression {
  return term.kind === 'negation' ? term.operand : negation(term);
}

/** The terms of a term: those of a sum, with their signs turned when it is subtracted. */
function flattened(term: Expression): readonly Expression[] {
  if (term.kind === 'sum') return term.terms;
  if (term.kind === 'negation' && term.operand.kind === 'sum') {
    return term.operand.terms.map(opposite);
  }
  return [term];
}

function totalOf(constants: readonly Rational[]): Rational | undefined {
  return constants.reduce<Rational | undefined>(
    (total, constant) => total && addRationals(total, constant),
    { above: 0, below: 1 },
  );
}

/** The rules for sums, in the order in which they are tried. */
export const sumRules: readonly SimplificationRule[] = [
  {
    does: 'writes a sum within a sum as one',
    tidies: 'brackets',
    apply: (expression) => {
      const terms = termsOf(expression);
      const flat = terms?.flatMap(flattened);
      return flat === undefined || flat.length === terms?.length
        ? undefined
        : simpler(sum(...flat));
    },
  },
  {
    // −0 is equal to 0 here, so `x + 0 − 0` loses both zeros at once, as one would on paper.
    does: 'drops the zeros of a sum',
    tidies: 'zeros',
    apply: (expression) => {
      const terms = termsOf(expression);
      const kept = terms?.filter((term) => rationalOf(term)?.above !== 0);
      if (kept === undefined || (kept.length === terms?.length && kept.length > 1))
        return undefined;
      return simpler(joined(kept, sum, 0));
    },
  },
  {
    does: 'adds up the numbers of a sum',
    tidies: 'add-numbers',
    apply: (expression) => {
      const terms = termsOf(expression) ?? [];
      const constants = terms.flatMap((term) => rationalOf(term) ?? []);
      const total = constants.length < 2 ? undefined : totalOf(constants);
      if (total === undefined) return undefined;
      const others = terms.filter((term) => rationalOf(term) === undefined);
      return simpler(joined([...others, rationalExpression(total)], sum, 0));
    },
  },
  {
    does: 'adds up like terms',
    tidies: 'like-terms',
    apply: (expression) => {
      const terms = termsOf(expression);
      const collected = terms && likeTermsCollected(terms);
      return collected && simpler(joined(collected, sum, 0));
    },
  },
];
