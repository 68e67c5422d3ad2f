import type { Destination } from '../../playback/motion.ts';
import type { AppState } from '../../store/appState.ts';
import { isInLesson } from '../../store/lessons/shownScene.ts';
import { isRunning, shownIterate, shownIteration } from '../../store/selectors.ts';
import { speedOf } from '../../store/view.ts';
import { wantsNoMotion } from '../../ui/wantsNoMotion.ts';

/**
 * Whether pictures show each state at once, without a motion towards it: for those who want none, and
 * while iterations follow one another by themselves. Steps of the derivation leave time for it.
 */
export function isStill(state: AppState): boolean {
  const bySteps = state.playing && speedOf(state.view).unit === 'beat';
  return (isRunning(state) && !bySteps) || wantsNoMotion();
}

/** Where the parameters of the iterate on screen are to be drawn in the end, in working units. */
export function destinationOf(state: AppState): Destination {
  return {
    experiment: state.experiment,
    iteration: shownIteration(state),
    parameters: shownIterate(state).at,
    scene: isInLesson(state) ? `${state.view.lesson} ${String(state.view.scene)}` : undefined,
    still: isStill(state),
  };
}
