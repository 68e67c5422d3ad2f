import { encodeLink } from './formats/link.ts';
import type { AppState } from './appState.ts';
import { shownIteration } from './selectors.ts';

/** The link of what is on screen, as the fragment of an address without '#'. */
export function presentLink(state: AppState): string {
  const cursor = { ...state.cursor, iteration: shownIteration(state) };
  return encodeLink(state.experiment, cursor, state.view);
}
