import type { Feature } from '../../derivation/beat.ts';
import { belongsToPoint, type Term } from '../../calculus/term.ts';
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

/** The symbol of a term as plain text: 'e₁²' for the square of the first point, 'eᵢ²' for any. */
export function termSymbol({ term, point }: Highlight, feature: Feature = 'x'): string {
  const index = point === undefined ? 'ᵢ' : subscript(point + 1);
  const symbols: Readonly<Record<Term, string>> = {
    m: 'm',
    b: 'b',
    x: feature + index,
    y: `y${index}`,
    prediction: `ŷ${index}`,
    error: `e${index}`,
    square: `e${index}²`,
    loss: 'L',
    rate: 'η',
    'gradient-m': '∂L/∂m',
    'gradient-b': '∂L/∂b',
    'square-by-error': `d(e${index}²)/de${index}`,
    'error-by-m': `∂e${index}/∂m`,
    'error-by-b': `∂e${index}/∂b`,
    'square-by-m': `∂(e${index}²)/∂m`,
    'square-by-b': `∂(e${index}²)/∂b`,
  };
  return symbols[term];
}

/** What a term is called, in a word or two. */
export function termWord(term: Term): string {
  return translate(`terms.${term}.word`);
}

/** What a lit term is, and its value now, in a sentence. */
export function termSentence(lit: Highlight, state: AppState): string {
  const feature = featureOf(state.experiment);
  const { term, point } = lit;
  const symbol = termSymbol(lit, feature);
  const value = valueOf(lit, state);
  if (value === undefined) {
    const known = state.experiment.data.observations.length > 0;
    return known && point === undefined && belongsToPoint(term)
      ? translate(`terms.${term}.every` as MessageId)
      : translate('terms.unknown', { symbol, word: termWord(term) });
  }
  const values = { symbol, value: numberToText(value), point: (point ?? 0) + 1 };
  if (feature === 'z' && (term === 'x' || term === 'm' || term === 'b'))
    return translate(`terms.${term}.scaled`, values);
  return translate(`terms.${term}.sentence`, values);
}
