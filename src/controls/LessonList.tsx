import type { ReactNode } from 'react';
import { beginLesson } from '../guide/followLesson.ts';
import { translate } from '../i18n/translate.ts';
import { useLessonSummaries } from './useLessonSummaries.ts';
import './LessonList.css';

interface LessonListProps {
  /** Called when a lesson is about to begin. */
  readonly onBegin?: () => void;
}

/** The lessons that come with the app, each a press away. */
export function LessonList({ onBegin }: LessonListProps): ReactNode {
  const lessons = useLessonSummaries();
  return (
    <ol className="lesson-list">
      {lessons.map(({ name, title, minutes }) => (
        <li key={name}>
          <button
            type="button"
            className="button lesson-list-start"
            onClick={() => {
              onBegin?.();
              void beginLesson(name);
            }}
          >
            {translate('lessons.start', { title, minutes })}
          </button>
        </li>
      ))}
    </ol>
  );
}
