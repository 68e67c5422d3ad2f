import { highlightTerm } from '../../store/actions/view.ts';
import type { Highlight } from '../../store/appState.ts';
import { appStore } from '../../store/appStore.ts';
import { sameHighlight } from '../../store/terms.ts';

/** What the chips of a row do with the light: pointing and focus light a term, a press holds it. */
export function createTermLight() {
  let held: Highlight | undefined;
  let focused: Highlight | undefined;

  function release(term: Highlight): void {
    if (sameHighlight(appStore.getState().highlight, term)) highlightTerm(focused ?? held);
  }

  return {
    isFocused: () => focused !== undefined,
    enter: highlightTerm,
    leave: release,
    focus(term: Highlight): void {
      focused = term;
      highlightTerm(term);
    },
    blur(term: Highlight): void {
      focused = undefined;
      if (sameHighlight(held, term)) held = undefined;
      release(term);
    },
    /** A second press lets it go out. */
    press(term: Highlight): void {
      held = sameHighlight(held, term) ? undefined : term;
      highlightTerm(held);
    },
    end(): void {
      held = undefined;
      focused = undefined;
      highlightTerm(undefined);
    },
  };
}

export type TermLight = ReturnType<typeof createTermLight>;
