import { beginGesture } from '../../store/actions/gesture.ts';
import { showIteration } from '../../store/actions/cursor.ts';
import { lessonStore } from '../../store/lessonStore.ts';
import { shownIteration } from '../../store/selectors.ts';
import { createDrag, type Held } from '../../ui/gesture/createDrag.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { createPointing } from '../shared/pointing.ts';

/** The iteration that stands at a place of the axis, or the nearest one that the axis has. */
function iterationAt(scales: PlotScales, x: number): number {
  return Math.min(scales.xDomain[1], Math.max(0, Math.round(scales.invertX(x))));
}

/** Whether a place is at the cursor of the curve: there the loss of the iterate is pointed at. */
function isAtCursor(scales: PlotScales, x: number): boolean {
  return Math.abs(scales.x(shownIteration(lessonStore.getState())) - x) <= 8;
}

/** What pointers do on the curve of the loss: go to an iteration. Keys have the slider "Iteration". */
export function createLossGestures(currentScales: () => PlotScales | undefined) {
  const pointTo = createPointing();

  function goTo(x: number): void {
    const scales = currentScales();
    if (scales !== undefined) showIteration(iterationAt(scales, x));
  }

  function holdCursor(): Held {
    return { ...beginGesture(), moveTo: ([x]) => goTo(x) };
  }

  return createDrag({
    offer: (_, touch) => ({
      take: holdCursor,
      // A finger may be about to scroll the page.
      atOnce: !touch,
      holdsPage: false,
      tap: ([x]) => goTo(x),
    }),
    hover(at) {
      const scales = currentScales();
      const isOver = at !== undefined && scales !== undefined && isAtCursor(scales, at[0]);
      pointTo(isOver ? { term: 'loss', point: undefined } : undefined);
    },
  });
}
