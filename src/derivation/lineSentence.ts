import type { LossConvention } from '../regression/loss.ts';
import type { LineId } from './lineIds.ts';

/** Lines whose sentence is another one in each convention of the loss. */
type OfConvention = 'loss' | 'gradient-sum' | 'gradient-m';

/** Lines whose sentence is another one where an iteration uses a single point. */
type OfPoint = 'gradient-factor' | 'gradient-points' | 'gradient-m' | 'gradient-b';

/**
 * The identifier of a sentence in the message catalogue. Where an iteration uses a single point, the
 * loss has two sentences: one for its square, and one for half of it.
 */
export type LineSentenceId =
  | `line.${Exclude<LineId, OfConvention>}`
  | `line.${OfConvention}.${LossConvention}`
  | `line.point.${OfPoint}`
  | `line.point.loss.${'whole' | 'half'}`
  | `line.some.loss.${LossConvention}`
  | `line.method.update-${'m' | 'b'}`;

/** A sentence of the catalogue with what fills its placeholders. */
export interface LineSentence {
  readonly id: LineSentenceId;
  readonly values: Readonly<Record<string, string | number>>;
}
