import type { Feature } from '../../derivation/beat.ts';
import { plainSymbol } from '../../calculus/symbols.ts';
import {
  belongsToPoint,
  parameterOfTerm,
  type ParameterTerm,
  type Term,
} from '../../derivation/term.ts';
import type { MessageId } from '../../i18n/messageId.ts';
import { translate } from '../../i18n/translate.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import { type Experiment, featureOf, isPlainLine } from '../../store/experiment.ts';
import { modelOfExperiment } from '../../store/model.ts';
import type { Highlight, AppState } from '../../store/appState.ts';
import { valueOf } from '../../store/terms.ts';

/** A number written small below the line, as in x₁₂. */
export function subscript(number: number): string {
  return Array.from(String(number), (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)] ?? '').join('');
}

/** What the words for terms hang on: the names of the parameters in their order, and what a point costs. */
export type TermModel = Pick<Experiment, 'model' | 'each'>;

const theLine: TermModel = { model: 'line', each: 'squared' };

function nameOf(model: TermModel, slot: number): string {
  return plainSymbol(modelOfExperiment(model).parameters[slot]?.name ?? '');
}

/** The cost of a point as a symbol, and what it hangs on. */
function costOf({ each }: TermModel, index: string): readonly [cost: string, middle: string] {
  const error = `e${index}`;
  if (each === 'squared') return [`${error}²`, error];
  return each === 'absolute' ? [`|${error}|`, error] : [`ℓ${index}`, `ŷ${index}`];
}

/** The symbol of a term about a parameter. */
function parameterSymbol({ about, slot }: ParameterTerm, index: string, model: TermModel): string {
  const name = nameOf(model, slot);
  const [cost, middle] = costOf(model, index);
  const top = model.each === 'log' ? cost : `(${cost})`;
  const symbols = {
    parameter: name,
    gradient: `∂L/∂${name}`,
    'error-by': `∂${middle}/∂${name}`,
    'square-by': `∂${top}/∂${name}`,
  };
  return symbols[about];
}

/** The symbol of a term as plain text: 'e₁²' for the square of the first point, 'eᵢ²' for any. */
export function termSymbol(
  { term, point }: Highlight,
  feature: Feature = 'x',
  model: TermModel = theLine,
): string {
  const index = point === undefined ? 'ᵢ' : subscript(point + 1);
  const ofParameter = parameterOfTerm(term);
  if (ofParameter !== undefined) return parameterSymbol(ofParameter, index, model);
  const [cost, middle] = costOf(model, index);
  const symbols: Readonly<Partial<Record<Term, string>>> = {
    x: feature + index,
    y: `y${index}`,
    prediction: `ŷ${index}`,
    error: `e${index}`,
    square: cost,
    loss: 'L',
    rate: 'η',
    'square-by-error': model.each === 'log' ? `d${cost}/d${middle}` : `d(${cost})/d${middle}`,
  };
  return symbols[term] ?? '';
}

/** The words for a term: those of the line with its squares, and otherwise words that fit any model. */
function wordsOf(term: Term, part: 'word' | 'sentence' | 'every', model: TermModel): MessageId {
  const ofParameter = parameterOfTerm(term);
  if (!isPlainLine(model)) {
    if (ofParameter !== undefined) return `terms.any-${ofParameter.about}.${part}` as MessageId;
    const isCost = term === 'square' || term === 'square-by-error';
    if (isCost && model.each !== 'squared') return `terms.any-${term}.${part}` as MessageId;
    const named = ['loss', 'prediction'].includes(term) && part === 'sentence';
    if (named) return `terms.any-${term}.${part}` as MessageId;
  }
  return `terms.${term}.${part}` as MessageId;
}

/** Whether a term can stand in the formulas of a model: of parameters it has only so many. */
export function isTermOf(term: Term, model: TermModel): boolean {
  const { slot = 0 } = parameterOfTerm(term) ?? {};
  return slot < modelOfExperiment(model).parameters.length;
}

/** What a term is called, in a word or two. */
export function termWord(term: Term, model: TermModel = theLine): string {
  const { slot = 0 } = parameterOfTerm(term) ?? {};
  return translate(wordsOf(term, 'word', model), { name: nameOf(model, slot) });
}

/** What a lit term is, and its value now, in a sentence. */
export function termSentence(lit: Highlight, state: AppState): string {
  const { experiment } = state;
  const feature = featureOf(experiment);
  const { term, point } = lit;
  const symbol = termSymbol(lit, feature, experiment);
  const name = nameOf(experiment, parameterOfTerm(term)?.slot ?? 0);
  const value = valueOf(lit, state);
  if (value === undefined) {
    const known = experiment.data.observations.length > 0;
    return known && point === undefined && belongsToPoint(term)
      ? translate(wordsOf(term, 'every', experiment), { name })
      : translate('terms.unknown', { symbol, word: termWord(term, experiment) });
  }
  const values = { symbol, name, value: numberToText(value), point: (point ?? 0) + 1 };
  if (feature === 'z' && (term === 'x' || term === 'parameter-1' || term === 'parameter-2'))
    return translate(`terms.${term}.scaled`, values);
  return translate(wordsOf(term, 'sentence', experiment), values);
}
