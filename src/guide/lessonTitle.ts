import type { MessageId } from '../i18n/messageId.ts';
import { translate } from '../i18n/translate.ts';
import type { LessonName } from '../store/lessons/lessonNames.ts';

/** The title of a lesson that comes with the app, once the words of lessons are there. */
export function lessonTitle(name: LessonName): string {
  return translate(`lesson.${name}.title` as MessageId);
}
