import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { leadOf } from '../store/lead.ts';
import { appStore } from '../store/appStore.ts';
import type { PictureName } from '../store/pictureNames.ts';
import { wantsNoMotion } from '../ui/wantsNoMotion.ts';

const duration = 400;

function figuresIn(box: HTMLElement): readonly HTMLElement[] {
  return [...box.querySelectorAll<HTMLElement>('[data-picture]')];
}

/** Moves an element from where it was to where it is. */
function moveFrom(element: HTMLElement, before: DOMRect): void {
  const after = element.getBoundingClientRect();
  if (after.width === 0 || after.height === 0 || before.width === 0 || before.height === 0) return;
  const move = `translate(${String(before.left - after.left)}px, ${String(before.top - after.top)}px)`;
  const scale = `scale(${String(before.width / after.width)}, ${String(before.height / after.height)})`;
  element.animate(
    [
      { transform: `${move} ${scale}`, transformOrigin: '0 0', zIndex: 1 },
      { transform: 'none', transformOrigin: '0 0', zIndex: 1 },
    ],
    { duration, easing: 'cubic-bezier(0.2, 0.7, 0.2, 1)' },
  );
}

/**
 * When another picture leads, lets the one that comes forward and the one that goes back change places
 * before the eye; at once for those who want no motion. The focus follows the picture that was brought
 * forward by its button, which is gone then.
 * @param lead the picture that leads; undefined where none does.
 */
export function useSwap(box: RefObject<HTMLElement | null>, lead: PictureName | undefined): void {
  const before = useRef(new Map<HTMLElement, DOMRect>());
  const pressed = useRef<HTMLElement>(undefined);

  // Measured when the state has changed and the page has not.
  useEffect(
    () =>
      appStore.subscribe((state, old) => {
        if (box.current === null || leadOf(state) === leadOf(old)) return;
        const figures = figuresIn(box.current);
        before.current = new Map(figures.map((each) => [each, each.getBoundingClientRect()]));
        pressed.current = figures.find((each) => each.contains(document.activeElement));
      }),
    [box],
  );

  useLayoutEffect(() => {
    const places = before.current;
    before.current = new Map();
    const held = pressed.current;
    pressed.current = undefined;
    if (held !== undefined && document.activeElement === document.body) {
      const target = held.querySelector<HTMLElement>('[tabindex="0"], button') ?? undefined;
      target?.focus({ preventScroll: true });
    }
    if (lead === undefined || wantsNoMotion()) return;
    for (const [figure, place] of places) moveFrom(figure, place);
  }, [lead]);
}
