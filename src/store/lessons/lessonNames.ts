/** The lessons that come with the app, in teaching order; the names stand in links. */
export const lessonNames = ['line-learns', 'mathematics', 'how-big-a-step', 'all-at-once'] as const;

export type LessonName = (typeof lessonNames)[number];
