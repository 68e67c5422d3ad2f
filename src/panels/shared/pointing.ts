import { highlightTerm } from '../../store/actions/view.ts';
import type { Highlight } from '../../store/lessonState.ts';
import { lessonStore } from '../../store/lessonStore.ts';
import { sameHighlight } from '../../store/terms.ts';
import type { Place } from './marks.ts';

// A pointer that only passes over a line lights nothing: that would make the picture flicker.
const dwell = 90;

/** Lights what the pointer rests on in a picture, and puts out what it lit when it leaves. */
export function createPointing(): (found: Highlight | undefined) => void {
  let pointed: Highlight | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (found) => {
    if (sameHighlight(found, pointed)) return;
    clearTimeout(timer);
    if (pointed !== undefined && sameHighlight(lessonStore.getState().highlight, pointed))
      highlightTerm(undefined);
    pointed = found;
    if (found !== undefined) timer = setTimeout(() => highlightTerm(found), dwell);
  };
}

/** How far a place is from a straight piece. */
export function distanceToPiece([x, y]: Place, [x0, y0]: Place, [x1, y1]: Place): number {
  const dx = x1 - x0;
  const dy = y1 - y0;
  const squared = dx * dx + dy * dy;
  const share =
    squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / squared));
  return Math.hypot(x - x0 - share * dx, y - y0 - share * dy);
}
