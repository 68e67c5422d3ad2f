import type { Feature } from './beat.ts';
import { atIndex } from '../calculus/definitions.ts';
import { chainRuleBeat } from './chainTemplates.ts';
import { factorInSymbols } from './conventionFactor.ts';
import { innerBeat, powerRuleBeat } from './derivativeTemplates.ts';
import {
  difference,
  ellipsis,
  type Expression,
  fraction,
  type Index,
  indexedSum,
  product,
  shownNumber,
  sum,
  symbol,
} from '../calculus/expression.ts';
import { replaced } from '../calculus/tree.ts';
import { lossFactor, type LossConvention } from '../regression/loss.ts';
import { gradientBeat } from './gradientTemplates.ts';
import { lineModel, type LineModel } from './lineModel.ts';
import { type BeatTemplate, lineTemplate, resultOf, workedSide } from './lineTemplate.ts';
import type { MethodId } from '../descent/methods/method.ts';
import { methods } from '../descent/methods/methods.ts';
import { someLossBeat, someModel } from './someTemplates.ts';
import { updateBeat } from './updateTemplates.ts';
import { pointGradientBeat, pointLossBeat, pointModel } from './pointTemplates.ts';

/** z = (x − x̄)/s, where the feature is standardised. */
const standardiseLine = lineTemplate({
  id: 'standardise',
  left: symbol('z', 'x', 'i'),
  side: fraction(difference(symbol('x', 'x', 'i'), symbol('meanX')), symbol('s')),
  rule: 'definition-feature',
  worked: ({ input, point }) => {
    const given = input.unscaled?.observations[point];
    const scaled = input.observations[point];
    if (input.unscaled === undefined || given === undefined || scaled === undefined)
      return undefined;
    const { centre, spread } = input.unscaled.scaling;
    const distance = difference(shownNumber(given.x, 'x', point), shownNumber(centre));
    return {
      sides: [fraction(distance, shownNumber(spread))],
      result: shownNumber(scaled.x, 'x', point),
    };
  },
});

function guessBeat({ prediction, guess }: LineModel, feature: Feature): BeatTemplate {
  const line = lineTemplate({
    id: 'guess',
    left: prediction,
    side: guess,
    rule: 'definition-guess',
    isResult: true,
    worked: workedSide(guess, (values) => resultOf(prediction, values, 'prediction')),
  });
  return { name: 'guess', lines: feature === 'z' ? [standardiseLine, line] : [line] };
}

function errorBeat({ error, prediction, y }: LineModel): BeatTemplate {
  const gap = difference(prediction, y);
  const line = lineTemplate({
    id: 'error',
    left: error,
    side: gap,
    rule: 'definition-error',
    isResult: true,
    worked: workedSide(gap, (values) => resultOf(error, values, 'error')),
  });
  return { name: 'error', lines: [line] };
}

function squareBeat({ error, square }: LineModel): BeatTemplate {
  const area = product(error, error);
  const line = lineTemplate({
    id: 'square',
    left: square,
    side: area,
    rule: 'definition-square',
    isResult: true,
    worked: workedSide(area, (values) => resultOf(area, values, 'square')),
  });
  return { name: 'square', lines: [line] };
}

/** First the squares added up, then the factor of the convention. */
function lossBeat(model: LineModel, convention: LossConvention): BeatTemplate {
  const { loss, square, lossOfSquares } = model;
  const squares = indexedSum(square, symbol('N'));
  const ofPoint = (index: Index): Expression => atIndex(square, index);
  // The squares are known from the beat before: the line goes on from their values.
  const ofValues: Expression = replaced(squares, square, symbol('square', 'square', 'i'));
  const total = ({ input, count }: Parameters<typeof resultOf>[1]) =>
    shownNumber(input.iterate.loss / lossFactor(convention, count));
  const factor = convention === 'sum' ? undefined : factorInSymbols(convention);
  const lines = [
    lineTemplate({
      id: 'loss-sum',
      left: squares,
      side: sum(ofPoint(0), ofPoint(1), ellipsis, ofPoint('N')),
      rule: 'definition-sum',
      lights: ['square'],
      worked: workedSide(ofValues, total),
    }),
    lineTemplate({
      id: 'loss',
      left: loss,
      side: lossOfSquares,
      rule: 'definition-loss',
      isResult: true,
      worked: (values) => {
        const result = shownNumber(values.input.iterate.loss, 'loss');
        if (factor === undefined) return { sides: [], result };
        const counted = replaced(factor, symbol('N'), shownNumber(values.count));
        return { sides: [product(counted, total(values))], result };
      },
      sentence: () => ({ id: `line.loss.${convention}`, values: {} }),
    }),
  ];
  return { name: 'loss', lines };
}

/** The beats in which methods differ by the points that an iteration looks at. */
const ofPoints = {
  all: { model: (model: LineModel) => model, loss: lossBeat, gradient: gradientBeat },
  one: { model: pointModel, loss: pointLossBeat, gradient: pointGradientBeat },
  some: { model: someModel, loss: someLossBeat, gradient: gradientBeat },
} as const;

function makeTemplates(
  feature: Feature,
  convention: LossConvention,
  method: MethodId,
): readonly BeatTemplate[] {
  const own = ofPoints[methods[method].uses];
  const model = own.model(lineModel(feature, convention), convention);
  return [
    guessBeat(model, feature),
    errorBeat(model),
    squareBeat(model),
    own.loss(model, convention),
    powerRuleBeat(model),
    innerBeat(model, feature),
    chainRuleBeat(model),
    own.gradient(model, convention),
    updateBeat(model, method),
  ];
}

const cache = new Map<string, readonly BeatTemplate[]>();

/** The nine beats without numbers. Made once for each method, convention and feature. */
export function beatTemplates(
  feature: Feature,
  convention: LossConvention,
  method: MethodId = 'batch',
): readonly BeatTemplate[] {
  const key = `${feature} ${convention} ${method}`;
  let templates = cache.get(key);
  if (templates === undefined) {
    templates = makeTemplates(feature, convention, method);
    cache.set(key, templates);
  }
  return templates;
}
