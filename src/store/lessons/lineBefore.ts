import type { AppState } from '../appState.ts';
import { linesBefore } from '../cursorSteps.ts';
import { lineCountsOf } from '../lines.ts';
import { sameExperiment } from '../sameExperiment.ts';
import { isOffPath, sceneOnScreen } from './shownScene.ts';

/**
 * Whether the line before the one on screen has just been seen. A scene may begin in the midst of the
 * derivation: there the line before says something that nobody has spoken of, unless the scene before shows it.
 */
export function hasSeenLineBefore(state: AppState): boolean {
  const { loadedLesson, view, cursor, experiment, forecast } = state;
  const scene = sceneOnScreen(state);
  if (scene === undefined || loadedLesson === undefined || isOffPath(state)) return true;
  // The line that was asked for has come, and the scene's own stands before it.
  if (scene.forecast?.kind === 'rule' && forecast?.stage === 'told') return true;
  const { scenes } = loadedLesson;
  const earlier = scenes[Math.min(view.scene, scenes.length) - 2];
  if (earlier === undefined || !earlier.show.includes('derivation')) return false;
  const counts = lineCountsOf(experiment);
  return (
    sameExperiment(earlier.snapshot.experiment, experiment) &&
    linesBefore(earlier.snapshot.cursor, counts) + 1 === linesBefore(cursor, counts)
  );
}
