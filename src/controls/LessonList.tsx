import { useEffect, useState, type ReactNode } from 'react';
import { lessonSummaries, type LessonSummary } from '../guide/lessonSummaries.ts';
import { beginLesson } from '../guide/followLesson.ts';
import { translate } from '../i18n/translate.ts';
import './LessonList.css';

interface LessonListProps {
  /** Called when a lesson is about to begin. */
  readonly onBegin?: () => void;
}

/** The lessons that come with the app, each a press away. */
export function LessonList({ onBegin }: LessonListProps): ReactNode {
  const [lessons, setLessons] = useState<readonly LessonSummary[]>([]);
  useEffect(() => {
    let wanted = true;
    const fetchThem = async (): Promise<void> => {
      const found = await lessonSummaries();
      if (wanted) setLessons(found);
    };
    void fetchThem();
    return () => {
      wanted = false;
    };
  }, []);
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
