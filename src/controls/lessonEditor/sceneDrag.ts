import { type PointerEvent, useRef, useState } from 'react';
import { holdKeys } from '../../ui/gesture/keysDuring.ts';

/** A scene on its way to another place in the list; indices from 0. */
export interface SceneDrag {
  readonly from: number;
  readonly to: number;
}

interface Held extends SceneDrag {
  /** The one pointer that counts: another finger changes nothing. */
  readonly pointer: number;
  /** Where it went down, in CSS pixels of the window. */
  readonly y: number;
  readonly moved: boolean;
  readonly release: () => void;
}

// How far a pointer strays in a tap, in CSS pixels.
const slop = 6;

/** The place in the list at a height of the window: before the first row, on one, or behind the last. */
export function placeAt(rows: readonly Pick<DOMRect, 'top' | 'bottom'>[], y: number): number {
  const below = rows.findIndex(({ bottom }) => y < bottom);
  return below === -1 ? Math.max(0, rows.length - 1) : below;
}

/**
 * Dragging a row of the list by its handle, with mouse, pen or finger. Escape, or a drag that the browser gives up,
 * leaves everything as it was.
 * @param rows the rows of the list as they are now.
 * @param onDrop puts the scene to its new place.
 */
export function useSceneDrag(
  rows: () => readonly Element[],
  onDrop: (drag: SceneDrag) => void,
): {
  readonly drag: SceneDrag | undefined;
  readonly handlers: (index: number) => object;
} {
  const [drag, setDrag] = useState<SceneDrag>();
  const held = useRef<Held>(undefined);

  function end(): void {
    held.current?.release();
    held.current = undefined;
    setDrag(undefined);
  }

  function endOf({ pointerId }: PointerEvent<HTMLElement>): void {
    if (held.current?.pointer === pointerId) end();
  }

  const handlers = (index: number) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || held.current !== undefined) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      held.current = {
        pointer: event.pointerId,
        from: index,
        to: index,
        y: event.clientY,
        moved: false,
        release: holdKeys(end),
      };
    },
    onPointerMove: ({ pointerId, clientY }: PointerEvent<HTMLElement>) => {
      const now = held.current;
      if (now?.pointer !== pointerId) return;
      if (!now.moved && Math.abs(clientY - now.y) <= slop) return;
      const boxes = rows().map((row) => row.getBoundingClientRect());
      held.current = { ...now, moved: true, to: placeAt(boxes, clientY) };
      setDrag({ from: now.from, to: held.current.to });
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const now = held.current;
      if (now?.pointer !== event.pointerId) return;
      end();
      if (now.from !== now.to) onDrop(now);
    },
    onPointerCancel: endOf,
    onLostPointerCapture: endOf,
  });
  return { drag, handlers };
}
