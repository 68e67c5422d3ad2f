import { type ReactNode, useLayoutEffect } from 'react';
import { usePresenterRole } from '../controls/presenter/usePresenterRole.ts';
import { loadGuideMessages, translate } from '../i18n/translate.ts';
import { isInLesson } from '../store/lessons/shownScene.ts';
import { useAppState } from '../store/useAppState.ts';
import { GuardedPanel } from './GuardedPanel.tsx';
import './EditorPlace.css';

async function loadEditor() {
  const [editor] = await Promise.all([
    import('../controls/lessonEditor/LessonEditor.tsx'),
    loadGuideMessages(),
  ]);
  return editor;
}

/** The place beside the stage, which is laid out in what is left of the window. */
function Place(): ReactNode {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset['editor'] = 'open';
    return () => {
      delete dataset['editor'];
    };
  }, []);
  return (
    <div className="app-editor">
      <GuardedPanel
        title={translate('lessons.make')}
        className="app-editor-later"
        load={loadEditor}
      >
        {({ LessonEditor }) => <LessonEditor />}
      </GuardedPanel>
    </div>
  );
}

/**
 * Where a lesson of one's own is made: the teacher's alone, on the stage, and out of the way while a lesson is
 * played.
 */
export function EditorPlace(): ReactNode {
  const open = useAppState(
    (state) =>
      state.editing?.open === true && !isInLesson(state) && state.view.layout !== 'overview',
  );
  const role = usePresenterRole();
  return open && role !== 'projector' ? <Place /> : null;
}
