import type { PointerEvent } from 'react';
import { afterInput, type DragEffect, type DragInput, idle, type Spot } from './drag.ts';
import type { Hold } from './hold.ts';
import { holdKeys } from './keysDuring.ts';

/** Something that has been taken hold of, and goes with the pointer. */
export interface Held extends Hold {
  /** Puts it where the pointer is. */
  readonly moveTo: (at: Spot) => void;
}

/** What a place of a picture offers a pointer that comes down there. */
export interface Offer {
  /** Takes hold of what is there. */
  readonly take?: (at: Spot) => Held;
  /** Whether it is taken at once, or when the pointer moves. */
  readonly atOnce: boolean;
  /** Whether a finger on it never scrolls the page. */
  readonly holdsPage: boolean;
  readonly tap: (at: Spot) => void;
}

/** What pointers can do in a picture. */
export interface Grip {
  /** What is offered at a place; undefined where nothing is. */
  readonly offer: (at: Spot, touch: boolean) => Offer | undefined;
  /** Tells where a pointer that holds nothing is; undefined when it has left. Not told of fingers. */
  readonly hover?: (at: Spot | undefined) => void;
}

// How far a pointer strays in a tap, in CSS pixels.
const mouseSlop = 4;
const touchSlop = 9;

function spotOf(event: PointerEvent<HTMLElement>): Spot {
  const box = event.currentTarget.getBoundingClientRect();
  return [event.clientX - box.left, event.clientY - box.top];
}

/**
 * The pointers of a picture, bound to its element: what comes down takes hold of what the grip offers
 * there, moves it, and lets it go or gives it up. See `afterInput` for the rules, which are the same for
 * every picture.
 */
export function createDrag(grip: Grip) {
  let state = idle;
  let offer: Offer | undefined;
  let held: Held | undefined;
  let giveKeysBack: (() => void) | undefined;

  function holdKeysWhileDown(): void {
    const busy = state.phase === 'pressed' || state.phase === 'held';
    if (busy) giveKeysBack ??= holdKeys(() => tell({ kind: 'escape' }));
    else {
      giveKeysBack?.();
      giveKeysBack = undefined;
    }
  }

  function perform(effect: DragEffect): void {
    switch (effect.kind) {
      case 'tap':
        offer?.tap(effect.at);
        break;
      case 'take':
        held = offer?.take?.(effect.at);
        break;
      case 'move':
        if (held?.isUnderWay() === true) held.moveTo(effect.at);
        // Asked again: what is held may be found gone.
        if (held?.isUnderWay() !== true) lose();
        break;
      case 'drop':
        held?.end();
        held = undefined;
        break;
      case 'takeBack':
        held?.takeBack();
        held = undefined;
        break;
    }
  }

  function lose(): void {
    held?.end();
    held = undefined;
    tell({ kind: 'lost' });
  }

  function tell(input: DragInput): void {
    const step = afterInput(state, input);
    state = step.state;
    holdKeysWhileDown();
    for (const effect of step.effects) perform(effect);
  }

  function isFree(): boolean {
    return state.phase === 'idle';
  }

  function giveUp(): void {
    tell({ kind: 'escape' });
  }

  return {
    /** Keeps a finger that takes hold of something from scrolling the page. */
    ref(element: HTMLElement | null): (() => void) | undefined {
      if (element === null) return undefined;
      const onTouchStart = (event: TouchEvent): void => {
        const [touch, second] = event.touches;
        if (touch === undefined) return;
        const box = element.getBoundingClientRect();
        const at: Spot = [touch.clientX - box.left, touch.clientY - box.top];
        const holds = second === undefined ? grip.offer(at, true)?.holdsPage === true : !isFree();
        // A page that scrolls already cannot be kept from it.
        if (holds && event.cancelable) event.preventDefault();
      };
      // React's own listeners are passive, and could not keep the page from scrolling.
      element.addEventListener('touchstart', onTouchStart, { passive: false });
      window.addEventListener('pagehide', giveUp, { capture: true });
      return () => {
        element.removeEventListener('touchstart', onTouchStart);
        window.removeEventListener('pagehide', giveUp, { capture: true });
        giveUp();
        state = idle;
      };
    },
    onPointerDown(event: PointerEvent<HTMLElement>): void {
      if (event.button !== 0) return;
      const at = spotOf(event);
      const touch = event.pointerType === 'touch';
      const here = grip.offer(at, touch);
      if (here === undefined) return;
      const { pointerId: pointer } = event;
      if (state.phase === 'idle' || state.phase === 'spent' || state.pointer === pointer) {
        event.currentTarget.setPointerCapture(pointer);
        grip.hover?.(undefined);
        offer = here;
      }
      const slop = here.atOnce ? 0 : touch ? touchSlop : mouseSlop;
      tell({ kind: 'press', pointer, at, holds: here.take !== undefined, slop });
    },
    onPointerMove(event: PointerEvent<HTMLElement>): void {
      const at = spotOf(event);
      const { pointerId: pointer, pointerType, buttons } = event;
      if (isFree()) {
        if (pointerType !== 'touch') grip.hover?.(at);
      } else if (pointerType === 'mouse' && buttons === 0) {
        // It was let go where nobody heard of it.
        tell({ kind: 'release', pointer, at });
      } else tell({ kind: 'move', pointer, at });
    },
    onPointerUp(event: PointerEvent<HTMLElement>): void {
      tell({ kind: 'release', pointer: event.pointerId, at: spotOf(event) });
    },
    onPointerCancel({ pointerId }: PointerEvent<HTMLElement>): void {
      tell({ kind: 'cancel', pointer: pointerId });
    },
    onLostPointerCapture({ pointerId }: PointerEvent<HTMLElement>): void {
      tell({ kind: 'cancel', pointer: pointerId });
    },
    onPointerLeave(): void {
      if (isFree()) grip.hover?.(undefined);
    },
  };
}
