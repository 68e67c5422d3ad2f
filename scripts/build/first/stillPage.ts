import { large } from './stillPlot.ts';
import { usedStyles } from './usedStyles.ts';

/** What the page shows before the app runs, and the styles for it. */
export interface StillPage {
  readonly html: string;
  readonly styles: string;
}

// What is not seen, or would be told twice.
const unseen = '.visually-hidden, [popover], dialog, .app-notices, script';
// What scripts and screen readers need, and nobody who looks.
const ofNoLook =
  /^(?:id|for|role|title|tabindex|name|popovertarget|aria-(?!current|pressed).*|data-(?:focus-home|travels|terms))$/u;

/** Puts the entries of the ledger at the share of the axis at which they are, for any width. */
function spreadLedger(place: Element): void {
  for (const entry of place.querySelectorAll<HTMLElement>('.data-ledger-entry')) {
    const share = (Number.parseFloat(entry.style.left) - large.area.left) / large.area.width;
    const left = 'calc(4 * var(--tick-size) + 12px';
    const width = '(100% + 0.3rem - 4 * var(--tick-size) - 26px)';
    entry.setAttribute('style', `left: ${left} + ${share.toFixed(4)} * ${width})`);
  }
}

/** Classes in the place of what a strict policy forbids: styles that stand in elements. */
function classesFor(place: Element): string {
  const known = new Map<string, string>();
  const name = (element: Element, declarations: string, dark = ''): void => {
    const key = `${declarations}|${dark}`;
    const found = known.get(key) ?? `f${String(known.size)}`;
    known.set(key, found);
    element.classList.add(found);
  };
  for (const element of place.querySelectorAll('*')) {
    const own = element.getAttribute('style');
    element.removeAttribute('style');
    if (own !== null && own !== '') name(element, own);
    for (const attribute of element.getAttributeNames()) {
      const value = element.getAttribute(attribute) ?? '';
      const pair = /^light-dark\((?<light>.*\)), (?<dark>.*)\)$/u.exec(value)?.groups;
      if (pair === undefined) continue;
      element.removeAttribute(attribute);
      name(element, `${attribute}:${pair['light'] ?? ''}`, `${attribute}:${pair['dark'] ?? ''}`);
    }
  }
  return [...known]
    .map(([key, className]) => {
      const [light = '', dark = ''] = key.split('|');
      const inTheDark = `@media (prefers-color-scheme:dark){.${className}{${dark}}}`;
      return `.${className}{${light}}${dark === '' ? '' : inTheDark}`;
    })
    .join('');
}

/**
 * Makes of the app as it stands in a document the part of a page that only shows it: nothing in it can be
 * pressed or is read aloud, and nothing in it is forbidden by a strict policy.
 * @param place the element with the app; it is changed.
 * @param sheets the style sheets of the app, in their order.
 */
export function stillPage(place: Element, sheets: readonly string[]): StillPage {
  for (const element of place.querySelectorAll(unseen)) element.remove();
  spreadLedger(place);
  const own = classesFor(place);
  const text = place.textContent;
  const used = usedStyles(sheets.join('\n'), place.ownerDocument, () => text !== '');
  // Only when no style depends on them any more.
  for (const element of place.querySelectorAll('*'))
    for (const attribute of element.getAttributeNames())
      if (ofNoLook.test(attribute)) element.removeAttribute(attribute);
  return { html: place.innerHTML, styles: `${used}${own}` };
}
