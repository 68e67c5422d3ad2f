import { lessonNames, type LessonName } from '../store/lessons/lessonNames.ts';

/** What one wants to know of a lesson before it begins. */
export interface LessonSummary {
  readonly name: LessonName;
  readonly title: string;
  readonly minutes: number;
}

/** The lessons that come with the app, in their order; none while they cannot be fetched. */
export async function lessonSummaries(): Promise<readonly LessonSummary[]> {
  try {
    const { lessonSummary } = await import('./content/lessons/shippedLesson.ts');
    return await Promise.all(lessonNames.map(lessonSummary));
  } catch {
    return [];
  }
}
