import { type KeyboardEvent, type PointerEvent, useEffect, useState } from 'react';
import { afterInput, type DragInput, idle } from './drag.ts';
import type { Hold } from './hold.ts';
import { holdKeys } from './keysDuring.ts';

const slidingKeys = new Set([
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'PageUp',
  'PageDown',
  'Home',
  'End',
]);

// Stands for a key that is held down, among the numbers of pointers.
const byKey = -1;
const nowhere = [0, 0] as const;

/** Handlers for the `<input type="range">` of a slider. */
interface SlideHandlers {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onKeyUp: () => void;
  readonly onBlur: () => void;
}

interface Slide {
  readonly handlers: SlideHandlers;
  /** Whether a change of the value counts: not after the slide was given up, while the browser slides on. */
  readonly counts: () => boolean;
}

type Stop = () => void;

/** Begins something that is wanted, or stops it; gives how to stop it, as long as it goes on. */
function whether(wanted: boolean, stop: Stop | undefined, begin: () => Stop): Stop | undefined {
  if (wanted) return stop ?? begin();
  stop?.();
  return undefined;
}

/** The drag of a slider, whose thumb the browser moves; of `afterInput` it needs beginning and end. */
function createSlide() {
  let state = idle;
  let begin: (() => Hold) | undefined;
  let hold: Hold | undefined;
  let stopListening: Stop | undefined;
  let giveKeysBack: Stop | undefined;

  function isDown(pointer: number): boolean {
    return state.phase !== 'idle' && state.pointer === pointer;
  }

  function listen(): void {
    const byPointer = state.phase !== 'idle' && state.pointer !== byKey;
    stopListening = whether(byPointer, stopListening, listenToPointers);
    const held = byPointer && state.phase === 'held';
    giveKeysBack = whether(held, giveKeysBack, () => holdKeys(() => tell({ kind: 'escape' })));
  }

  function tell(input: DragInput): void {
    const step = afterInput(state, input);
    state = step.state;
    listen();
    for (const { kind } of step.effects) {
      if (kind === 'take') hold = begin?.();
      else if (kind === 'drop') hold?.end();
      else if (kind === 'takeBack') hold?.takeBack();
    }
  }

  /** A pointer is often let go far from where it was pressed. */
  function listenToPointers(): () => void {
    const onPointer = ({ type, pointerId: pointer }: globalThis.PointerEvent): void => {
      if (type === 'pointerup') tell({ kind: 'release', pointer, at: nowhere });
      // The finger is still there, and for a while the browser slides on with it.
      else if (isDown(pointer)) tell({ kind: 'escape' });
    };
    const onTouchEnd = ({ touches }: TouchEvent): void => {
      if (state.phase === 'spent' && touches.length === 0)
        tell({ kind: 'release', pointer: state.pointer, at: nowhere });
    };
    window.addEventListener('pointerup', onPointer);
    window.addEventListener('pointercancel', onPointer);
    window.addEventListener('touchend', onTouchEnd);
    window.addEventListener('touchcancel', onTouchEnd);
    return () => {
      window.removeEventListener('pointerup', onPointer);
      window.removeEventListener('pointercancel', onPointer);
      window.removeEventListener('touchend', onTouchEnd);
      window.removeEventListener('touchcancel', onTouchEnd);
    };
  }

  /** An undo, say, has put an end to it. */
  function noticeEnd(): void {
    if (state.phase !== 'held' || hold?.isUnderWay() === true) return;
    hold?.end();
    tell({ kind: 'lost' });
  }

  function press(pointer: number, beginNow: () => Hold): void {
    begin = beginNow;
    tell({ kind: 'press', pointer, at: nowhere, holds: true, slop: 0 });
  }

  function releaseKey(): void {
    tell({ kind: 'release', pointer: byKey, at: nowhere });
  }

  return {
    /** A pointer takes over from a key that is held down. */
    pressPointer: (pointer: number, beginNow: () => Hold): void => {
      releaseKey();
      press(pointer, beginNow);
    },
    pressKey: (beginNow: () => Hold): void => {
      noticeEnd();
      if (state.phase !== 'held') press(byKey, beginNow);
    },
    releaseKey,
    giveUp: (): void => {
      tell({ kind: 'escape' });
      state = idle;
      listen();
    },
    counts: (): boolean => {
      noticeEnd();
      return state.phase !== 'spent';
    },
  };
}

/**
 * Brackets what is done with a slider, from the pointer that takes its thumb (or the key that is held down)
 * to where it is let go. A slide that the browser takes away (a finger scrolls the page) or that Escape
 * gives up is taken back; other pointers, and keys meanwhile, are nothing to it.
 * @param begin begins what is to be ended, or taken back.
 */
export function useSlide(begin: () => Hold): Slide {
  const [slide] = useState(createSlide);
  useEffect(() => slide.giveUp, [slide]);
  return {
    handlers: {
      onPointerDown: ({ button, pointerId }) => {
        if (button === 0) slide.pressPointer(pointerId, begin);
      },
      onKeyDown: ({ key }) => {
        if (slidingKeys.has(key)) slide.pressKey(begin);
      },
      onKeyUp: slide.releaseKey,
      onBlur: slide.releaseKey,
    },
    counts: slide.counts,
  };
}
