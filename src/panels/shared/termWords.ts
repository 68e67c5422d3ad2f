import type { Feature } from '../../derivation/beat.ts';
import { plainSymbol } from '../../calculus/symbols.ts';
import {
  belongsToPoint,
  parameterOfTerm,
  type ParameterTerm,
  type Term,
} from '../../calculus/term.ts';
import type { MessageId } from '../../i18n/messageId.ts';
import { translate } from '../../i18n/translate.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import { featureOf } from '../../store/experiment.ts';
import type { Highlight, AppState } from '../../store/appState.ts';
import { valueOf } from '../../store/terms.ts';

/** A number written small below the line, as in x₁₂. */
export function subscript(number: number): string {
  return Array.from(String(number), (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)] ?? '').join('');
}

const theLine: readonly string[] = ['m', 'b'];

/** The symbol of a term about a parameter. */
function parameterSymbol({ about, slot }: ParameterTerm, index: string, names: readonly string[]) {
  const name = plainSymbol(names[slot] ?? '');
  const symbols = {
    parameter: name,
    gradient: `∂L/∂${name}`,
    'error-by': `∂e${index}/∂${name}`,
    'square-by': `∂(e${index}²)/∂${name}`,
  };
  return symbols[about];
}

/**
 * The symbol of a term as plain text: 'e₁²' for the square of the first point, 'eᵢ²' for any.
 * @param names those of the parameters, by their order.
 */
export function termSymbol(
  { term, point }: Highlight,
  feature: Feature = 'x',
  names: readonly string[] = theLine,
): string {
  const index = point === undefined ? 'ᵢ' : subscript(point + 1);
  const ofParameter = parameterOfTerm(term);
  if (ofParameter !== undefined) return parameterSymbol(ofParameter, index, names);
  const symbols: Readonly<Partial<Record<Term, string>>> = {
    x: feature + index,
    y: `y${index}`,
    prediction: `ŷ${index}`,
    error: `e${index}`,
    square: `e${index}²`,
    loss: 'L',
    rate: 'η',
    'square-by-error': `d(e${index}²)/de${index}`,
  };
  return symbols[term] ?? '';
}

/** Whether a term has words of its own, as those about the slope and the intercept of the line. */
function isWorded(term: Term): boolean {
  return !/-\d+$/u.test(term);
}

/** The words for a term: of the line where `isLine`, and otherwise those that fit any parameter. */
function wordsOf(term: Term, part: 'word' | 'sentence' | 'every', isLine: boolean): string {
  const ofParameter = parameterOfTerm(term);
  if (ofParameter === undefined || (isLine && isWorded(term))) return `terms.${term}.${part}`;
  return `terms.any-${ofParameter.about}.${part}`;
}

/** What a term is called, in a word or two. */
export function termWord(term: Term, names: readonly string[] = theLine): string {
  const { slot = 0 } = parameterOfTerm(term) ?? {};
  const id = wordsOf(term, 'word', isTheLine(names)) as MessageId;
  return translate(id, { name: plainSymbol(names[slot] ?? '') });
}

function isTheLine(names: readonly string[]): boolean {
  return names.join() === theLine.join();
}

/** What a lit term is, and its value now, in a sentence. */
export function termSentence(
  lit: Highlight,
  state: AppState,
  names: readonly string[] = theLine,
): string {
  const feature = featureOf(state.experiment);
  const { term, point } = lit;
  const symbol = termSymbol(lit, feature, names);
  const name = plainSymbol(names[parameterOfTerm(term)?.slot ?? 0] ?? '');
  const isLine = isTheLine(names);
  const value = valueOf(lit, state);
  if (value === undefined) {
    const known = state.experiment.data.observations.length > 0;
    return known && point === undefined && belongsToPoint(term)
      ? translate(wordsOf(term, 'every', isLine) as MessageId, { name })
      : translate('terms.unknown', { symbol, word: termWord(term, names) });
  }
  const values = { symbol, name, value: numberToText(value), point: (point ?? 0) + 1 };
  if (feature === 'z' && isLine && (term === 'x' || term === 'm' || term === 'b'))
    return translate(`terms.${term}.scaled`, values);
  return translate(wordsOf(term, 'sentence', isLine) as MessageId, values);
}
