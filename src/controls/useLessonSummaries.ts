import { useEffect, useState } from 'react';
import { lessonSummaries, type LessonSummary } from '../guide/lessonSummaries.ts';

/** The lessons that come with the app; none until they have been fetched. */
export function useLessonSummaries(): readonly LessonSummary[] {
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
  return lessons;
}
