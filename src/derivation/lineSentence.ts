import { type RuleName, ruleNames } from '../calculus/rules.ts';
import { plainSymbol } from '../calculus/symbols.ts';
import type { ParameterPlace } from './term.ts';
import type { LossConvention } from '../model/lossConvention.ts';
import type { LineId } from './lineIds.ts';
import type { ModelSymbols } from './modelSymbols.ts';

const lineLetters = ['m', 'b'] as const;
type LineLetter = (typeof lineLetters)[number];

/** What sentences of the line call the parameter in a slot: the first is its slope m, the second its intercept b. */
export function lineLetter(slot: number): LineLetter | undefined {
  return lineLetters[slot];
}

/** Lines whose sentence is another one in each convention of the loss. */
type OfConvention = 'loss' | 'gradient-sum' | 'gradient-m';

/** Lines whose sentence is another one where an iteration uses a single point. */
type OfPoint = 'gradient-factor' | 'gradient-points' | 'gradient-m' | 'gradient-b';

/** Lines about the slope m or the intercept b. */
type OfLetter =
  `${'inner-line' | 'inner' | 'chain' | 'update-newton'}-${LineLetter}` | 'gradient-b' | 'update-m';

/** What the line ŷ = m x + b has sentences of its own for. */
type OfLine = Exclude<
  LineId,
  | `${string}-${ParameterPlace}`
  | `${string}-step-${number}`
  | `${string}-others`
  | `${string}-given`
  | `absolute${string}`
  | 'log-loss'
  | OfConvention
>;

/** What can be said of a line whatever the model is, by the last part of its identifier. */
export const modelSentences = [
  'guess',
  'error',
  'absolute',
  'log-loss',
  'loss-sum',
  'loss-as-sum',
  'loss-as-mean',
  'loss-as-half',
  'absolute-quotient',
  'absolute-corner',
  'absolute-rule',
  'outer-log',
  'inner-written',
  'inner-straight',
  'inner-slope',
  'inner-name',
  'inner-line',
  'inner-tidy',
  'inner-held',
  'inner-apart',
  'inner-done',
  'chain-change',
  'chain-limit',
  'chain-rule',
  'chain-result',
  'chain-error',
  'gradient-loss',
  'gradient-factor',
  'gradient-as-sum',
  'gradient-as-mean',
  'gradient-as-half',
  'gradient-points',
  'gradient-result',
  'gradient-others',
  'point-loss',
  'point-half',
  'point-gradient',
  'some-as-sum',
  'some-as-mean',
  'some-as-half',
  'update-step',
  'update-velocity',
  'update-squares',
  'update-means',
  'update-newton',
  'update-parameter',
  'update-others',
  'update-loss',
] as const;

export type ModelSentence = (typeof modelSentences)[number];

/**
 * The identifier of a sentence in the message catalogue. Where an iteration uses a single point, the
 * loss has two sentences: one for its square, and one for half of it.
 */
export type LineSentenceId =
  | `line.${OfLine | OfLetter}`
  | `line.${OfConvention}.${LossConvention}`
  | 'line.gradient-m.folded'
  | `line.point.${OfPoint}`
  | `line.point.loss.${'whole' | 'half'}`
  | `line.some.loss.${LossConvention}`
  | 'line.some.gradient-b'
  | 'line.method.update-m'
  | `line.model.${ModelSentence}`
  | `rule.${RuleName}.sentence`;

/** A sentence of the catalogue with what fills its placeholders. */
export interface LineSentence {
  readonly id: LineSentenceId;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What the cost of one point is called in sentences, by the loss of a point. */
export const costs = { squared: 'e²', absolute: '|e|', log: 'ℓ' } as const;

/** What sentences about any model speak of: the parameter in a slot, and what the loss is made of. */
export function modelWords(
  { parameters, penalty, middle }: ModelSymbols,
  slot = 0,
): LineSentence['values'] {
  return {
    parameter: plainSymbol(parameters[slot]?.name ?? ''),
    penalty,
    cost: costs[penalty],
    middle: middle.name === 'e' ? 'e' : 'ŷ',
  };
}

/** The sentence of the line ŷ = m x + b, where the model is that, and otherwise the one for any model. */
export function sentenceFor(
  symbols: ModelSymbols,
  ofLine: LineSentenceId | undefined,
  ofModel: ModelSentence,
  slot?: number,
): () => LineSentence {
  const id: LineSentenceId = symbols.isLine && ofLine ? ofLine : `line.model.${ofModel}`;
  const values = modelWords(symbols, slot);
  return () => ({ id, values });
}

/** What a rule says, in the words that it has everywhere; undefined for what is no rule of the engine. */
export function ruleSentence(rule: string): LineSentenceId | undefined {
  const found = ruleNames.find((name) => name === rule);
  return found && `rule.${found}.sentence`;
}
