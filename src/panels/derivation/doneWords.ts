import { methods } from '../../descent/methods/methods.ts';
import { translate } from '../../i18n/translate.ts';
import { defaultDigits, numberToText } from '../../numerics/formatNumber.ts';
import type { AppState } from '../../store/appState.ts';
import { iterationDone } from '../../store/iterationDone.ts';

// As many as the formula beside it has.
const digits = defaultDigits;

/** What the iteration has done to the loss, in words, at its last line; empty before that. */
export function doneWords(state: AppState): string {
  const done = iterationDone(state);
  if (done === undefined) return '';
  const [before, after] = [numberToText(done.before, digits), numberToText(done.after, digits)];
  // By what is read: from 2.5 to 2.50 nothing falls.
  const read = (loss: number): number => Number(loss.toPrecision(digits));
  const way =
    read(done.before) === read(done.after) ? 'level' : done.after < done.before ? 'down' : 'up';
  const over = methods[state.experiment.method.kind].uses === 'all' ? 'all' : 'some';
  return translate('derivation-panel.done', { way, before, after, over });
}
