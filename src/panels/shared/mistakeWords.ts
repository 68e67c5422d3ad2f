import type { MistakeName } from '../../descent/mistakes.ts';
import { translate } from '../../i18n/translate.ts';
import type { LossConvention } from '../../model/lossConvention.ts';

/** The name of a slip: what was done wrong, in the fewest words. */
export function mistakeTitle(mistake: MistakeName, convention: LossConvention): string {
  if (mistake !== 'wrong-count') return translate(`mistake.${mistake}.title`);
  return translate(convention === 'sum' ? 'mistake.mean-for-sum' : 'mistake.sum-for-mean');
}
