import { expandQuotient, lineWithNumbers } from '../calculus/differenceQuotient.ts';
import {
  call,
  change,
  derivative,
  difference,
  type Expression,
  fraction,
  negation,
  number,
  type NumberExpression,
  shownNumber,
  sum,
  symbol,
} from '../calculus/expression.ts';
import type { DefinitionName } from './reasons.ts';
import { numberToText } from '../numerics/formatNumber.ts';
import type { IterateValues } from './iterateValues.ts';
import { modelWords, ruleSentence, sentenceFor } from './lineSentence.ts';
import {
  type BeatTemplate,
  lineTemplate,
  type LineTemplate,
  resultOf,
  workedSide,
} from './lineTemplate.ts';
import type { ModelSymbols } from './modelSymbols.ts';
import { errorNudge } from './nudges.ts';
import { substitute } from './substitute.ts';
import { inRuns, ruleOfRun } from './stepRuns.ts';
import { foldedParts, unfolded } from './unfolded.ts';

// How fast what a point costs grows with its error. Each begins with what somebody knows who has met slopes of
// lines: rise over run.

/** The number of a symbol at the point shown. */
export function numberAt(side: Expression, values: IterateValues): NumberExpression {
  const found = substitute(side, values, values.point);
  return found.kind === 'number' ? found : shownNumber(Number.NaN);
}

/**
 * What a nudge h of e does to e², in words: its rise, and the two terms of that, 2eh and h². Not known where the line is about
 * no point by itself.
 */
function nudgeInWords({ error, isLine }: ModelSymbols, values: IterateValues | undefined) {
  const who = { isLine: isLine ? 'yes' : 'no' };
  const unknown = { ...who, known: 'no', rise: '', run: '', product: '', power: '' };
  const e = values && numberAt(error, values).value;
  if (e === undefined || values?.moment.chosen === 'all') return unknown;
  const h = errorNudge(values?.spread ?? 0, e);
  const rise = h * (2 * e + h);
  if (!Number.isFinite(rise)) return unknown;
  return {
    ...who,
    known: 'yes',
    rise: numberToText(rise),
    run: numberToText(h),
    product: numberToText(2 * e * h),
    power: numberToText(h * h),
  };
}

/** d(e²)/de = 2e, from the rise over the run of a small nudge h. */
function squaredLines(symbols: ModelSymbols): readonly LineTemplate[] {
  const { error, square, outer } = symbols;
  const rise = fraction(change(square), change(error));
  const expansion = expandQuotient(error, 2);
  // The same without the index, for numbers: they are those of one point.
  const ofOne = expandQuotient(symbol('e', 'error'), 2);

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
      worked: (values) => {
        const e = numberAt(error, values);
        const h = errorNudge(values.spread, e.value);
        const side = lineWithNumbers(numbered, ofOne.variable, e, shownNumber(h));
        return { sides: [side], result: shownNumber(2 * e.value + h) };
      },
    });
  }

  const inNumbers = (
    id: 'power-quotient' | 'power-expand',
    ...parts: [step: 'quotient' | 'expand', rule: DefinitionName]
  ): LineTemplate => ({
    ...quotientLine(id, ...parts),
    sentence: (values) => ({ id: `line.${id}`, values: nudgeInWords(symbols, values) }),
  });

  return [
    inNumbers('power-quotient', 'quotient', 'rise-over-run'),
    inNumbers('power-expand', 'expand', 'multiply-out'),
    quotientLine('power-divide', 'divide', 'divide'),
    lineTemplate({
      id: 'power-rule',
      left: derivative(square, error),
      side: outer,
      rule: 'power',
      isResult: true,
      worked: workedSide(outer, (values) => resultOf(outer, values)),
    }),
  ];
}

/** |e| is a straight line of slope 1 or −1, and at 0 the two do not agree. */
function absoluteLines(symbols: ModelSymbols): readonly LineTemplate[] {
  const { error, square, outer } = symbols;
  const h = symbol('h');
  const rise = fraction(change(square), change(error));
  const quotient = (e: Expression, nudge: Expression): Expression =>
    fraction(difference(call('abs', sum(e, nudge)), call('abs', e)), nudge);
  // Once to the right of the corner, and once to the left.
  const cornerLine = (sign: 1 | -1): LineTemplate => {
    const run = sign === 1 ? h : negation(h);
    return lineTemplate({
      id: 'absolute-corner',
      left: quotient(number(0), run),
      side: fraction(h, run),
      rule: 'rise-over-run',
      worked: (values) => {
        const nudge = errorNudge(values.spread, 0);
        const side = fraction(shownNumber(nudge), shownNumber(sign * nudge));
        return { sides: [side], result: shownNumber(sign) };
      },
      sentence: sentenceFor(symbols, undefined, 'absolute-corner'),
    });
  };
  return [
    lineTemplate({
      id: 'absolute-quotient',
      left: rise,
      side: quotient(error, h),
      rule: 'rise-over-run',
      worked: (values) => {
        const e = numberAt(error, values);
        // So short that it stays on its own side of the corner, but for an error of 0.
        const run = errorNudge(values.spread, e.value);
        const nudge = Math.sign(e.value) * run || run;
        const side = quotient(e, shownNumber(nudge));
        const value = (Math.abs(e.value + nudge) - Math.abs(e.value)) / nudge;
        return { sides: [side], result: shownNumber(value) };
      },
      sentence: sentenceFor(symbols, undefined, 'absolute-quotient'),
    }),
    { ...cornerLine(1), others: [cornerLine(-1)] },
    lineTemplate({
      id: 'absolute-rule',
      left: derivative(square, error),
      side: outer,
      rule: 'absolute-value',
      isResult: true,
      worked: workedSide(outer, (values) => resultOf(outer, values)),
      sentence: (values) => ({
        id: 'line.model.absolute-rule',
        values: {
          ...modelWords(symbols),
          side: values ? sideOf(numberAt(error, values).value) : 'unknown',
        },
      }),
    }),
  ];
}

function sideOf(error: number): 'above' | 'below' | 'corner' {
  if (error === 0) return 'corner';
  return error > 0 ? 'above' : 'below';
}

// With the lines of any built-in model they are at most thirty.
const mostLogLines = 4;

/** dℓ/dŷ of the log loss, what goes without saying in one line. */
function logLines(symbols: ModelSymbols): readonly LineTemplate[] {
  const { square, prediction, definitions } = symbols;
  const cost = square.kind === 'symbol' ? definitions.get(square.name) : undefined;
  if (cost === undefined) return [];
  const { steps } = unfolded(derivative(cost, prediction), false);
  const runs = inRuns(steps, mostLogLines);
  return runs.map((run, place) => {
    const rule = ruleOfRun(run);
    const after = run.at(-1)?.after ?? cost;
    const isLast = place === runs.length - 1;
    return lineTemplate({
      id: `outer-step-${place + 1}`,
      left: derivative(square, prediction),
      side: after,
      rule,
      isResult: isLast,
      folded: foldedParts(derivative(square, prediction), run),
      worked: isLast ? workedSide(after, (values) => resultOf(after, values)) : () => undefined,
      sentence: (values) => ({
        id: isLast ? 'line.model.outer-log' : (ruleSentence(rule) ?? 'line.model.inner-line'),
        values: {
          ...modelWords(symbols),
          parameter: 'ŷ',
          outcome: values ? outcomeOf(numberAt(symbols.y, values).value) : 'between',
        },
      }),
    });
  });
}

function outcomeOf(y: number): 'one' | 'nought' | 'between' {
  if (y === 1) return 'one';
  return y === 0 ? 'nought' : 'between';
}

/** How fast what one point costs grows with its error, or with its guess. */
export function outerBeat(symbols: ModelSymbols): BeatTemplate {
  const makers = { squared: squaredLines, absolute: absoluteLines, log: logLines };
  return { name: 'power-rule', lines: makers[symbols.penalty](symbols) };
}
