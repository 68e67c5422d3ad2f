/** The lessons that come with the app, in teaching order; the names stand in links. */
export const lessonNames = [
  'line-learns',
  'mathematics',
  'whole-loss',
  'how-big-a-step',
  'all-at-once',
] as const;

export type LessonName = (typeof lessonNames)[number];

/** The lesson that comes after one in teaching order; undefined after the last, and after one's own. */
export function lessonAfter(name: string): LessonName | undefined {
  const place = lessonNames.findIndex((each) => each === name);
  return place === -1 ? undefined : lessonNames[place + 1];
}
