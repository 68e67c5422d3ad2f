import type { KeyboardEvent } from 'react';
import type { Term } from '../../calculus/term.ts';
import type { Parameters } from '../../regression/parameters.ts';
import { roundToShown } from '../../numerics/formatNumber.ts';
import { toOriginal } from '../../regression/scaling.ts';
import { setStart } from '../../store/actions/experiment.ts';
import { beginGesture } from '../../store/actions/gesture.ts';
import { markForecast } from '../../store/actions/lesson.ts';
import { showGhost } from '../../store/actions/view.ts';
import type { Highlight } from '../../store/appState.ts';
import { appStore } from '../../store/appStore.ts';
import { sceneOnScreen } from '../../store/lessons/shownScene.ts';
import { problemOf, shownIterate } from '../../store/selectors.ts';
import { createDrag, type Held } from '../../ui/gesture/createDrag.ts';
import type { Spot } from '../../ui/gesture/drag.ts';
import { markAt } from '../../ui/plot/marks/findMark.ts';
import type { Painted } from '../../ui/plot/marks/MarkLayer.tsx';
import { heldBetween } from '../../ui/plot/marks/place.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { createPointing } from '../shared/pointing.ts';
import { leaveForPlaceAround } from '../../ui/keptFocus.ts';

// A finger covers what it points at.
const touchReach = 28;
// The mark of the start is seen whole.
const edge = 6;

/** Whether a press on the map says where the next step will land, and does not move the start. */
function isAsked(): boolean {
  const state = appStore.getState();
  const { forecast } = state;
  if (forecast === undefined || forecast.stage === 'told') return false;
  return sceneOnScreen(state)?.forecast?.kind === 'place';
}

function choosePlace(working: Parameters): void {
  if (isAsked()) markForecast({ kind: 'place', at: working });
  else chooseStart(working);
}

function chooseStart(working: Parameters): void {
  const { m, b } = toOriginal(working, problemOf(appStore.getState().experiment).scaling);
  setStart({ m: roundToShown(m, 4), b: roundToShown(b, 4) });
}

/** The parameters at a place, or at the nearest one on the map. */
function parametersAt(scales: PlotScales, [x, y]: Spot, room = 0): Parameters {
  const { left, top, width, height } = scales.area;
  return {
    m: scales.invertX(heldBetween(x, left + room, left + width - room)),
    b: scales.invertY(heldBetween(y, top + room, top + height - room)),
  };
}

function isOnMap({ left, top, width, height }: PlotScales['area'], [x, y]: Spot): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height;
}

/** What pointer and keys do on the surface: look at a place (a ghost line), and set the start. */
export function createSurfaceGestures(
  axesNow: () => PlotScales | undefined,
  painted: () => Painted<Term> | undefined,
) {
  const pointTo = createPointing();

  /** What stands on screen, which may be on its way to what the axes say. */
  function currentScales(): PlotScales | undefined {
    return painted()?.frame.scales ?? axesNow();
  }

  function termAt(at: Spot): Highlight | undefined {
    const shown = painted();
    if (shown === undefined) return undefined;
    const term = markAt(shown.frame, shown.marks, at, shown.placed)?.term;
    return term && { term, point: undefined };
  }

  /** How far the mark of the start is from a place, in both directions. */
  function wayToStart(scales: PlotScales, [x, y]: Spot): Spot {
    const { start } = problemOf(appStore.getState().experiment);
    return [scales.x(start.m) - x, scales.y(start.b) - y];
  }

  function holdStart([awayX, awayY]: Spot): Held {
    const gesture = beginGesture();
    return {
      ...gesture,
      moveTo: ([x, y]) => {
        const current = currentScales();
        if (current !== undefined) chooseStart(parametersAt(current, [x + awayX, y + awayY], edge));
      },
    };
  }

  const pointers = createDrag({
    offer(at, touch) {
      const current = currentScales();
      if (current === undefined || !isOnMap(current.area, at)) return undefined;
      const tap = (): void => choosePlace(parametersAt(current, at, edge));
      if (isAsked()) return { atOnce: false, holdsPage: false, tap };
      if (!touch) return { take: () => holdStart([0, 0]), atOnce: true, holdsPage: false, tap };
      // A finger elsewhere may be about to scroll the page.
      const away = wayToStart(current, at);
      if (Math.hypot(...away) > touchReach) return { atOnce: false, holdsPage: false, tap };
      return { take: () => holdStart(away), atOnce: false, holdsPage: true, tap };
    },
    hover(at) {
      const current = currentScales();
      const isOver = at !== undefined && current !== undefined && isOnMap(current.area, at);
      showGhost(isOver ? parametersAt(current, at) : undefined);
      pointTo(isOver ? termAt(at) : undefined);
    },
  });

  return {
    ...pointers,
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      const current = currentScales();
      if (current === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      const share = event.shiftKey ? 10 : 50;
      const stepM = (current.xDomain[1] - current.xDomain[0]) / share;
      const stepB = (current.yDomain[1] - current.yDomain[0]) / share;
      const state = appStore.getState();
      const marked = state.forecast?.answer;
      const from = isAsked() ? shownIterate(state) : problemOf(state.experiment).start;
      const start = isAsked() && marked?.kind === 'place' ? marked.at : from;
      const moves: Readonly<Record<string, Parameters>> = {
        ArrowLeft: { m: start.m - stepM, b: start.b },
        ArrowRight: { m: start.m + stepM, b: start.b },
        ArrowUp: { m: start.m, b: start.b + stepB },
        ArrowDown: { m: start.m, b: start.b - stepB },
      };
      const target = moves[event.key];
      if (event.key === 'Escape') leaveForPlaceAround(event.currentTarget);
      if (target === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      choosePlace(target);
    },
  };
}
