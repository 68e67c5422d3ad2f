import type { MistakeName } from '../../../descent/mistakes.ts';
import { translate } from '../../../i18n/translate.ts';
import { shownVerdict } from '../../../store/mistake.ts';
import { useAppState } from '../../../store/useAppState.ts';
import { useCalmly } from '../../../playback/useCalmly.ts';
import {
  findingSentence,
  rateSentences,
  severityOf,
  verdictTitle,
  whySentence,
} from './verdictWords.ts';

const marks = { good: '✓', wrong: '≠', fatal: '✕' } as const;

/** The verdict on the slip that is on, with its reasons, from the data and the rate at hand. */
export function VerdictBox({ mistake }: { readonly mistake: MistakeName }) {
  const verdict = useCalmly(shownVerdict);
  const learningRate = useCalmly((state) => state.experiment.learningRate);
  const experiment = useAppState((state) => state.experiment);
  const scaled = experiment.scaling === 'standard';
  if (verdict === undefined) return <p>{translate('mistakes.noVerdict')}</p>;
  const severity = severityOf(verdict);
  return (
    <section className={`verdict verdict-${severity}`}>
      {/* What is said aloud when it changes; the numbers below change with every move of a slider. */}
      <h3 className="verdict-title" aria-live="polite">
        <span className="verdict-mark" aria-hidden="true">
          {marks[severity]}
        </span>
        {verdictTitle(verdict)}
      </h3>
      <p>{whySentence(mistake, experiment)}</p>
      <p>
        {findingSentence(verdict, experiment)}
        {scaled && verdict.multiple === undefined ? ` ${translate('mistakes.scaled')}` : ''}
      </p>
      {rateSentences(verdict, learningRate).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  );
}
