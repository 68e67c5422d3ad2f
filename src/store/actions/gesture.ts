import { axesAfter, shownAxes } from '../dataAxes.ts';
import { withGestureBegun, withGestureCancelled, withGestureEnded } from '../history.ts';
import { appStore } from '../appStore.ts';

/** A gesture for the one who began it: an undo, or another gesture, may have put an end to it. */
export interface Gesture {
  readonly isUnderWay: () => boolean;
  /** The gesture ends where it is; nothing happens when it has ended before. */
  readonly end: () => void;
  /** All that happened since it began is taken back; nothing happens when it has ended before. */
  readonly takeBack: () => void;
}

/** A drag begins: all changes until its end are one undo step. One that was still under way ends. */
export function beginGesture(): Gesture {
  appStore.setState(withGestureBegun);
  const own = appStore.getState().gesture;
  const isUnderWay = (): boolean => appStore.getState().gesture === own;
  return {
    isUnderWay,
    end: () => {
      if (isUnderWay()) endGesture();
    },
    takeBack: () => {
      if (isUnderWay()) cancelGesture();
    },
  };
}

/** The drag that is under way, whosoever it is, ends where it is. */
export function endGesture(): void {
  appStore.setState((state) => {
    const before = state.gesture?.experiment.data.observations;
    const { observations } = state.experiment.data;
    const ended = withGestureEnded(state);
    if (before === undefined || before === observations) return ended;
    const axes = axesAfter(shownAxes(state), before, state.experiment);
    return { ...ended, view: { ...state.view, axes } };
  });
}

/** The drag that is under way, whosoever it is, is taken back. */
export function cancelGesture(): void {
  appStore.setState(withGestureCancelled);
}
