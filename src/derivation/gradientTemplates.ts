import { differentiate } from '../calculus/differentiate.ts';
import {
  type DerivativeExpression,
  type Expression,
  indexedSum,
  number,
  partialDerivative,
  product,
  shownNumber,
  sum,
  symbol,
  type SymbolExpression,
} from '../calculus/expression.ts';
import { isExactly } from '../calculus/simplification.ts';
import { ownName } from '../calculus/symbols.ts';
import { placeOf, termAbout } from './term.ts';
import { replaced } from '../calculus/tree.ts';
import { outerInLines, slopeInLines } from './chainTemplates.ts';
import { factorInSymbols, simpleProduct } from './conventionFactor.ts';
import { batchLoss, type IterateValues } from './iterateValues.ts';
import { inRows } from './lineRows.ts';
import { modelWords, sentenceFor } from './lineSentence.ts';
import { type BeatTemplate, lineTemplate, type LineTemplate, workedSide } from './lineTemplate.ts';
import { hasMapLine } from './mapLine.ts';
import type { ModelSymbols } from './modelSymbols.ts';
import { slopeSentence } from './slopeSentence.ts';
import { foldedParts } from './unfolded.ts';

/** The gradient along one parameter: what it comes to, and with squared errors what it was before a 2 cancelled. */
interface GradientForms {
  readonly question: Expression;
  /** 2e · x, outer times inner, not yet drawn together. */
  readonly ofPoint: Expression;
  readonly before: Expression | undefined;
  readonly result: Expression;
}

const heldPart = symbol(ownName('r'), undefined, 'i');

/** ∂L/∂θ, with a letter of its own where L is that of a model with the loss of one point or of a batch. */
export function gradientQuestion(
  { loss, parameters }: ModelSymbols,
  slot: number,
): DerivativeExpression {
  const unknown = parameters[slot] ?? loss;
  return partialDerivative(loss, unknown, termAbout('gradient', slot));
}

/** With squared errors the engine says how 2s cancel: for it the error is a straight line with the slope that lines write. */
function squaredForms(symbols: ModelSymbols, slot: number, lossName: string): GradientForms {
  const { loss, parameters, square, definitions, lossOfSquares } = symbols;
  const unknown: SymbolExpression = parameters[slot] ?? loss;
  const written = slopeInLines(symbols, slot);
  const slope = written.kind === 'derivative' ? symbol(ownName('s'), undefined, 'i') : written;
  const moving = isExactly(slope, 1) ? unknown : product(unknown, slope);
  const straight = new Map([
    ['e', sum(moving, heldPart)],
    [lossName, definitions.get(lossName) ?? lossOfSquares],
  ]);
  const restored = (expression: Expression): Expression => replaced(expression, slope, written);
  const question = gradientQuestion(symbols, slot);
  const whole = differentiate(question, straight);
  const point = differentiate(partialDerivative(square, unknown), straight);
  const uncancelled = whole.steps.find(({ rule }) => rule === 'cancel')?.before;
  return {
    question,
    ofPoint: restored(point.steps.at(-1)?.before ?? point.derivative),
    before: uncancelled && restored(uncancelled),
    result: restored(whole.derivative),
  };
}

/** What a point adds to the gradient. */
function pointProduct(symbols: ModelSymbols, slot: number): Expression {
  const outer = outerInLines(symbols);
  const slope = slopeInLines(symbols, slot);
  return isExactly(slope, 1) ? outer : product(outer, slope);
}

/** The forms of ∂L/∂θ over the points of a Σ. */
export function gradientForms(symbols: ModelSymbols, slot: number): GradientForms {
  const { penalty, convention, count, upper, loss } = symbols;
  if (penalty === 'squared') return squaredForms(symbols, slot, loss.name);
  const ofPoint = pointProduct(symbols, slot);
  const factor = convention === 'sum' ? [] : [factorInSymbols(convention, count)];
  const total = indexedSum(ofPoint, upper);
  return {
    question: gradientQuestion(symbols, slot),
    ofPoint,
    before: undefined,
    result: factor.length === 0 ? total : product(...factor, total),
  };
}

/** The forms of ∂Lᵢ/∂θ, of one point. */
export function pointForms(symbols: ModelSymbols, slot: number): GradientForms {
  const { penalty, convention, loss } = symbols;
  if (penalty === 'squared') return squaredForms(symbols, slot, loss.name);
  const ofPoint = pointProduct(symbols, slot);
  return {
    question: gradientQuestion(symbols, slot),
    ofPoint,
    before: undefined,
    result: convention === 'half' ? simpleProduct(halfOf(), ofPoint) : ofPoint,
  };
}

function halfOf(): Expression {
  return factorInSymbols('mean', number(2));
}

/** Which part of the sum the loss is, in letters and, over all points, in numbers. */
function shareInWords({ convention, loss }: ModelSymbols, values: IterateValues | undefined) {
  const ofBatch = loss.name === batchLoss;
  const letter = ofBatch ? 'n' : 'N';
  const times = convention === 'half' ? 2 : 1;
  return {
    share: times === 1 ? `1/${letter}` : `1/(2${letter})`,
    known: values === undefined || ofBatch ? 'no' : 'yes',
    parts: times * (values?.count ?? 0),
  };
}

/** A line about the slope along a parameter, whose number is the one that descent uses. */
export function gradientLine(
  symbols: ModelSymbols,
  slot: number,
  side: Expression,
  parts: Pick<Parameters<typeof lineTemplate>[0], 'id' | 'rule'> &
    Partial<Parameters<typeof lineTemplate>[0]>,
): LineTemplate {
  const term = termAbout('gradient', slot);
  return lineTemplate({
    left: gradientQuestion(symbols, slot),
    side,
    worked: workedSide(side, ({ moment }) =>
      shownNumber(moment.iterate.slopes[slot] ?? Number.NaN, term),
    ),
    ...parts,
  });
}

/** How the 2 of every term moves to the front, and cancels there if it does, as rows of one line. */
function movedTwos(
  { question, before, result }: GradientForms,
  from: Expression,
  fewest: number,
): LineTemplate['folded'] {
  const parts = [
    { tidies: 'sigma', after: before ?? result },
    ...(before ? [{ tidies: 'fractions', after: result } as const] : []),
  ] as const;
  const step = { rule: 'cancel', name: undefined, from, after: result, parts } as const;
  return foldedParts(question, [step], fewest);
}

/** The results for the parameters that are not shown line by line, in one line: none of them is left out. */
export function otherGradients(
  symbols: ModelSymbols,
  slots: readonly number[],
  resultOf: (slot: number) => Expression,
): readonly LineTemplate[] {
  const rows = slots.map((slot) =>
    gradientLine(symbols, slot, resultOf(slot), {
      id: 'gradient-others',
      rule: 'alike',
      isResult: true,
      // The sides would be as long as those of the parameter shown: here it is the number that counts.
      worked: ({ moment }) => ({
        sides: [],
        result: shownNumber(moment.iterate.slopes[slot] ?? Number.NaN, termAbout('gradient', slot)),
      }),
      sentence: sentenceFor(symbols, undefined, 'gradient-others', slot),
    }),
  );
  return inRows(rows);
}

/**
 * ∂L/∂m = (2/N) Σ eᵢxᵢ and ∂L/∂b = (2/N) Σ eᵢ, from the loss written out, one rule a line.
 * @param isBrief whether 2e · x is put in by the line that also cancels its 2, and that can be opened: where the update
 * has more lines than that of batch.
 */
export function gradientBeat(
  symbols: ModelSymbols,
  slots: readonly number[],
  others: readonly number[],
  isBrief: boolean,
): BeatTemplate {
  const { parameters, square, lossOfSquares, count, upper, convention, penalty, loss } = symbols;
  const [first = 0, ...further] = slots;
  const unknown = parameters[first] ?? loss;
  const factor = convention === 'sum' ? undefined : factorInSymbols(convention, count);
  const scaled = (rest: Expression): Expression => (factor ? product(factor, rest) : rest);
  const ofPoint = partialDerivative(square, unknown);
  const forms = gradientForms(symbols, first);

  const line = (side: Expression, parts: Parameters<typeof gradientLine>[3]): LineTemplate =>
    gradientLine(symbols, first, side, parts);

  // The value of a slope that is only asked for cannot be worked out from what stands there.
  const worked = (): undefined => undefined;
  const squares = indexedSum(square, upper);
  const isSquared = penalty === 'squared';
  const isFolded = isBrief && isSquared;
  const ofB = loss.name === batchLoss ? 'line.some.gradient-b' : 'line.gradient-b';
  const lines = [
    line(partialDerivative(lossOfSquares, unknown), {
      id: 'gradient-loss',
      rule: 'substitute',
      by: ['loss'],
      worked,
      sentence: () => {
        const { id, values } = sentenceFor(symbols, 'line.gradient-loss', 'gradient-loss', first)();
        return { id, values: { ...values, mapped: hasMapLine(symbols) ? 'yes' : 'no' } };
      },
    }),
    ...(factor
      ? [
          line(scaled(partialDerivative(squares, unknown)), {
            id: 'gradient-factor',
            rule: 'constant-multiple',
            worked,
            sentence: (values) => ({
              ...sentenceFor(symbols, 'line.gradient-factor', 'gradient-factor', first)(),
              values: { ...modelWords(symbols, first), ...shareInWords(symbols, values) },
            }),
          }),
        ]
      : []),
    line(scaled(indexedSum(ofPoint, upper)), {
      id: 'gradient-sum',
      rule: 'sum',
      sentence: sentenceFor(
        symbols,
        `line.gradient-sum.${convention}`,
        `gradient-as-${convention}`,
        first,
      ),
    }),
    ...(isSquared && !isFolded
      ? [
          line(scaled(indexedSum(forms.ofPoint, upper)), {
            id: 'gradient-points',
            rule: 'substitute',
            by: ['chain-rule'],
            sentence: sentenceFor(symbols, 'line.gradient-points', 'gradient-points', first),
          }),
        ]
      : []),
    line(forms.result, {
      id: `gradient-${placeOf(first)}`,
      rule: isSquared ? (forms.before ? 'cancel' : 'factor-out') : 'substitute',
      by: isSquared && !isFolded ? [] : ['chain-rule'],
      isResult: true,
      folded: isSquared
        ? movedTwos(forms, scaled(indexedSum(forms.ofPoint, upper)), isFolded ? 1 : 2)
        : [],
      sentence: slopeSentence(
        symbols,
        first === 0 ? `line.gradient-m.${isFolded ? 'folded' : convention}` : undefined,
        isSquared && !isFolded ? 'gradient-result' : 'gradient-points',
        first,
      ),
    }),
    ...further.map((slot) =>
      gradientLine(symbols, slot, gradientForms(symbols, slot).result, {
        id: `gradient-${placeOf(slot)}`,
        rule: 'alike',
        isResult: true,
        sentence: slopeSentence(symbols, slot === 1 ? ofB : undefined, 'gradient-result', slot),
      }),
    ),
    ...otherGradients(symbols, others, (slot) => gradientForms(symbols, slot).result),
  ];
  return { name: 'gradient', lines };
}
