import { useEffect, useRef, type ComponentType } from 'react';
import { translate } from '../../../i18n/translate.ts';
import type { Question, SceneLabel } from '../../../guide/content/question.ts';
import { contentOf } from '../../../guide/content/questions.ts';
import { openQuestion, showScene } from '../../../store/actions/guide.ts';
import { appStore } from '../../../store/appStore.ts';
import type { QuestionName } from '../../../store/questionNames.ts';
import { useAppState } from '../../../store/useAppState.ts';
import { CostTable } from './CostTable.tsx';
import { LeastSquaresBlock } from './LeastSquaresBlock.tsx';
import { LookLine } from './LookLine.tsx';
import { NeuronBlock } from './NeuronBlock.tsx';

/** What some answers have beside words. */
const blocks: Partial<Record<QuestionName, ComponentType>> = {
  'least-squares': LeastSquaresBlock,
  'what-for': CostTable,
  neural: NeuronBlock,
};

function Answer({ question }: { readonly question: Question }) {
  const { name, scenes, next } = question;
  const Block = blocks[name];
  return (
    <div className="question-answer">
      <p>{translate(`questions.${name}.answer`)}</p>
      <div className="question-scenes">
        {(Object.keys(scenes) as readonly SceneLabel[]).map((label) => (
          <button
            key={label}
            type="button"
            className="button button-outlined"
            onClick={() => {
              const scene = scenes[label];
              if (scene !== undefined) showScene(scene(appStore.getState()));
            }}
          >
            {translate(`questions.${label}`)}
          </button>
        ))}
      </div>
      {next === undefined ? null : (
        <button
          type="button"
          className="button button-outlined question-next"
          onClick={() => {
            openQuestion(next);
            showScene(contentOf(next).scenes.show(appStore.getState()));
          }}
        >
          {translate('questions.next', { question: translate(`questions.${next}.question`) })}
        </button>
      )}
      <LookLine name={name} />
      {Block === undefined ? null : <Block />}
    </div>
  );
}

/** A question; opened, its answer, what shows it, and what to look at then. */
export function QuestionItem({ question }: { readonly question: Question }) {
  const { name } = question;
  const open = useAppState((state) => state.view.question === name);
  const item = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    // Opened by hand, by a link, or back from another page: the answer is where one reads on.
    if (open) item.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <details ref={item} className="question" data-question={name} open={open}>
      <summary
        onClick={(event) => {
          // The open question is part of the state, so that a link and the way back have it.
          event.preventDefault();
          openQuestion(open ? 'none' : name);
        }}
      >
        {translate(`questions.${name}.question`)}
      </summary>
      {open ? <Answer question={question} /> : null}
    </details>
  );
}
