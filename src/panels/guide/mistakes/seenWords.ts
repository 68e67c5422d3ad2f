import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import type { Followed, SeenVerdict } from '../../../store/mistake.ts';
import type { Severity } from './verdictWords.ts';

const digits = 4;
// A loss that is higher by less than this share is no other.
const alike = 1e-3;

/** How bad the slip looks after as far as both runs were followed. */
export function seenSeverity({ mistaken, right }: SeenVerdict): Severity {
  if (right.ends && !mistaken.ends) return 'good';
  if (mistaken.ends) return 'fatal';
  return mistaken.loss <= right.loss * (1 + alike) ? 'good' : 'wrong';
}

/** That in a few words. */
export function seenTitle(seen: SeenVerdict): string {
  if (seen.right.ends && !seen.mistaken.ends) return translate('mistakes.seen.rightAlone');
  return translate(`mistakes.seen.${seenSeverity(seen)}`);
}

function runSentence(which: 'slip' | 'right', { iteration, loss, ends }: Followed): string {
  const values = { iteration, loss: numberToText(loss, digits) };
  return translate(`mistakes.seen.${which}${ends ? 'Ends' : 'Loss'}`, values);
}

/** What is true of the slip everywhere, and what became of both runs, one sentence each. */
export function seenSentences(seen: SeenVerdict, learningRate: number): readonly string[] {
  const { multiple, mistaken, right } = seen;
  const runs = [runSentence('slip', mistaken), runSentence('right', right)];
  if (multiple === undefined) return runs;
  if (multiple < 0) return [translate('mistakes.uphill'), ...runs];
  const values = {
    multiple: numberToText(multiple, digits),
    rate: numberToText(multiple * learningRate, digits),
  };
  return [translate('mistakes.multiple', values), ...runs];
}
