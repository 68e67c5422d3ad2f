import { isTerm } from '../derivation/term.ts';
import type { TermUse } from '../derivation/termsOf.ts';
import { highlightTerm } from '../store/actions/view.ts';
import type { Highlight } from '../store/appState.ts';
import { appStore } from '../store/appStore.ts';
import { highlightOf, pointAtHand, sameHighlight } from '../store/terms.ts';

// In a formula, and wherever else terms stand that can be pointed at.
const termElement = ':is(.formula, [data-terms]) [data-term]';

function termElementAt(target: EventTarget | null): HTMLElement | undefined {
  if (!(target instanceof Element)) return undefined;
  // The outermost: in e² the whole square is meant, and not its e.
  let found: HTMLElement | undefined;
  let element = target.closest<HTMLElement>(termElement);
  while (element !== null) {
    found = element;
    element = element.parentElement?.closest<HTMLElement>(termElement) ?? null;
  }
  return found;
}

function termAt(target: EventTarget | null): TermUse | undefined {
  const { term = '', point } = termElementAt(target)?.dataset ?? {};
  if (!isTerm(term)) return undefined;
  return { term, point: point === undefined || point === 'every' ? point : Number(point) };
}

/** The rule that marks a lit term wherever it stands; of the other points' numbers it marks none. */
function selectorOf({ term, point }: Highlight): string {
  const all = `:is(.formula, [data-terms]) [data-term='${term}']`;
  if (point === undefined) return all;
  return [`:not([data-point])`, `[data-point='every']`, `[data-point='${String(point)}']`]
    .map((which) => all + which)
    .join();
}

// A ground and a line below it: not colour alone. A box of its own, so that it holds a fraction.
const mark = `display: inline-block; border-radius: 2px; background: var(--lit);
  box-shadow: 0 0 0 2px var(--lit), 0 3px 0 1px currentColor;`;

function showInFormulas(sheet: CSSStyleSheet, lit: Highlight | undefined): void {
  const { dataset } = document.documentElement;
  delete dataset['lit'];
  delete dataset['litPoint'];
  if (lit !== undefined) {
    dataset['lit'] = lit.term;
    if (lit.point !== undefined) dataset['litPoint'] = String(lit.point);
  }
  // A rule and not classes: what is typeset anew while it is lit is marked too.
  sheet.replaceSync(
    lit === undefined
      ? ''
      : `${selectorOf(lit)} { ${mark} }
         @media (forced-colors: active) { ${selectorOf(lit)} { outline: 2px solid Highlight; } }`,
  );
}

/**
 * Lights the term under the pointer in all formulas and pictures; a finger lights it until the next
 * touch elsewhere. Returns how to stop.
 */
export function listenToTerms(): () => void {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const stop = new AbortController();
  let pointed: Highlight | undefined;

  function point(use: TermUse | undefined): void {
    const state = appStore.getState();
    if (use !== undefined) {
      pointed = highlightOf(use, pointAtHand(state));
      highlightTerm(pointed);
    } else if (pointed !== undefined) {
      if (sameHighlight(pointed, state.highlight)) highlightTerm(undefined);
      pointed = undefined;
    }
  }

  const options = { signal: stop.signal, passive: true };
  document.addEventListener(
    'pointerover',
    ({ target, pointerType }) => {
      if (pointerType !== 'touch') point(termAt(target));
    },
    options,
  );
  document.addEventListener(
    'pointerdown',
    ({ target, pointerType }) => {
      if (pointerType !== 'touch') return;
      const use = termAt(target);
      if (use !== undefined) point(use);
      else if (!(target instanceof Element && target.closest('.term-chip') !== null))
        highlightTerm(undefined);
    },
    { ...options, capture: true },
  );
  document.addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Escape') highlightTerm(undefined);
    },
    options,
  );
  const stopFollowing = appStore.subscribe(({ highlight }, before) => {
    if (highlight !== before.highlight) showInFormulas(sheet, highlight);
  });
  return () => {
    stop.abort();
    stopFollowing();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
