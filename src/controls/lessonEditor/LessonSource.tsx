import type { ReactNode } from 'react';
import { fileOfLesson } from '../../guide/followLesson.ts';
import type { LessonSummary } from '../../guide/lessonSummaries.ts';
import { translate } from '../../i18n/translate.ts';
import { editLesson } from '../../store/actions/editor.ts';
import { useLessonSummaries } from '../useLessonSummaries.ts';
import { OpenLessonButton } from './OpenLessonButton.tsx';

async function copy(name: LessonSummary['name']): Promise<void> {
  const lesson = await fileOfLesson(name);
  if (lesson !== undefined) editLesson(lesson);
}

/** What one can begin from: a copy of a lesson that comes with the app, or a file. */
export function LessonSource(): ReactNode {
  const lessons = useLessonSummaries();
  return (
    <div className="editor-part">
      <p className="editor-label" id="editor-copy">
        {translate('editor.copy')}
      </p>
      <ul className="editor-sources" aria-labelledby="editor-copy">
        {lessons.map(({ name, title }) => (
          <li key={name}>
            <button type="button" className="button editor-source" onClick={() => void copy(name)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
      <OpenLessonButton className="button button-outlined" />
    </div>
  );
}
