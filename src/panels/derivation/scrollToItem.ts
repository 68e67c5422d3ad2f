import { wantsNoMotion } from '../../ui/wantsNoMotion.ts';

// So much of the item before stays in sight, to see where one comes from.
const above = 44;
const margin = 8;

/**
 * The scroll position at which an item is seen whole, or the present one when it is already.
 * All in pixels, positions from the top of the content.
 */
export function scrollPosition(
  view: { readonly top: number; readonly height: number },
  item: { readonly top: number; readonly height: number },
): number {
  const from = view.top + margin;
  const to = view.top + view.height - margin;
  if (item.top >= from && item.top + item.height <= to) return view.top;
  const room = Math.max(0, view.height - item.height - margin);
  return Math.max(0, item.top - Math.min(above, room));
}

function extentIn(box: HTMLElement, first: HTMLElement, last: HTMLElement) {
  const origin = box.getBoundingClientRect().top - box.scrollTop;
  const top = first.getBoundingClientRect().top - origin;
  return { top, height: last.getBoundingClientRect().bottom - origin - top };
}

/**
 * Scrolls a box, never the page, so that an item is seen whole, and with it what leads to it from `from`
 * on, if there is room for both.
 */
export function scrollToItem(
  box: HTMLElement,
  item: HTMLElement,
  smooth: boolean,
  from: HTMLElement = item,
): void {
  const both = extentIn(box, from, item);
  const shown = both.height + 2 * margin <= box.clientHeight ? both : extentIn(box, item, item);
  const position = scrollPosition({ top: box.scrollTop, height: box.clientHeight }, shown);
  if (position === box.scrollTop) return;
  box.scrollTo({ top: position, behavior: smooth && !wantsNoMotion() ? 'smooth' : 'instant' });
}
