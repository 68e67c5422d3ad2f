import { type ReactNode, useState } from 'react';
import { playOwnLesson } from '../../guide/followLesson.ts';
import { translate } from '../../i18n/translate.ts';
import { edit } from '../../store/actions/editor.ts';
import type { MessageRef } from '../../store/appState.ts';
import { withSelected } from '../../store/lessons/edit.ts';
import type { Lesson } from '../../store/lessons/lesson.ts';
import { Lacks } from './Lacks.tsx';
import { lacksOf, saveLesson } from './saveLesson.ts';

interface EditorFootProps {
  readonly lesson: Lesson;
  readonly selected: number;
  readonly unsaved: boolean;
  /** What was done last. */
  readonly said: string;
  readonly onAdd: () => void;
  readonly onSaid: (words: string) => void;
}

interface Refused {
  readonly of: Lesson;
  readonly lacks: readonly MessageRef[];
}

/** What one does with the lesson as a whole: add to it, try it, save it. */
export function EditorFoot(props: EditorFootProps): ReactNode {
  const { lesson, selected, unsaved, said, onAdd, onSaid } = props;
  const [refused, setRefused] = useState<Refused>();
  const isEmpty = lesson.scenes.length === 0;

  function save(): void {
    const lacks = lacksOf(lesson);
    setRefused(lacks.length === 0 ? undefined : { of: lesson, lacks });
    const number = lacks[0]?.values?.['scene'];
    // What is lacking is then in sight.
    if (typeof number === 'number') edit((editing) => withSelected(editing, number - 1));
    if (lacks.length === 0) onSaid(translate('editor.saved', { name: saveLesson(lesson) }));
  }

  return (
    <footer className="editor-foot">
      {refused?.of === lesson ? <Lacks lacks={refused.lacks} /> : null}
      <p className="editor-note" role="status">
        {said}
      </p>
      <div className="editor-row">
        <button type="button" className="button editor-primary editor-add" onClick={onAdd}>
          {translate('editor.add')}
        </button>
        <button
          type="button"
          className="button button-outlined"
          aria-disabled={isEmpty ? true : undefined}
          onClick={() => {
            if (!isEmpty) void playOwnLesson(lesson, selected + 1);
          }}
        >
          {translate('editor.try')}
        </button>
        <button type="button" className="button button-outlined" onClick={save}>
          {translate('editor.save')}
        </button>
      </div>
      {isEmpty && !unsaved ? null : (
        <p className="editor-note">
          {translate(unsaved ? 'editor.state.unsaved' : 'editor.state.saved')}
        </p>
      )}
    </footer>
  );
}
