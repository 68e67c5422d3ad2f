import type { Term } from '../../derivation/term.ts';
import { beginGesture } from '../../store/actions/gesture.ts';
import { showIteration } from '../../store/actions/cursor.ts';
import { createDrag, type Held } from '../../ui/gesture/createDrag.ts';
import { markAt } from '../../ui/plot/marks/findMark.ts';
import type { Painted } from '../../ui/plot/marks/MarkLayer.tsx';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { createPointing } from '../shared/pointing.ts';

/** The iteration that stands at a place of the axis, or the nearest one that the axis has. */
function iterationAt(scales: PlotScales, x: number): number {
  return Math.min(scales.xDomain[1], Math.max(0, Math.round(scales.invertX(x))));
}

/** What pointers do on the curve of the loss: go to an iteration. Keys have the slider "Iteration". */
export function createLossGestures(
  axesNow: () => PlotScales | undefined,
  painted: () => Painted<Term> | undefined,
) {
  const pointTo = createPointing();

  /** What stands on screen, which may be on its way to what the axes say. */
  function currentScales(): PlotScales | undefined {
    return painted()?.frame.scales ?? axesNow();
  }

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
      const shown = painted();
      const term =
        at === undefined || shown === undefined
          ? undefined
          : markAt(shown.frame, shown.marks, at, shown.placed)?.term;
      pointTo(term && { term, point: undefined });
    },
  });
}
