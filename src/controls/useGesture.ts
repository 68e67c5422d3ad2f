import { type KeyboardEvent, useEffect, useRef } from 'react';
import { beginGesture, endGesture } from '../store/actions/gesture.ts';

const steppingKeys = new Set([
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'PageUp',
  'PageDown',
  'Home',
  'End',
]);

/** Handlers that make one undo step of a drag of a slider, or of a key held down on it. */
interface GestureHandlers {
  readonly onPointerDown: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onKeyUp: () => void;
  readonly onBlur: () => void;
}

/**
 * Brackets a drag, or a held key, by `beginGesture` and `endGesture`. `onEnd` is told after either.
 * The end is heard on the window: a pointer is often let go far from where it was pressed.
 */
export function useGesture(onBegin: () => void, onEnd: () => void): GestureHandlers {
  const finish = useRef<() => void>(undefined);

  function begin(): void {
    if (finish.current !== undefined) return;
    beginGesture();
    onBegin();
    const end = (): void => {
      if (finish.current !== end) return;
      finish.current = undefined;
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', end);
      endGesture();
      onEnd();
    };
    finish.current = end;
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', end);
  }

  useEffect(() => () => finish.current?.(), []);

  return {
    onPointerDown: begin,
    onKeyDown: (event) => {
      if (steppingKeys.has(event.key)) begin();
    },
    onKeyUp: () => finish.current?.(),
    onBlur: () => finish.current?.(),
  };
}
