/**
 * Writes on a box that scrolls sideways where it stands, for the style sheet to show at which ends more is
 * hidden: `data-scrolled` is `start`, `middle` or `end`. A box that nobody has scrolled has none, stands at
 * its start, and costs nothing.
 * @returns a function that stops it.
 */
export function markScrollEnds(box: HTMLElement, content: HTMLElement): () => void {
  let observer: ResizeObserver | undefined;

  function mark(): void {
    const position = box.scrollLeft;
    const hidden = box.scrollWidth - box.clientWidth - position;
    box.dataset['scrolled'] = position <= 1 ? 'start' : hidden > 1 ? 'middle' : 'end';
  }

  function scrolled(): void {
    mark();
    // Numbers that grow longer hide something at the end anew.
    observer ??= watch();
  }

  function watch(): ResizeObserver {
    const watching = new ResizeObserver(mark);
    watching.observe(box);
    watching.observe(content);
    return watching;
  }

  box.addEventListener('scroll', scrolled, { passive: true });
  return () => {
    box.removeEventListener('scroll', scrolled);
    observer?.disconnect();
  };
}
