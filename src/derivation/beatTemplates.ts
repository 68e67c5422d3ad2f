import type { LossConvention } from '../regression/loss.ts';
import type { BeatInput, Feature } from './beat.ts';
import { chainRuleBeat, gradientBeat, innerBeat, powerRuleBeat } from './derivativeTemplates.ts';
import {
  difference,
  partialDerivative,
  product,
  shownNumber,
  symbol,
  type NumberExpression,
} from '../calculus/expression.ts';
import type { IterateValues } from './iterateValues.ts';
import { lineModel, type LineModel } from './lineModel.ts';
import { type BeatTemplate, beatTemplate, equalSide, lineTemplate } from './lineTemplate.ts';
import { pointGradientBeat, pointLossBeat, pointModel } from './pointTemplates.ts';
import { workedOut } from './substitute.ts';
import { replaced } from '../calculus/tree.ts';

const nothing: NumberExpression = shownNumber(Number.NaN);

function guessBeat({ prediction, guess }: LineModel): BeatTemplate {
  return beatTemplate(
    'guess',
    lineTemplate({
      id: 'guess',
      equation: { left: prediction, sides: [equalSide('definition-guess', guess)] },
      numeric: guess,
      result: (values) => values.symbol(prediction, values.point) ?? nothing,
    }),
  );
}

function errorBeat({ error, prediction, y }: LineModel): BeatTemplate {
  const gap = difference(prediction, y);
  return beatTemplate(
    'error',
    lineTemplate({
      id: 'error',
      equation: { left: error, sides: [equalSide('definition-error', gap)] },
      numeric: gap,
      result: (values) => values.symbol(error, values.point) ?? nothing,
    }),
  );
}

function squareBeat({ error, square }: LineModel): BeatTemplate {
  const area = product(error, error);
  return beatTemplate(
    'square',
    lineTemplate({
      id: 'square',
      equation: { left: square, sides: [equalSide('definition-square', area)] },
      numeric: area,
      result: (values) => shownNumber(workedOut(area, values), 'square', values.point),
    }),
  );
}

function lossBeat({ loss, square, lossOfSquares }: LineModel): BeatTemplate {
  // The squares are known from the beat before: the line goes on from their values.
  const values = symbol('square', 'square', 'i');
  const ofValues = replaced(lossOfSquares, square, values);
  return beatTemplate(
    'loss',
    lineTemplate({
      id: 'loss',
      equation: { left: loss, sides: [equalSide('definition-loss', lossOfSquares)] },
      numeric: ofValues,
      result: ({ input }) => shownNumber(input.iterate.loss, 'loss'),
    }),
  );
}

function updateBeat(model: LineModel): BeatTemplate {
  const lines = (['m', 'b'] as const).map((unknown) => {
    const parameter = model[unknown];
    const gradient = partialDerivative(model.loss, parameter, `gradient-${unknown}`);
    const updated = difference(parameter, product(model.rate, gradient));
    return lineTemplate({
      id: `update-${unknown}`,
      equation: {
        left: parameter,
        sides: [{ relation: 'becomes', expression: updated, rule: 'update', continues: false }],
      },
      numeric: updated,
      result: ({ input }: IterateValues) => shownNumber(input.next[unknown], unknown),
    });
  });
  return beatTemplate('update', ...lines);
}

type Method = NonNullable<BeatInput['method']>;

function makeTemplates(
  feature: Feature,
  convention: LossConvention,
  method: Method,
): readonly BeatTemplate[] {
  const ofAll = lineModel(feature, convention);
  const model = method === 'batch' ? ofAll : pointModel(ofAll, convention);
  return [
    guessBeat(model),
    errorBeat(model),
    squareBeat(model),
    method === 'batch' ? lossBeat(model) : pointLossBeat(model, convention),
    powerRuleBeat(model),
    innerBeat(model),
    chainRuleBeat(model),
    method === 'batch' ? gradientBeat(model) : pointGradientBeat(model),
    updateBeat(model),
  ];
}

const cache = new Map<string, readonly BeatTemplate[]>();

/** The nine beats without numbers. Made once for each method, convention and feature. */
export function beatTemplates(
  feature: Feature,
  convention: LossConvention,
  method: Method = 'batch',
): readonly BeatTemplate[] {
  const key = `${feature} ${convention} ${method}`;
  let templates = cache.get(key);
  if (templates === undefined) {
    templates = makeTemplates(feature, convention, method);
    cache.set(key, templates);
  }
  return templates;
}
