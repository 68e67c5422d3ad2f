import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { translate } from '../../i18n/translate.ts';
import { addScene, closeEditor, edit, editLesson } from '../../store/actions/editor.ts';
import { appStore } from '../../store/appStore.ts';
import { beatTitleId } from '../../store/beatTitle.ts';
import {
  emptyLesson,
  isUnsaved,
  withEditRedone,
  withEditUndone,
} from '../../store/lessons/edit.ts';
import { useAppState } from '../../store/useAppState.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { CloseIcon, RedoIcon, UndoIcon } from '../../ui/icons.tsx';
import { EditorFoot } from './EditorFoot.tsx';
import { LessonHead } from './LessonHead.tsx';
import { LessonLinkButton } from './LessonLinkButton.tsx';
import { LessonSource } from './LessonSource.tsx';
import { SceneForm } from './SceneForm.tsx';
import { SceneList } from './SceneList.tsx';
import './LessonEditor.css';

const typed = 'input:not([type=checkbox], [type=radio]), textarea';

/** Undo and redo by the usual keys; within a text the browser undoes what was typed. */
function onKeyDown(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, shiftKey, target } = event;
  if (!(ctrlKey || metaKey) || (target instanceof Element && target.matches(typed))) return;
  const letter = key.toLowerCase();
  if (letter === 'z') edit(shiftKey ? withEditRedone : withEditUndone);
  else if (letter === 'y') edit(withEditRedone);
  else return;
  event.preventDefault();
}

/** When it was left, where it comes from another visit. */
function keptWords(keptAt: number | undefined): string {
  if (keptAt === undefined) return '';
  const when = new Date(keptAt).toLocaleString(undefined, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return translate('editor.kept', { when });
}

/** The first words of a scene: the step that is on screen as its title. */
function add(onDone: (words: string) => void): void {
  const { cursor, experiment } = appStore.getState();
  addScene({
    title: translate(beatTitleId(cursor.beat, experiment.each)),
    words: translate('editor.add.words'),
  });
  const number = (appStore.getState().editing?.selected ?? 0) + 1;
  onDone(translate('editor.added', { number }));
}

/**
 * A lesson of one's own in the making, beside the pictures that its scenes take: not over them. On a phone it
 * covers them, and can be put aside.
 */
export function LessonEditor(): ReactNode {
  const editing = useAppState((state) => state.editing);
  const [aside, setAside] = useState(false);
  const [said, setSaid] = useState(() => keptWords(editing?.keptAt));
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (!aside) return undefined;
    dataset['editor'] = 'aside';
    return () => {
      // Unless it has gone altogether.
      if (dataset['editor'] !== undefined) dataset['editor'] = 'open';
    };
  }, [aside]);
  useEffect(() => {
    const first = panel.current?.querySelector<HTMLElement>('[aria-current], .editor-add');
    first?.focus({ preventScroll: true });
  }, []);
  const isEmpty = editing?.lesson.scenes.length === 0;
  useLayoutEffect(() => {
    // The last scene went, and the button with it that had the focus.
    if (isEmpty && document.activeElement === document.body)
      panel.current?.querySelector<HTMLElement>('.editor-add')?.focus();
  }, [isEmpty]);
  if (editing === undefined) return null;
  const { lesson, selected, past, future } = editing;
  const { scenes } = lesson;
  const scene = scenes[selected];
  const onAdd = (): void => {
    add(setSaid);
  };
  return (
    // Keys that belong to all that is in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={panel}
      className={aside ? 'lesson-editor lesson-editor-aside' : 'lesson-editor'}
      aria-label={translate('lessons.make')}
      onKeyDown={onKeyDown}
    >
      <header className="editor-head">
        <h2>{translate('editor.heading')}</h2>
        <ActionButton
          label={translate('editor.undo')}
          icon={<UndoIcon />}
          disabled={past.length === 0}
          onClick={() => {
            edit(withEditUndone);
          }}
        />
        <ActionButton
          label={translate('editor.redo')}
          icon={<RedoIcon />}
          disabled={future.length === 0}
          onClick={() => {
            edit(withEditRedone);
          }}
        />
        <ActionButton
          label={translate('editor.close')}
          icon={<CloseIcon />}
          onClick={closeEditor}
        />
      </header>
      <div className="editor-narrow">
        <button
          type="button"
          className="button button-outlined"
          aria-expanded={!aside}
          onClick={() => {
            setAside(!aside);
          }}
        >
          {aside ? translate('editor.unfold', { count: scenes.length }) : translate('editor.aside')}
        </button>
        {aside ? (
          <button type="button" className="button editor-primary" onClick={onAdd}>
            {translate('editor.add')}
          </button>
        ) : null}
      </div>
      <div className="editor-body">
        <LessonHead title={lesson.title} minutes={lesson.minutes} />
        {scene === undefined ? (
          <>
            <p className="editor-begin">{translate('editor.begin')}</p>
            <LessonSource />
          </>
        ) : (
          <>
            <SceneList editing={editing} onDone={setSaid} />
            <SceneForm
              key={selected}
              scene={scene}
              number={selected + 1}
              count={scenes.length}
              onDone={setSaid}
            />
            <details className="editor-fold">
              <summary>{translate('editor.more')}</summary>
              <div className="editor-part">
                <button
                  type="button"
                  className="button button-outlined"
                  onClick={() => {
                    editLesson(emptyLesson(translate('lessons.untitled'), lesson.language));
                  }}
                >
                  {translate('editor.new')}
                </button>
                <LessonLinkButton lesson={lesson} onSaved={setSaid} />
                <LessonSource />
              </div>
            </details>
          </>
        )}
      </div>
      <EditorFoot
        lesson={lesson}
        selected={selected}
        unsaved={isUnsaved(editing)}
        said={said}
        onAdd={onAdd}
        onSaid={setSaid}
      />
    </section>
  );
}
