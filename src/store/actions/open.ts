import { withSnapshot } from '../history.ts';
import type { Snapshot } from '../lessonState.ts';
import { lessonStore } from '../lessonStore.ts';
import { withoutKinds } from '../notices.ts';
import { pictureView } from '../pictureView.ts';
import { defaultView, type View } from '../view.ts';

/**
 * Shows what was opened. What was there before is one undo step away. Of the view, what belongs to
 * the person at the screen stays as it is unless the opened thing says otherwise. What was told of a
 * link or a file that was opened before is no longer true of what is on screen, and goes.
 */
export function openSnapshot(snapshot: Snapshot, view: Partial<View>): void {
  lessonStore.setState((state) => ({
    ...withSnapshot(state, snapshot),
    view: { ...state.view, ...pictureView(defaultView), ...view },
    notices: withoutKinds(state.notices, ['link', 'file']),
  }));
}
