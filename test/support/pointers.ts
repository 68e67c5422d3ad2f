import { fireEvent } from '@testing-library/react';

interface PointerOptions {
  readonly pointer?: number;
  readonly type?: 'mouse' | 'touch' | 'pen';
}

/** A pointer over an element, at places in CSS pixels from its corner, where jsdom puts everything. */
export function pointerOn(element: Element, { pointer = 1, type = 'mouse' }: PointerOptions = {}) {
  const at = (x: number, y: number, buttons: number) => ({
    pointerId: pointer,
    pointerType: type,
    clientX: x,
    clientY: y,
    button: 0,
    buttons,
  });
  return {
    down: (x: number, y: number) => fireEvent.pointerDown(element, at(x, y, 1)),
    move: (x: number, y: number) => fireEvent.pointerMove(element, at(x, y, 1)),
    hover: (x: number, y: number) => fireEvent.pointerMove(element, at(x, y, 0)),
    up: (x: number, y: number) => {
      fireEvent.pointerUp(element, at(x, y, 0));
      // As browsers do after every release.
      fireEvent.lostPointerCapture(element, at(x, y, 0));
    },
    cancel: () => fireEvent.pointerCancel(element, at(0, 0, 0)),
    loseCapture: () => fireEvent.lostPointerCapture(element, at(0, 0, 1)),
  };
}
