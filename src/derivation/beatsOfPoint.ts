import { atIndex } from '../calculus/definitions.ts';
import {
  call,
  difference,
  ellipsis,
  type Expression,
  fraction,
  indexedSum,
  product,
  shownNumber,
  sum,
  symbol,
} from '../calculus/expression.ts';
import type { Index } from '../calculus/indices.ts';
import { replaced } from '../calculus/tree.ts';
import { numberToText } from '../numerics/formatNumber.ts';
import { lossFactor } from '../model/lossConvention.ts';
import { factorInSymbols } from './conventionFactor.ts';
import type { IterateValues } from './iterateValues.ts';
import { sentenceFor } from './lineSentence.ts';
import { type BeatTemplate, lineTemplate, resultOf, workedSide } from './lineTemplate.ts';
import { hasMapLine, mapLine } from './mapLine.ts';
import { logLossInSymbols, type ModelSymbols } from './modelSymbols.ts';
import type { Moment } from './moment.ts';

// The beats that come before calculus: what a guess is, how far off, and what that costs.

/** z = (x − x̄)/s, where the feature is standardised. */
const standardiseLine = lineTemplate({
  id: 'standardise',
  left: symbol('z', 'x', 'i'),
  side: fraction(difference(symbol('x', 'x', 'i'), symbol('meanX')), symbol('s')),
  rule: 'definition-feature',
  worked: ({ moment: { unscaled, points }, point }) => {
    const given = unscaled?.observations[point];
    const scaled = points.input(point, 0);
    if (unscaled === undefined || given === undefined) return undefined;
    const { centre, spread } = unscaled.scaling;
    const distance = difference(shownNumber(given.x, 'x', point), shownNumber(centre));
    return {
      sides: [fraction(distance, shownNumber(spread))],
      result: shownNumber(scaled, 'x', point),
    };
  },
});

/** Where the parameters are from: a start of zeros, another start, or the update before. */
function originOf({ iterate }: Moment): 'zero' | 'start' | 'update' {
  if (iterate.iteration > 0) return 'update';
  return iterate.at.every((value) => value === 0) ? 'zero' : 'start';
}

/** ŷ, from the formula of the model. */
export function guessBeat(symbols: ModelSymbols): BeatTemplate {
  const { prediction, guess, inputs, isLine } = symbols;
  const line = lineTemplate({
    id: 'guess',
    left: prediction,
    side: guess,
    rule: isLine ? 'definition-guess' : 'definition-model',
    isResult: true,
    worked: workedSide(guess, (values) => resultOf(prediction, values, 'prediction')),
    sentence: (values) => {
      const { id, values: words } = sentenceFor(symbols, 'line.guess', 'guess')();
      return { id, values: { ...words, from: values ? originOf(values.moment) : 'start' } };
    },
  });
  return { name: 'guess', lines: inputs[0]?.name === 'z' ? [standardiseLine, line] : [line] };
}

/** e = ŷ − y. */
export function errorBeat(symbols: ModelSymbols): BeatTemplate {
  const { error, prediction, y } = symbols;
  const gap = difference(prediction, y);
  const line = lineTemplate({
    id: 'error',
    left: error,
    side: gap,
    rule: 'definition-error',
    isResult: true,
    worked: workedSide(gap, (values) => resultOf(error, values, 'error')),
    sentence: sentenceFor(symbols, 'line.error', 'error'),
  });
  return { name: 'error', lines: [line] };
}

/** What a point costs: e · e, |ŷ − y|, or −(y ln ŷ + (1 − y) ln(1 − ŷ)). */
export function squareBeat(symbols: ModelSymbols): BeatTemplate {
  const { error, square, prediction, y, penalty } = symbols;
  const sides = {
    squared: product(error, error),
    absolute: call('abs', difference(prediction, y)),
    log: logLossInSymbols(),
  };
  const side = sides[penalty];
  const line = lineTemplate({
    ...(
      {
        squared: { id: 'square', rule: 'definition-square' },
        absolute: { id: 'absolute', rule: 'definition-absolute' },
        log: { id: 'log-loss', rule: 'definition-log-loss' },
      } as const
    )[penalty],
    left: square,
    side,
    isResult: true,
    worked: workedSide(side, (values) => resultOf(side, values, 'square')),
    ...(penalty === 'squared'
      ? {}
      : {
          sentence: sentenceFor(
            symbols,
            undefined,
            penalty === 'absolute' ? 'absolute' : 'log-loss',
          ),
        }),
  });
  return { name: 'square', lines: [line] };
}

/** First the costs added up, then the factor of the convention, then what it is a function of. */
export function lossBeat(symbols: ModelSymbols): BeatTemplate {
  const { loss, square, lossOfSquares, convention } = symbols;
  const squares = indexedSum(square, symbol('N'));
  const ofPoint = (index: Index): Expression => atIndex(square, index);
  // The squares are known from the beat before: the line goes on from their values.
  const ofValues: Expression = replaced(squares, square, symbol('square', 'square', 'i'));
  const total = ({ moment, count }: IterateValues) =>
    shownNumber(moment.iterate.loss / lossFactor(convention, count));
  const factor = convention === 'sum' ? undefined : factorInSymbols(convention);
  const toldOf = sentenceFor(symbols, `line.loss.${convention}`, `loss-as-${convention}`);
  const lines = [
    lineTemplate({
      id: 'loss-sum',
      left: squares,
      side: sum(ofPoint(0), ofPoint(1), ellipsis, ofPoint('N')),
      rule: 'definition-sum',
      worked: workedSide(ofValues, total),
      sentence: sentenceFor(symbols, 'line.loss-sum', 'loss-sum'),
    }),
    lineTemplate({
      id: 'loss',
      left: loss,
      side: lossOfSquares,
      rule: 'definition-loss',
      isResult: true,
      worked: (values) => {
        const result = shownNumber(values.moment.iterate.loss, 'loss');
        if (factor === undefined) return { sides: [], result };
        const counted = replaced(factor, symbol('N'), shownNumber(values.count));
        return { sides: [product(counted, total(values))], result };
      },
      sentence: (values) => {
        const { id, values: words } = toldOf();
        if (!symbols.isLine) return { id, values: words };
        const stack = values ? total(values).value : Number.NaN;
        // Without points, or beyond all numbers, there is no more to say of it than what it is.
        const told = Number.isFinite(stack) ? numberToText(stack) : 'Σe²';
        return { id, values: { ...words, total: told, parts: 2 * (values?.count ?? 0) } };
      },
    }),
  ];
  return { name: 'loss', lines: hasMapLine(symbols) ? [...lines, mapLine(symbols)] : lines };
}
