import { expandQuotient, lineWithNumbers } from '../calculus/differenceQuotient.ts';
import { differentiate } from '../calculus/differentiate.ts';
import {
  change,
  derivative,
  difference,
  type Expression,
  fraction,
  negation,
  number,
  type NumberExpression,
  partialDerivative,
  product,
  shownNumber,
  sum,
  symbol,
} from '../calculus/expression.ts';
import type { DefinitionName } from '../calculus/rules.ts';
import { numberToText } from '../numerics/formatNumber.ts';
import type { Feature } from './beat.ts';
import type { IterateValues } from './iterateValues.ts';
import { featureSymbol, type LineModel } from './lineModel.ts';
import {
  type BeatTemplate,
  lineTemplate,
  type LineTemplate,
  resultOf,
  workedSide,
} from './lineTemplate.ts';
import { errorNudge, parameterNudge } from './nudges.ts';
import { substitute } from './substitute.ts';

// The beats that differentiate. Each begins with what somebody knows who has met slopes of lines: rise
// over run, a straight line with its slope, and fractions in which something cancels.

function numberAt(side: Expression, values: IterateValues): NumberExpression {
  const found = substitute(side, values, values.point);
  return found.kind === 'number' ? found : shownNumber(Number.NaN);
}

/** d(e²)/de = 2e, from the rise over the run of a small nudge h. */
export function powerRuleBeat(model: LineModel): BeatTemplate {
  const { error, square } = model;
  const rise = fraction(change(square), change(error));
  const expansion = expandQuotient(error, 2);
  // The same without the index, for numbers: they are those of one point.
  const ofOne = expandQuotient(symbol('e', 'error'), 2);
  const question = derivative(square, error);
  const slope = differentiate(question).derivative;

  function quotientLine(
    id: LineTemplate['id'],
    step: 'quotient' | 'expand' | 'divide',
    rule: DefinitionName,
  ): LineTemplate {
    const [line, numbered] = [expansion, ofOne].map(({ lines }) =>
      lines.find((each) => each.step === step),
    );
    if (line === undefined || numbered === undefined)
      throw new RangeError(`the difference quotient has no step ${step}`);
    return lineTemplate({
      id,
      left: rise,
      side: line.expression,
      rule,
      lights: ['error', 'square'],
      worked: (values) => {
        const e = numberAt(error, values);
        const h = errorNudge(values.spread, e.value);
        const side = lineWithNumbers(numbered, ofOne.variable, e, shownNumber(h));
        return { sides: [side], result: shownNumber(2 * e.value + h) };
      },
    });
  }

  const lines = [
    quotientLine('power-quotient', 'quotient', 'rise-over-run'),
    quotientLine('power-expand', 'expand', 'multiply-out'),
    quotientLine('power-divide', 'divide', 'divide'),
    lineTemplate({
      id: 'power-rule',
      left: question,
      side: slope,
      rule: 'power',
      isResult: true,
      worked: workedSide(slope, (values) => resultOf(slope, values)),
    }),
  ];
  return { name: 'power-rule', lines };
}

/** The error as a straight line in m, of slope x, and in b, of slope 1: ∂e/∂m = x and ∂e/∂b = 1. */
export function innerBeat(model: LineModel, feature: Feature): BeatTemplate {
  const { m, b, y, error } = model;
  const x = featureSymbol(feature);
  const byM = differentiate(partialDerivative(error, m), model.definitions);
  const byB = differentiate(partialDerivative(error, b), model.definitions);
  const writtenOut = sum(product(m, x), b, negation(y));

  /** e = x · m + (b − y) with the unknown still a letter: 3 m − 5. */
  function straightLine(
    id: LineTemplate['id'],
    unknown: typeof m,
    factor: Expression,
    rest: Expression,
  ): LineTemplate {
    return lineTemplate({
      id,
      left: error,
      side: sum(product(factor, unknown), rest),
      rule: 'straight-line',
      lights: ['error', unknown === m ? 'm' : 'b'],
      worked: (values) => {
        const slope = product(substitute(factor, values, values.point), unknown);
        const from = substitute(rest, values, values.point);
        return {
          sides: [sum(slope, from)],
          result: resultOf(rest, values),
          last: { side: (result) => sum(slope, result), from },
        };
      },
    });
  }

  function nudged(values: IterateValues | undefined, factor: 'x' | 'one') {
    if (values === undefined) return { nudge: '', move: '', known: 'no' };
    const at = values.input.observations[values.point]?.x ?? 0;
    const nudge = parameterNudge(values.spread, at);
    const move = factor === 'x' ? nudge * at : nudge;
    const one = values.input.chosen !== 'all' && Number.isFinite(move);
    return {
      nudge: numberToText(nudge),
      move: one ? numberToText(move) : '',
      known: one ? 'yes' : 'no',
    };
  }

  const lines = [
    lineTemplate({
      id: 'inner-error',
      left: error,
      side: writtenOut,
      rule: 'substitute',
      by: ['guess', 'error'],
      worked: workedSide(writtenOut, (values) => numberAt(error, values)),
    }),
    straightLine('inner-line-m', m, x, difference(b, y)),
    lineTemplate({
      id: 'inner-m',
      left: byM.question,
      side: byM.derivative,
      rule: 'partial',
      isResult: true,
      worked: (values) => ({ sides: [], result: numberAt(x, values) }),
      sentence: (values) => ({ id: 'line.inner-m', values: nudged(values, 'x') }),
    }),
    straightLine('inner-line-b', b, number(1), difference(product(m, x), y)),
    lineTemplate({
      id: 'inner-b',
      left: byB.question,
      side: byB.derivative,
      rule: 'partial',
      isResult: true,
      worked: () => ({ sides: [], result: number(1) }),
      sentence: (values) => ({ id: 'line.inner-b', values: nudged(values, 'one') }),
    }),
  ];
  return { name: 'inner', lines };
}
