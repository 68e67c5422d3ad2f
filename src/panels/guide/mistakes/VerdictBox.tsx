import type { ReactNode } from 'react';
import type { MistakeName } from '../../../descent/mistakes.ts';
import { translate } from '../../../i18n/translate.ts';
import { shownSeenVerdict, shownVerdict } from '../../../store/mistake.ts';
import { hasClosedForm } from '../../../store/problem.ts';
import { useAppState } from '../../../store/useAppState.ts';
import { useCalmly } from '../../../playback/useCalmly.ts';
import { seenSentences, seenSeverity, seenTitle } from './seenWords.ts';
import {
  findingSentence,
  rateSentences,
  type Severity,
  severityOf,
  verdictTitle,
  whySentence,
} from './verdictWords.ts';

const marks = { good: '✓', wrong: '≠', fatal: '✕' } as const;

/** A verdict with how bad it is, in a word or two, and its reasons. */
function Verdict({
  severity,
  title,
  children,
}: {
  readonly severity: Severity;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section className={`verdict verdict-${severity}`}>
      {/* What is said aloud when it changes; the numbers below change with every move of a slider. */}
      <h3 className="verdict-title" aria-live="polite">
        <span className="verdict-mark" aria-hidden="true">
          {marks[severity]}
        </span>
        {title}
      </h3>
      {children}
    </section>
  );
}

/** What is seen of the slip that is on, where nothing is known exactly. */
function SeenBox({ mistake }: { readonly mistake: MistakeName }) {
  const seen = useCalmly(shownSeenVerdict);
  const experiment = useAppState((state) => state.experiment);
  if (seen === undefined) return <p>{translate('mistakes.noVerdict')}</p>;
  return (
    <Verdict severity={seenSeverity(seen)} title={seenTitle(seen)}>
      <p>{whySentence(mistake, experiment)}</p>
      {seenSentences(seen, experiment.learningRate).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>{translate('mistakes.seen.noMore')}</p>
    </Verdict>
  );
}

/** The verdict on the slip that is on, with its reasons, from the data and the rate at hand. */
export function VerdictBox({ mistake }: { readonly mistake: MistakeName }) {
  const verdict = useCalmly(shownVerdict);
  const learningRate = useCalmly((state) => state.experiment.learningRate);
  const experiment = useAppState((state) => state.experiment);
  const scaled = experiment.scaling === 'standard';
  const isExact = useAppState((state) => hasClosedForm(state.experiment));
  if (!isExact) return <SeenBox mistake={mistake} />;
  if (verdict === undefined) return <p>{translate('mistakes.noVerdict')}</p>;
  return (
    <Verdict severity={severityOf(verdict)} title={verdictTitle(verdict)}>
      <p>{whySentence(mistake, experiment)}</p>
      <p>
        {findingSentence(verdict, experiment)}
        {scaled && verdict.multiple === undefined ? ` ${translate('mistakes.scaled')}` : ''}
      </p>
      {rateSentences(verdict, learningRate).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Verdict>
  );
}
