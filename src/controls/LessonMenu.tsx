import type { ReactNode } from 'react';
import { fileOfLesson } from '../guide/followLesson.ts';
import { translate } from '../i18n/translate.ts';
import { editLesson, openEditor } from '../store/actions/editor.ts';
import { appStore } from '../store/appStore.ts';
import { isInLesson } from '../store/lessons/shownScene.ts';
import { useAppState } from '../store/useAppState.ts';
import { LessonList } from './LessonList.tsx';
import { OpenLessonButton } from './lessonEditor/OpenLessonButton.tsx';

async function changeCopy(): Promise<void> {
  const lesson = await fileOfLesson(appStore.getState().view.lesson);
  if (lesson !== undefined) editLesson(lesson);
}

/** The lessons that come with the app, and the ways to lessons of one's own. */
export function LessonMenu({ onBegin }: { readonly onBegin: () => void }): ReactNode {
  const inLesson = useAppState(isInLesson);
  return (
    <>
      <LessonList onBegin={onBegin} />
      <button
        type="button"
        className="button lesson-list-start"
        onClick={() => {
          onBegin();
          openEditor(translate('lessons.untitled'));
        }}
      >
        {translate('lessons.make')}
      </button>
      {inLesson ? (
        <button
          type="button"
          className="button lesson-list-start"
          onClick={() => {
            onBegin();
            void changeCopy();
          }}
        >
          {translate('lessons.change')}
        </button>
      ) : null}
      <OpenLessonButton className="button lesson-list-start" onOpened={onBegin} />
    </>
  );
}
