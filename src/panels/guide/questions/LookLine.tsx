import { useEffect, useRef } from 'react';
import { methods } from '../../../descent/methods/methods.ts';
import { translate } from '../../../i18n/translate.ts';
import { contentOf } from '../../../guide/content/questions.ts';
import type { AppState } from '../../../store/appState.ts';
import type { QuestionName } from '../../../store/questionNames.ts';
import { isRunning } from '../../../store/selectors.ts';
import { useAppState } from '../../../store/useAppState.ts';
import { useCalmly } from '../../../playback/useCalmly.ts';

/** The sentence that goes with the scene of a question; none while another state is on screen. */
function lookSentence(state: AppState, name: QuestionName): string {
  const from = state.returnPlace?.view;
  if (from?.page !== 'questions' || from.question !== name) return '';
  const { look, anyMethod = false } = contentOf(name);
  if (!methods[state.experiment.method.kind].isPlain && !anyMethod) {
    return translate('questions.batchOnly');
  }
  const values = look(state);
  return values === undefined
    ? translate('questions.noLook')
    : translate(`questions.${name}.look`, values);
}

/** What to look at in the scene on screen, with its numbers. They follow when one changes something. */
export function LookLine({ name }: { readonly name: QuestionName }) {
  const sentence = useCalmly((state) => lookSentence(state, name));
  const playing = useAppState(isRunning);
  const there = sentence !== '';
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (there) region.current?.scrollIntoView({ block: 'nearest' });
  }, [there]);
  return (
    // Numbers that run are not read aloud.
    <div ref={region} aria-live={playing ? 'off' : 'polite'}>
      {there ? (
        <p className="question-look">
          <strong>{translate('questions.look')}</strong> {sentence}
        </p>
      ) : null}
    </div>
  );
}
