import { beginGesture, type Gesture } from '../store/actions/gesture.ts';

/** Begins a gesture of a slider. `onRest` is told when the hand lets go, or the gesture is taken back. */
export function beginSliderGesture(onRest: () => void): Gesture {
  const gesture = beginGesture();
  return {
    isUnderWay: gesture.isUnderWay,
    end: () => {
      gesture.end();
      onRest();
    },
    takeBack: () => {
      gesture.takeBack();
      onRest();
    },
  };
}
