import { translate } from '../../../i18n/translate.ts';
import { openQuestion } from '../../../store/actions/guide.ts';
import { useAppState } from '../../../store/useAppState.ts';
import { LookLine } from './LookLine.tsx';
import './QuestionsPage.css';

/** On a page that a question's scene opened: the question, what to look at, and the way to its answer. */
export function SceneStrip() {
  const question = useAppState((state) => {
    const from = state.returnPlace?.view;
    return from?.page === 'questions' && state.view.page !== 'questions' ? from.question : 'none';
  });
  if (question === 'none') return null;
  return (
    <aside className="scene-strip" aria-label={translate(`questions.${question}.question`)}>
      <p className="scene-strip-question">
        {translate(`questions.${question}.question`)}{' '}
        <button
          type="button"
          className="scene-strip-link"
          onClick={() => {
            openQuestion(question);
          }}
        >
          {translate('questions.toQuestion')}
        </button>
      </p>
      <LookLine name={question} />
    </aside>
  );
}
