import type { AppState, Snapshot } from '../appState.ts';
import { pictureView } from '../pictureView.ts';
import { sameExperiment } from '../sameExperiment.ts';
import { defaultView, type View } from '../view.ts';
import { revealed } from './forecastTruth.ts';
import type { LoadedScene } from './lesson.ts';
import { type SightName, withoutNames } from './sight.ts';

/** The scene on screen; undefined while no lesson runs, or while it is still loading. */
export function sceneOnScreen({ view, loadedLesson }: AppState): LoadedScene | undefined {
  if (loadedLesson === undefined || loadedLesson.name !== view.lesson) return undefined;
  const last = loadedLesson.scenes.length;
  return loadedLesson.scenes[Math.min(view.scene, last) - 1];
}

/** Whether a lesson runs, be it still loading. */
export function isInLesson({ view }: Pick<AppState, 'view'>): boolean {
  return view.lesson !== 'none';
}

/** What the scene shows: as it begins, or with its forecast told. */
export function sceneState(
  scene: LoadedScene,
  told: boolean,
): { readonly snapshot: Snapshot; readonly view: Partial<View> } {
  const { snapshot, forecast } = scene;
  const shown =
    told && forecast !== undefined ? (scene.revealed ?? revealed(forecast, snapshot)) : undefined;
  const view: Partial<View> = {
    ...pictureView(defaultView),
    ...pictureView(scene.view),
    ...(shown === undefined ? {} : pictureView(shown.view)),
    hide: withoutNames(scene.show),
  };
  return { snapshot: shown?.snapshot ?? snapshot, view };
}

/**
 * Whether what is on screen is no longer what the scene shows, because somebody tried something: another
 * run, another moment, another picture.
 */
export function isOffPath(state: AppState): boolean {
  const scene = sceneOnScreen(state);
  if (scene === undefined) return false;
  const { snapshot, view } = sceneState(scene, state.forecast?.stage === 'told');
  const { iteration, beat, line } = state.cursor;
  const cursor = snapshot.cursor;
  if (iteration !== cursor.iteration || beat !== cursor.beat || line !== cursor.line) return true;
  if (!sameExperiment(state.experiment, snapshot.experiment)) return true;
  // By value: what was restored is another object.
  const told = (value: unknown): string => JSON.stringify(value);
  return (Object.keys(view) as (keyof View)[])
    .filter((name) => name !== 'lesson' && name !== 'scene')
    .some((name) => told(state.view[name]) !== told(view[name]));
}

/** Whether a panel or a control is in sight: all of them are where the overview shows everything. */
export function isInSight({ view }: Pick<AppState, 'view'>, name: SightName): boolean {
  return view.layout === 'overview' || !view.hide.includes(name);
}
