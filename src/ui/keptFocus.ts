/** An element that had the focus, or one around it, as it is recognised again when it comes back. */
interface Place {
  readonly element: Element;
  /** Accessible name, as far as it is told at a glance; '' for none. */
  readonly name: string;
}

/** The element in focus and those around it, from the inside outwards. */
type Chain = readonly Place[];

const controls = 'a[href], button, input, select, textarea, summary, [tabindex]';

function textOf(element: Element | undefined): string {
  return (element?.textContent ?? '').trim();
}

function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) {
    return textOf(element.labels?.[0]);
  }
  // What is around controls has no name of its own but the one it is given.
  return element.matches('a, button, summary') ? textOf(element) : '';
}

function chainOf(element: Element): Chain {
  const chain: Place[] = [];
  for (
    let at: Element | null = element;
    at !== null && at !== document.body;
    at = at.parentElement
  ) {
    chain.push({ element: at, name: nameOf(at) });
  }
  return chain;
}

/** Whether an element is switched off or set aside. Does not make the browser lay anything out. */
function isOff(element: Element): boolean {
  return element.matches(':disabled') || element.closest('[inert]') !== null;
}

/** Whether an element could have the focus: it is on the page, seen, and not switched off or set aside. */
function isThere(element: Element): boolean {
  if (!element.isConnected || isOff(element)) return false;
  // Not everywhere; without it what is hidden counts as seen.
  return typeof element.checkVisibility !== 'function' || element.checkVisibility();
}

/** The element that now stands for one that is gone: of the same kind, with the same name. */
function twinOf({ element, name }: Place): Element | undefined {
  if (name === '') return undefined;
  return [...document.getElementsByTagName(element.tagName)].find(
    (other) => nameOf(other) === name && isThere(other),
  );
}

// Places that were made to take the focus only for the time that they have it.
const borrowed = new WeakSet<Element>();

/** Whether an element takes the focus by itself, as what had it before must still do. */
function takesFocus(element: Element): boolean {
  return isThere(element) && (borrowed.has(element) || element.matches(controls));
}

function heirOf(chain: Chain): Element | undefined {
  for (const place of chain) {
    const { element, name } = place;
    const named = name !== '' && place !== chain[0];
    const takes = named ? isThere(element) : takesFocus(element);
    const heir = takes ? element : twinOf(place);
    if (heir !== undefined) return heir;
  }
  return [...document.querySelectorAll('[data-focus-home]')].find(isThere);
}

function focus(element: Element): void {
  if (!(element instanceof HTMLElement || element instanceof SVGElement)) return;
  const takes = element.matches(controls);
  if (!takes) {
    // A place takes the focus as long as it is there, and is no stop on the way by Tab.
    borrowed.add(element);
    element.setAttribute('tabindex', '-1');
    element.addEventListener(
      'blur',
      () => {
        element.removeAttribute('tabindex');
      },
      { once: true },
    );
  }
  // Where it is large, its beginning may be far from what one looks at.
  element.focus({ preventScroll: !takes });
}

/**
 * Leaves an element that has the focus for the named place around it, where all keys are free again; for the
 * page itself where there is none.
 */
export function leaveForPlaceAround(element: HTMLElement): void {
  const place = chainOf(element).find((one) => one.element !== element && one.name !== '');
  if (place === undefined) element.blur();
  else focus(place.element);
}

/**
 * Keeps the focus on the page: when what has it goes away, or is hidden or switched off, it goes to the
 * one of the same name that has come in its place (as when another layout shows the same button elsewhere),
 * or else to the nearest place around it that is still there, or at last to what is marked with
 * `data-focus-home`. Whoever takes the focus away by hand, as by a press beside all controls, is let go.
 * A component that knows a better heir hands the focus on itself, in a layout effect.
 * Returns how to stop.
 */
export function keepFocus(): () => void {
  let chain: Chain = [];

  function check(): void {
    const [last] = chain;
    if (last === undefined || document.activeElement !== document.body) return;
    // What is still there may have ceased to take the focus, as a picture that steps aside does.
    if (takesFocus(last.element)) {
      chain = [];
      return;
    }
    const heir = heirOf(chain);
    if (heir !== undefined) focus(heir);
  }

  const onFocusIn = ({ target }: FocusEvent): void => {
    if (target instanceof Element && target !== document.body) chain = chainOf(target);
  };
  // Of what is hidden the browser takes the focus when it next draws, of what is pressed beside at once.
  const onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget === null) setTimeout(check);
  };
  const observer = new MutationObserver(() => {
    const [last] = chain;
    if (last === undefined) return;
    if (!last.element.isConnected) check();
    // Of this the browser takes account when it next draws.
    else if (isOff(last.element)) requestAnimationFrame(() => setTimeout(check));
  });
  document.addEventListener('focusin', onFocusIn);
  document.addEventListener('focusout', onFocusOut);
  observer.observe(document, {
    childList: true,
    subtree: true,
    attributeFilter: ['disabled', 'inert'],
  });
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', onFocusIn);
    document.removeEventListener('focusout', onFocusOut);
  };
}
