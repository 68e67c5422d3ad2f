import { withSnapshot } from '../history.ts';
import type { AppState, Snapshot } from '../appState.ts';
import { appStore } from '../appStore.ts';
import { withoutKinds } from '../notices.ts';
import { pictureView } from '../pictureView.ts';
import { defaultView, type View } from '../view.ts';

/**
 * Shows what was opened. What was there before is one undo step away. Of the view, what belongs to
 * the person at the screen stays as it is unless the opened thing says otherwise. What was told of a
 * link or a file that was opened before is no longer true of what is on screen, and goes.
 * @param opened How many things are opened with it; by default one more than before.
 */
export function openSnapshot(snapshot: Snapshot, view: Partial<View>, opened?: number): void {
  appStore.setState((state) => ({
    ...withSnapshot(state, snapshot),
    view: { ...state.view, ...pictureView(defaultView), ...view, welcome: false },
    returnPlace: undefined,
    highlight: undefined,
    ...lessonIn(state, view),
    opened: opened ?? state.opened + 1,
    notices: withoutKinds(state.notices, ['link', 'file', 'lesson']),
  }));
}

/** What a lesson leads back to, for a view that is opened: a link may name a lesson. */
function lessonIn(state: AppState, { lesson = 'none' }: Partial<View>): Partial<AppState> {
  const { experiment, cursor, view, past, future } = state;
  const before = state.beforeLesson ?? { experiment, cursor, view, past, future };
  return {
    beforeLesson: lesson === 'none' ? undefined : before,
    forecast: undefined,
    sceneDue: false,
  };
}

/** Shows again what was on screen before, except for what belongs to the person at the screen. */
export function showAgain(before: AppState): void {
  appStore.setState((state) => ({
    ...withSnapshot(state, before),
    // Undo stays within the scene.
    ...(before.view.lesson === 'none' ? {} : { past: before.past, future: before.future }),
    view: { ...state.view, ...pictureView(before.view) },
    returnPlace: before.returnPlace,
    beforeLesson: before.beforeLesson,
    ownLesson: before.ownLesson,
    loadedLesson: before.loadedLesson,
    forecast: before.forecast,
    sceneDue: before.sceneDue,
    highlight: undefined,
    opened: before.opened,
    notices: withoutKinds(state.notices, ['link', 'file', 'lesson']),
  }));
}
