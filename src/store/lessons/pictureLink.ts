import type { AppState } from '../appState.ts';
import { encodeLink } from '../formats/link.ts';
import { pictureView } from '../pictureView.ts';
import { comingIteration } from '../selectors.ts';
import { defaultView } from '../view.ts';

/**
 * What is on screen as the state of a scene: a share link without what belongs to the person at the screen,
 * and without what a scene says by itself (which lesson, which scene, what is in sight).
 */
export function pictureLink(state: AppState): string {
  const { lesson, scene, hide } = defaultView;
  const view = { ...defaultView, ...pictureView(state.view), lesson, scene, hide };
  const cursor = { ...state.cursor, iteration: comingIteration(state) };
  return encodeLink(state.experiment, cursor, view);
}
