import { encodeLink } from './formats/link.ts';
import type { LessonState } from './lessonState.ts';
import { shownIteration } from './selectors.ts';

/** The link of what is on screen, as the fragment of an address without '#'. */
export function presentLink(state: LessonState): string {
  const cursor = { ...state.cursor, iteration: shownIteration(state) };
  return encodeLink(state.experiment, cursor, state.view);
}
