import type { Definitions } from '../calculus/definitions.ts';
import {
  difference,
  type Expression,
  negation,
  number,
  partialDerivative,
  product,
  sum,
} from '../calculus/expression.ts';
import { isExactly } from '../calculus/simplification.ts';
import { simplified } from '../calculus/simplified.ts';
import { placeOf } from './term.ts';
import { replacedWhere, someExpression } from '../calculus/tree.ts';
import { numberToText } from '../numerics/formatNumber.ts';
import type { IterateValues } from './iterateValues.ts';
import {
  lineLetter,
  type LineSentenceId,
  modelWords,
  ruleSentence,
  sentenceFor,
} from './lineSentence.ts';
import {
  type BeatTemplate,
  lineTemplate,
  type LineTemplate,
  resultOf,
  workedSide,
} from './lineTemplate.ts';
import type { ModelSymbols } from './modelSymbols.ts';
import { parameterNudge } from './nudges.ts';
import { numberAt } from './outerTemplates.ts';
import { substitute } from './substitute.ts';
import { inRuns, ruleOfRun, type StepRun } from './stepRuns.ts';
import { foldedParts, unfolded } from './unfolded.ts';

/** The beat, and what stands for the parts that it gives a name. */
export interface InnerBeat {
  readonly beat: BeatTemplate;
  readonly names: Definitions;
}

function isParameter({ parameters }: ModelSymbols, slot: number) {
  const name = parameters[slot]?.name;
  return (part: Expression): boolean => part.kind === 'symbol' && part.name === name;
}

/** Whether the model is a straight line in a parameter, the others held. */
export function isStraightIn(symbols: ModelSymbols, slot: number): boolean {
  const slope = symbols.slopes[slot];
  return slope !== undefined && !someExpression(slope, isParameter(symbols, slot));
}

/** The error written out, as one sum; the guess itself where the loss hangs on that. */
function writtenOut({ guess, y, middle, error }: ModelSymbols): Expression {
  if (middle !== error) return guess;
  return guess.kind === 'sum' ? sum(...guess.terms, negation(y)) : difference(guess, y);
}

/** What is left of the middle when the parameter is 0. */
function restWithout(symbols: ModelSymbols, slot: number): Expression {
  const isOwn = isParameter(symbols, slot);
  const { guess, y, middle, error } = symbols;
  const rest = simplified(replacedWhere(guess, (part) => (isOwn(part) ? number(0) : undefined)));
  if (middle !== error) return rest;
  return isExactly(rest, 0) ? negation(y) : difference(rest, y);
}

function isLeaf({ kind }: Expression): boolean {
  return kind === 'number' || kind === 'symbol';
}

/** The middle as a straight line in a parameter of which only that is still a letter: 3 m − 5. */
function straightLine(symbols: ModelSymbols, slot: number): LineTemplate {
  const { middle, parameters, slopes } = symbols;
  const unknown = parameters[slot] ?? middle;
  const factor = slopes[slot] ?? number(1);
  const rest = restWithout(symbols, slot);
  const letter = lineLetter(slot);
  return lineTemplate({
    id: `inner-line-${placeOf(slot)}`,
    left: middle,
    side: isExactly(rest, 0) ? product(factor, unknown) : sum(product(factor, unknown), rest),
    rule: 'straight-line',
    worked: (values) => {
      const slope = product(substitute(factor, values, values.point), unknown);
      // As it is put in at first; then worked out, unless it is a number already.
      const known = isLeaf(factor) ? slope : product(resultOf(factor, values), unknown);
      const from = substitute(rest, values, values.point);
      // 2 · m − 3 is worked out as it is put in: written once.
      const isWorkedOut = known === slope && rest.kind === 'negation' && isLeaf(rest.operand);
      return {
        sides: isWorkedOut ? [] : [sum(slope, from)],
        result: resultOf(rest, values),
        last: { side: (result) => sum(known, result), from },
      };
    },
    sentence: (values) => ({
      ...sentenceFor(symbols, letter && `line.inner-line-${letter}`, 'inner-straight', slot)(),
      values: { ...modelWords(symbols, slot), ...nudged(values, factor, symbols.isLine) },
    }),
  });
}

/** By how much a nudge of a parameter moves the middle, where that is so many times as much. */
function nudged(values: IterateValues | undefined, slope: Expression, isLine: boolean) {
  if (values === undefined) return { nudge: '', move: '', slope: '', known: 'no' };
  const at = resultOf(slope, values).value;
  // m and b of the line have the same one.
  const nudge = parameterNudge(
    values.spread,
    isLine ? values.moment.points.input(values.point, 0) : at,
  );
  const move = nudge * at;
  const one = values.moment.chosen !== 'all' && Number.isFinite(move);
  return {
    nudge: numberToText(nudge),
    move: one ? numberToText(move) : '',
    slope: one ? numberToText(at) : '',
    known: one ? 'yes' : 'no',
  };
}

/** The slope of the straight line. */
function slopeLine(symbols: ModelSymbols, slot: number): LineTemplate {
  const { middle, parameters, slopes, isLine } = symbols;
  const unknown = parameters[slot] ?? middle;
  const slope = slopes[slot] ?? number(1);
  const letter = lineLetter(slot);
  return lineTemplate({
    id: `inner-${placeOf(slot)}`,
    left: partialDerivative(middle, unknown),
    side: slope,
    rule: 'partial',
    isResult: true,
    worked: (values) =>
      isLeaf(slope)
        ? {
            sides: [],
            result: slope.kind === 'number' ? slope : numberAt(slope, values),
          }
        : workedSide(slope, (each) => resultOf(slope, each))(values),
    sentence: (values) => ({
      id: isLine && letter !== undefined ? `line.inner-${letter}` : 'line.model.inner-slope',
      values: { ...modelWords(symbols, slot), ...nudged(values, slope, isLine) },
    }),
  });
}

function sentenceOf(run: StepRun, isLast: boolean): LineSentenceId {
  const rule = ruleOfRun(run);
  if (rule === 'definition-name') return 'line.model.inner-name';
  if (isLast) return 'line.model.inner-done';
  if (run.length > 1 && rule === 'sum') return 'line.model.inner-apart';
  if (rule === 'constant') return 'line.model.inner-held';
  if (rule === 'straight-line') return 'line.model.inner-line';
  return ruleSentence(rule) ?? 'line.model.inner-tidy';
}

// With the other lines of any built-in model they are at most thirty.
const mostInnerLines = 5;

/** ∂e/∂θ rule by rule, where the model bends in the parameter: what goes without saying is one line. */
function unfoldedLines(
  symbols: ModelSymbols,
  slot: number,
): { readonly lines: readonly LineTemplate[]; readonly names: Definitions } {
  const { middle, parameters } = symbols;
  const unknown = parameters[slot] ?? middle;
  const place = placeOf(slot);
  const left = partialDerivative(middle, unknown);
  const { steps, names } = unfolded(partialDerivative(writtenOut(symbols), unknown), true);
  const runs = inRuns(steps, mostInnerLines);
  const lines = runs.map((run, index): LineTemplate => {
    const { name, after = unknown } = run.at(-1) ?? {};
    const isLast = index === runs.length - 1;
    const isAsked = someExpression(after, ({ kind }) => kind === 'derivative');
    const words = sentenceOf(run, isLast);
    return lineTemplate({
      id: isLast ? `inner-${place}` : `inner-step-${index + 1}`,
      left: name ?? left,
      side: after,
      rule: ruleOfRun(run),
      isResult: isLast,
      folded: foldedParts(left, run),
      // The value of a slope that is only asked for cannot be worked out from what stands there.
      worked: isAsked ? () => undefined : workedSide(after, (values) => resultOf(after, values)),
      sentence: () => ({
        id: words,
        values: {
          ...modelWords(symbols, slot),
          name: name === undefined ? '' : name.name.slice(1),
          factor: run.some(({ rule }) => rule === 'constant-multiple') ? 'yes' : 'no',
        },
      }),
    });
  });
  return { lines, names };
}

/** The middle written out, from the first two steps. */
function writtenLine(symbols: ModelSymbols): LineTemplate {
  const { middle } = symbols;
  const side = writtenOut(symbols);
  return lineTemplate({
    id: 'inner-error',
    left: middle,
    side,
    rule: 'substitute',
    by: ['guess', 'error'],
    worked: workedSide(side, (values) => numberAt(middle, values)),
    sentence: sentenceFor(symbols, 'line.inner-error', 'inner-written'),
  });
}

/** ∂e/∂θ of some parameters: read off where the error is a straight line in one, otherwise rule by rule. */
export function innerBeat(symbols: ModelSymbols, slots: readonly number[]): InnerBeat {
  const names = new Map<string, Expression>();
  const lines = slots.flatMap((slot) => {
    if (isStraightIn(symbols, slot)) return [straightLine(symbols, slot), slopeLine(symbols, slot)];
    const own = unfoldedLines(symbols, slot);
    for (const [name, part] of own.names) names.set(name, part);
    return own.lines;
  });
  // The guess by itself is written out in the first step.
  const written = symbols.middle === symbols.error ? [writtenLine(symbols)] : [];
  return { beat: { name: 'inner', lines: [...written, ...lines] }, names };
}
