import { onNextFrame } from './nextFrame.ts';

const smallest = 0.6;
const stepSize = 0.05;

/**
 * The largest size, as a share of the usual one, at which something is no higher than its box: in steps of
 * 5 %, at least 60 %.
 * @param heightAt how high it is at a size, in any unit.
 * @param available how high the box is, in the same unit.
 */
export function sizeThatFits(heightAt: (size: number) => number, available: number): number {
  for (let steps = 0; ; steps += 1) {
    const size = Number((1 - steps * stepSize).toFixed(2));
    if (size <= smallest || heightAt(size) <= available) return Math.max(smallest, size);
  }
}

/**
 * Keeps an element no higher than its box, by the size of its type. The share is in `--type-share` too, for
 * what in it need not become smaller as well.
 * @returns `fit` does it at once, before anything is painted; `stop` ends it, and leaves the element in its usual size.
 */
export function fitHeight(
  box: HTMLElement,
  content: HTMLElement,
): { readonly fit: () => void; readonly stop: () => void } {
  let forget: (() => void) | undefined;
  let known = '';

  function take(share: number): void {
    content.style.fontSize = share === 1 ? '' : `${String(share)}em`;
    content.style.setProperty('--type-share', String(share));
  }

  function fit(): void {
    const available = box.clientHeight;
    if (available <= 0) return;
    const size = sizeThatFits((tried) => {
      take(tried);
      return content.offsetHeight;
    }, available);
    take(size);
    known = `${String(available)} ${String(content.offsetWidth)} ${String(content.offsetHeight)}`;
  }

  const toUsual = (): void => {
    take(1);
  };
  if (typeof ResizeObserver === 'undefined') return { fit, stop: toUsual };
  const observer = new ResizeObserver(() => {
    forget = onNextFrame(() => {
      const now = `${String(box.clientHeight)} ${String(content.offsetWidth)} ${String(content.offsetHeight)}`;
      // Its own doing needs no answer.
      if (now !== known) fit();
    });
  });
  observer.observe(box);
  observer.observe(content);
  return {
    fit,
    stop: () => {
      observer.disconnect();
      forget?.();
      toUsual();
    },
  };
}
