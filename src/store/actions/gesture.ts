import { withGestureBegun, withGestureCancelled, withGestureEnded } from '../history.ts';
import { lessonStore } from '../lessonStore.ts';

/** A drag begins: all changes until `endGesture` are one undo step. */
export function beginGesture(): void {
  lessonStore.setState(withGestureBegun);
}

/** The drag ends where it is. */
export function endGesture(): void {
  lessonStore.setState(withGestureEnded);
}

/** The drag is taken back, as with Escape. */
export function cancelGesture(): void {
  lessonStore.setState(withGestureCancelled);
}
