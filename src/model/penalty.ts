import {
  call,
  difference,
  type Expression,
  negation,
  number,
  power,
  product,
  sum,
} from '../calculus/expression.ts';

export const penaltyIds = ['squared', 'absolute', 'log'] as const;
export type PenaltyId = (typeof penaltyIds)[number];

/** What the guess for one point costs. */
export interface Penalty {
  readonly id: PenaltyId;
  /** The cost in symbols, of the guess and of y. */
  readonly of: (prediction: Expression, y: Expression) => Expression;
  /** Whether it has a slope everywhere; the absolute value has none at 0. */
  readonly smooth: boolean;
}

/** 1 − ŷ; of σ(u) it is σ(−u), which keeps its digits where σ(u) is close to 1. */
function complement(prediction: Expression): Expression {
  return prediction.kind === 'call' && prediction.name === 'logistic'
    ? call('logistic', negation(prediction.argument))
    : difference(number(1), prediction);
}

/** The table of penalties. The log loss is for outcomes 0 and 1, and guesses between. */
export const penalties: Readonly<Record<PenaltyId, Penalty>> = {
  squared: {
    id: 'squared',
    of: (prediction, y) => power(difference(prediction, y), number(2)),
    smooth: true,
  },
  absolute: {
    id: 'absolute',
    of: (prediction, y) => call('abs', difference(prediction, y)),
    smooth: false,
  },
  log: {
    id: 'log',
    of: (prediction, y) =>
      negation(
        sum(
          product(y, call('ln', prediction)),
          product(difference(number(1), y), call('ln', complement(prediction))),
        ),
      ),
    smooth: true,
  },
};
