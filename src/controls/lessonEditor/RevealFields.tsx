import { type ReactNode, useId, useRef } from 'react';
import { translate } from '../../i18n/translate.ts';
import { edit, showReveal, takeReveal } from '../../store/actions/editor.ts';
import { withReveal } from '../../store/lessons/edit.ts';

interface RevealFieldsProps {
  /** Whether the answer has a picture of its own. */
  readonly hasPicture: boolean;
  /** Told what was done, for those who do not see it. */
  readonly onDone: (words: string) => void;
}

/** What the class sees after its answer: the picture of the question, or one that is taken from the screen. */
export function RevealFields({ hasPicture, onDone }: RevealFieldsProps): ReactNode {
  const label = useId();
  const take = useRef<HTMLButtonElement>(null);
  return (
    <div className="editor-field" role="group" aria-labelledby={label}>
      <p id={label} className="editor-label">
        {translate('editor.reveal')}
      </p>
      <p className="editor-note">
        {translate(hasPicture ? 'editor.reveal.own' : 'editor.reveal.same')}
      </p>
      <div className="editor-row">
        <button
          ref={take}
          type="button"
          className="button button-outlined"
          onClick={() => {
            takeReveal();
            onDone(translate('editor.reveal.taken'));
          }}
        >
          {translate('editor.reveal.take')}
        </button>
        {hasPicture ? (
          <>
            <button
              type="button"
              className="button button-outlined"
              onClick={() => {
                void showReveal();
                onDone(translate('editor.reveal.shown'));
              }}
            >
              {translate('editor.reveal.show')}
            </button>
            <button
              type="button"
              className="button button-outlined"
              onClick={() => {
                edit((editing) => withReveal(editing, undefined));
                onDone(translate('editor.reveal.dropped'));
                take.current?.focus();
              }}
            >
              {translate('editor.reveal.drop')}
            </button>
          </>
        ) : null}
      </div>
    </div>
  );
}
