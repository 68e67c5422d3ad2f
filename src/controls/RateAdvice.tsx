import type { ReactNode } from 'react';
import type { Advice } from '../descent/advice.ts';
import { translate } from '../i18n/translate.ts';
import { openQuestion } from '../store/actions/guide.ts';

import { isInLesson } from '../store/lessons/shownScene.ts';
import { useAppState } from '../store/useAppState.ts';
import { briefReason, HelpfulPresses } from './RunAdvice.tsx';
import './RateAdvice.css';
import { useRunAdvice } from './useRunAdvice.ts';

/**
 * What the learning rate does, or where it makes the run slow or diverge: why that is so, after which
 * iteration a run that diverges leaves the finite numbers, and what helps.
 */
export function RateAdvice({ sentence }: { readonly sentence: string }): ReactNode {
  const { diverging, ending, advice } = useRunAdvice();
  // What helps is what a scene asks for.
  const inLesson = useAppState(isInLesson);
  const told = diverging || advice !== undefined;
  const reason = advice === undefined ? '' : briefReason(advice, ending);
  return (
    <div className="learning-rate-words">
      {told ? null : <p className="learning-rate-sentence">{sentence}</p>}
      <div className="rate-advice" role="status" tabIndex={-1}>
        {told && (
          <div className={diverging ? 'rate-advice-box rate-advice-fault' : 'rate-advice-box'}>
            <p className="rate-advice-words">
              {reason === '' ? sentence : reason} {advice?.atAnyRate === true && <WhyLink />}
            </p>
            {advice !== undefined && (
              <div className="rate-advice-presses">
                <BriefWord advice={advice} />
                {!inLesson && <HelpfulPresses advice={advice} />}
              </div>
            )}
          </div>
        )}
      </div>
    </div>
  );
}

/** Why a press is offered, where there is no room for the reason; that one stands in the menu. */
function BriefWord({ advice: { kind, atAnyRate } }: { readonly advice: Advice }): ReactNode {
  const brief = kind === 'diverges' ? 'diverges' : atAnyRate ? 'slowAtAnyRate' : 'slow';
  return <span className="rate-advice-brief">{translate(`controls.advice.brief.${brief}`)}</span>;
}

/** Opens the guide where it says what the condition number is. */
function WhyLink(): ReactNode {
  return (
    <button
      type="button"
      className="rate-advice-why"
      title={translate('controls.advice.why.explanation')}
      onClick={() => {
        openQuestion('slow');
      }}
    >
      {translate('controls.advice.why')}
    </button>
  );
}
