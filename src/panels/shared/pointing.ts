import { highlightTerm } from '../../store/actions/view.ts';
import type { Highlight } from '../../store/appState.ts';
import { appStore } from '../../store/appStore.ts';
import { sameHighlight } from '../../store/terms.ts';

// A pointer that only passes over a line lights nothing: that would make the picture flicker.
const dwell = 90;

/** Lights what the pointer rests on in a picture, and puts out what it lit when it leaves. */
export function createPointing(): (found: Highlight | undefined) => void {
  let pointed: Highlight | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (found) => {
    if (sameHighlight(found, pointed)) return;
    clearTimeout(timer);
    if (pointed !== undefined && sameHighlight(appStore.getState().highlight, pointed))
      highlightTerm(undefined);
    pointed = found;
    if (found !== undefined) timer = setTimeout(() => highlightTerm(found), dwell);
  };
}
