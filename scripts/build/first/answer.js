// Answers Next and Back on the first page while the app is on its way. What each of the moments that follow changes
// stands in the page (see `moments.ts`); presses beyond them are counted too, for the app to make when it comes.
{
  /** @typedef {{ place: Node, from: number, out: readonly Node[], into: readonly Node[] }} Exchange */
  /** @returns {HTMLElement | null} */
  const page = () => document.querySelector('#first');
  // For each moment that was gone to, what was put in the place of what.
  /** @type {(readonly Exchange[])[]} */
  const made = [];
  /** @param {Exchange} exchange */
  const put = ({ place, from, out, into }) => {
    const end = place.childNodes[from + out.length] ?? null;
    for (const node of out) place.removeChild(node);
    for (const node of into) place.insertBefore(node, end);
  };
  /** @param {HTMLElement} first @param {HTMLElement} part @returns {Exchange} */
  const exchangeOf = (first, part) => {
    const { at = '', from, count } = part.dataset;
    /** @type {Node} */
    let place = first;
    for (const index of at.split(' ').filter(Boolean))
      place = place.childNodes[Number(index)] ?? place;
    const start = Number(from);
    const out = Array.from(place.childNodes).slice(start, start + Number(count));
    return { place, from: start, out, into: Array.from(part.childNodes) };
  };
  /** The moments that have arrived: while the page is read, the last thing in it may be there in part. */
  const arrived = () => {
    /** @type {NodeListOf<HTMLTemplateElement>} */
    const moments = document.querySelectorAll('template[data-moment]');
    const isRead = document.readyState !== 'loading';
    return Array.from(moments).filter((moment) => isRead || moment.nextElementSibling !== null);
  };
  /** @param {HTMLElement} first @param {number} wanted how many moments after the first one */
  const show = (first, wanted) => {
    const moments = arrived();
    first.toggleAttribute('data-waiting', wanted > moments.length);
    for (const moment of moments.slice(made.length, wanted)) {
      const copy = /** @type {DocumentFragment} */ (moment.content.cloneNode(true));
      const parts = /** @type {Iterable<HTMLElement>} */ (/** @type {unknown} */ (copy.children));
      // All places first: what comes in shifts those that follow.
      const exchanges = Array.from(parts, (part) => exchangeOf(first, part));
      for (const exchange of exchanges) put(exchange);
      made.push(exchanges);
    }
    while (made.length > wanted)
      for (const { out, into, ...where } of made.pop() ?? [])
        put({ ...where, out: into, into: out });
  };
  /** @param {number} lines @returns whether the press was this page's to answer */
  const press = (lines) => {
    const first = page();
    if (first === null || first.dataset['app'] || document.documentElement.dataset['visit'])
      return false;
    const steps = Math.max(0, Number(first.dataset['steps'] ?? 0) + lines);
    first.dataset['steps'] = String(steps);
    delete first.dataset['wish'];
    // The first moment that follows only has the question how to begin away.
    show(first, steps + 1);
    return true;
  };
  addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('#first button') : null;
    if (button?.matches('.step-next')) press(1);
    else if (button?.matches('.step-back')) press(-1);
    else if (button) {
      const first = page();
      first?.setAttribute('data-wish', button.textContent);
      first?.setAttribute('data-waiting', '');
    }
  });
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const lines = { PageDown: 1, ArrowRight: 1, PageUp: -1, ArrowLeft: -1 }[event.key];
    if (lines !== undefined && press(lines)) event.preventDefault();
  });
  // Pressed while the moments were still arriving: the page has them all when it has been read.
  document.addEventListener('readystatechange', () => {
    const first = page();
    const steps = first?.dataset['steps'];
    if (first === null || steps === undefined || first.dataset['app']) return;
    show(first, Number(steps) + 1);
  });
  // The app, too, goes to a moment that stands here, until it has drawn its own.
  addEventListener('first-moment', (event) => {
    const first = page();
    if (first !== null) show(first, /** @type {CustomEvent<number>} */ (event).detail);
  });
}
