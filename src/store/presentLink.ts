import { encodeLink } from './formats/link.ts';
import type { AppState } from './appState.ts';
import { defaultView } from './view.ts';
import { comingIteration } from './selectors.ts';

/**
 * The link of what is on screen, as the fragment of an address without '#'. Of a lesson of one's own it shows
 * the scene without the lesson, which is not where the link is opened.
 */
export function presentLink(state: AppState): string {
  const cursor = { ...state.cursor, iteration: comingIteration(state) };
  const view =
    state.view.lesson === 'own'
      ? { ...state.view, lesson: defaultView.lesson, scene: defaultView.scene }
      : state.view;
  return encodeLink(state.experiment, cursor, view);
}
