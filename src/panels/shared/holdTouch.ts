/**
 * For the `ref` of a picture that lies in the way of a finger that scrolls the page: the touch
 * belongs to the picture only where there is something to take hold of. Elsewhere the page scrolls,
 * and a tap is still a tap.
 * @param holds whether there is something to take hold of at a place, in CSS pixels of the element
 */
export function holdTouch(
  holds: (x: number, y: number) => boolean,
): (element: HTMLElement | null) => (() => void) | undefined {
  return (element) => {
    if (element === null) return undefined;
    const onTouchStart = (event: TouchEvent): void => {
      const [touch, second] = event.touches;
      if (touch === undefined || second !== undefined) return;
      const box = element.getBoundingClientRect();
      if (holds(touch.clientX - box.left, touch.clientY - box.top)) event.preventDefault();
    };
    // React's own listeners are passive, and could not keep the page from scrolling.
    element.addEventListener('touchstart', onTouchStart, { passive: false });
    return () => {
      element.removeEventListener('touchstart', onTouchStart);
    };
  };
}
