const duration = 700;
const easing = 'cubic-bezier(0.3, 0.1, 0.2, 1)';

/** The last number in a formula as it is typeset; undefined where there is none. */
export function lastNumber(formula: Element): Text | undefined {
  const walker = document.createTreeWalker(formula, NodeFilter.SHOW_TEXT);
  let found: Text | undefined;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text && /^\d[\d.]*$/u.test(node.data)) found = node;
  }
  return found;
}

/**
 * Lets a number travel from where it stands in a picture to its place in a formula, where it is hidden
 * until it has come.
 * @returns a function that ends the travel at once.
 */
export function flyNumber(from: Element, to: Text): () => void {
  const place = to.parentElement;
  const start = from.getBoundingClientRect();
  const end = place?.getBoundingClientRect();
  if (place === null || end === undefined || start.height === 0 || end.height === 0)
    return () => undefined;
  const traveller = document.createElement('span');
  traveller.textContent = from.textContent;
  traveller.setAttribute('aria-hidden', 'true');
  const { font, color } = getComputedStyle(from);
  Object.assign(traveller.style, {
    position: 'fixed',
    zIndex: '30',
    left: `${String(start.left)}px`,
    top: `${String(start.top)}px`,
    font,
    color,
    pointerEvents: 'none',
    transformOrigin: '0 0',
    whiteSpace: 'nowrap',
  });
  document.body.append(traveller);
  const scale = end.height / start.height;
  // By their right ends: one of them may have its sign with it.
  const across = end.right - start.width * scale - start.left;
  const move = `translate(${String(across)}px, ${String(end.top - start.top)}px) scale(${String(scale)})`;
  const flight = traveller.animate([{ transform: 'none' }, { transform: move }], {
    duration,
    easing,
    fill: 'forwards',
  });
  const arrival = place.animate([{ opacity: 0 }, { opacity: 0, offset: 0.9 }, { opacity: 1 }], {
    duration,
  });
  const stop = (): void => {
    traveller.remove();
    arrival.cancel();
  };
  flight.addEventListener('finish', stop);
  return () => {
    flight.cancel();
    stop();
  };
}
