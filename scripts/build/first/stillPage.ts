import { momentOf } from './moments.ts';
import { large } from './stillPlot.ts';
import { usedStyles } from './usedStyles.ts';

/** What the page shows before the app runs, and the styles for it. */
export interface StillPage {
  readonly html: string;
  /** What the moments change that follow, each a template. */
  readonly moments: string;
  readonly styles: string;
}

/** The app as it stands in the document at one moment. */
export interface StillMoment {
  /** Its step of the derivation, and the line within it. */
  readonly name: string;
  readonly place: Element;
}

// What is not seen, or would be told twice.
const unseen = '.visually-hidden, [popover], dialog, .app-notices, script';
// What cannot be pressed before the app is there. The line may be read aloud: its sentence says what there is to see.
const stopped =
  '.stage-head, .app-pictures, .line-why, .current-step-lines, .term-row, .stage-foot';
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

/** Leaves of an element, and of what is in it, what is only looked at; what can be pressed keeps its name. */
function bare(place: Element): void {
  for (const element of place.querySelectorAll('*')) {
    const isPressed = element.closest('.step-buttons, .welcome') !== null;
    for (const attribute of element.getAttributeNames())
      if (ofNoLook.test(attribute) && !(isPressed && /^aria-label$|^role$/u.test(attribute)))
        element.removeAttribute(attribute);
  }
  // As a browser reads it: React puts texts beside each other.
  place.normalize();
  for (const element of place.querySelectorAll(stopped)) element.setAttribute('inert', '');
  place.querySelector('.stage-words')?.setAttribute('aria-live', 'polite');
}

/**
 * Makes of the app as it stood in a document the part of a page that shows it: of what is in it only Next, Back and
 * how to begin can be pressed, and nothing in it is forbidden by a strict policy.
 * @param moments the first one, and those that follow it, in one document; they are changed.
 * @param sheets the style sheets of the app, in their order.
 */
export function stillPage(moments: readonly StillMoment[], sheets: readonly string[]): StillPage {
  const [first] = moments;
  if (first === undefined) throw new Error('nothing is shown');
  const document = first.place.ownerDocument;
  for (const { place } of moments) {
    for (const element of place.querySelectorAll(unseen)) element.remove();
    spreadLedger(place);
  }
  const own = classesFor(document.body);
  const used = usedStyles(sheets.join('\n'), document, () => true);
  // Only when no style depends on them any more.
  for (const { place } of moments) bare(place);
  const following = moments.slice(1).map(({ name, place }, index) =>
    // The one before.
    momentOf(name, moments[index]?.place ?? place, place),
  );
  return {
    html: first.place.innerHTML,
    moments: following.join(''),
    styles: `${used}${own}`,
  };
}
