import { differentiate } from '../calculus/differentiate.ts';
import {
  type Expression,
  indexedSum,
  partialDerivative,
  product,
  shownNumber,
} from '../calculus/expression.ts';
import type { LossConvention } from '../regression/loss.ts';
import { factorInSymbols } from './conventionFactor.ts';
import type { LineModel } from './lineModel.ts';
import { type BeatTemplate, lineTemplate, type LineTemplate, workedSide } from './lineTemplate.ts';

/** ∂L/∂m = (2/N) Σ eᵢxᵢ and ∂L/∂b = (2/N) Σ eᵢ, from the loss written out, one rule a line. */
export function gradientBeat(model: LineModel, convention: LossConvention): BeatTemplate {
  const { m, b, square, loss, lossOfSquares, definitions, count, upper } = model;
  const factor = convention === 'sum' ? undefined : factorInSymbols(convention, count);
  const scaled = (rest: Expression): Expression => (factor ? product(factor, rest) : rest);
  const question = partialDerivative(loss, m, 'gradient-m');
  const ofPoint = partialDerivative(square, m);
  const pointPut = differentiate(ofPoint, definitions);
  // 2e · x, outer times inner, not yet drawn together.
  const outerTimesInner = pointPut.steps.at(-1)?.before ?? pointPut.derivative;
  const byM = differentiate(question, definitions);
  const uncancelled = byM.steps.find(({ rule }) => rule === 'cancel')?.before;

  function line(
    id: LineTemplate['id'],
    side: Expression,
    rule: LineTemplate['rule'],
    more: Partial<LineTemplate> = {},
  ): LineTemplate {
    const worked = workedSide(side, ({ input }) =>
      shownNumber(input.iterate.gradient.m, 'gradient-m'),
    );
    return lineTemplate({ id, left: question, side, rule, worked, ...more });
  }

  // The value of a slope that is only asked for cannot be worked out from what stands there.
  const worked = (): undefined => undefined;
  const squares = indexedSum(square, upper);
  const byB = differentiate(partialDerivative(loss, b, 'gradient-b'), definitions);
  const lines = [
    line('gradient-loss', partialDerivative(lossOfSquares, m), 'substitute', {
      by: ['loss'],
      worked,
    }),
    ...(factor
      ? [
          line('gradient-factor', scaled(partialDerivative(squares, m)), 'constant-multiple', {
            worked,
          }),
        ]
      : []),
    line('gradient-sum', scaled(indexedSum(ofPoint, upper)), 'sum', {
      sentence: () => ({ id: `line.gradient-sum.${convention}`, values: {} }),
    }),
    line('gradient-points', scaled(indexedSum(outerTimesInner, upper)), 'substitute', {
      by: ['chain-rule'],
    }),
    ...(uncancelled ? [line('gradient-two', uncancelled, 'factor-out')] : []),
    line('gradient-m', byM.derivative, uncancelled ? 'cancel' : 'factor-out', {
      isResult: true,
      sentence: () => ({ id: `line.gradient-m.${convention}`, values: {} }),
    }),
    lineTemplate({
      id: 'gradient-b',
      left: byB.question,
      side: byB.derivative,
      rule: 'alike',
      isResult: true,
      worked: workedSide(byB.derivative, ({ input }) =>
        shownNumber(input.iterate.gradient.b, 'gradient-b'),
      ),
    }),
  ];
  return { name: 'gradient', lines };
}
