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
import { shownParameters } from '../../store/shownParameters.ts';
import { createPointing } from '../shared/pointing.ts';
import { leaveForPlaceAround } from '../../ui/keptFocus.ts';
import { movingOf, startPlace, vectorOf } from './slice/slicePicture.ts';

const ways: Readonly<Record<string, readonly [right: number, up: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
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

/** How places of a picture and parameters belong together. */
interface Plane {
  /** The parameters at a place, or at the nearest one in the plot with so much room to its edge. */
  readonly parametersAt: (scales: PlotScales, at: Spot, room?: number) => Parameters;
  readonly startSpot: (scales: PlotScales) => Spot;
  /** The parameters moved by a share of the plot to the right and upwards; undefined for no such way. */
  readonly moved: (
    scales: PlotScales,
    from: Parameters,
    right: number,
    up: number,
  ) => Parameters | undefined;
}

const mapPlane: Plane = {
  parametersAt: (scales, [x, y], room = 0) => {
    const { left, top, width, height } = scales.area;
    return {
      m: scales.invertX(heldBetween(x, left + room, left + width - room)),
      b: scales.invertY(heldBetween(y, top + room, top + height - room)),
    };
  },
  startSpot: (scales) => {
    const { m, b } = problemOf(appStore.getState().experiment).start;
    return [scales.x(m), scales.y(b)];
  },
  moved: ({ xDomain, yDomain }, { m, b }, right, up) => ({
    m: m + right * (xDomain[1] - xDomain[0]),
    b: b + up * (yDomain[1] - yDomain[0]),
  }),
};

/** Of a curve over one parameter: the others stay as they are at the start, or where the run is. */
const slicePlane: Plane = {
  parametersAt: (scales, [x], room = 0) => {
    const { left, width } = scales.area;
    return withMoving(scales.invertX(heldBetween(x, left + room, left + width - room)));
  },
  startSpot: (scales) => {
    const { at, loss } = startPlace(appStore.getState());
    return [scales.x(at), scales.y(loss)];
  },
  moved: ({ xDomain }, from, right, up) => {
    if (up !== 0) return undefined;
    const { slot } = movingOf(appStore.getState());
    return withMoving((vectorOf(from)[slot] ?? 0) + right * (xDomain[1] - xDomain[0]));
  },
};

/** The start with another number for the parameter that moves. */
function withMoving(value: number): Parameters {
  const state = appStore.getState();
  const { start } = problemOf(state.experiment);
  const [m = 0, b = 0] = vectorOf(start).with(movingOf(state).slot, value);
  return { m, b };
}

function planeNow(): Plane {
  return shownParameters(appStore.getState()).up === undefined ? slicePlane : mapPlane;
}

function isOnMap({ left, top, width, height }: PlotScales['area'], [x, y]: Spot): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height;
}

/** What pointer and keys do on the surface, or on the curve over one parameter: look at a place (a ghost line), and set the start. */
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
    const [startX, startY] = planeNow().startSpot(scales);
    return [startX - x, startY - y];
  }

  function holdStart([awayX, awayY]: Spot): Held {
    const gesture = beginGesture();
    return {
      ...gesture,
      moveTo: ([x, y]) => {
        const current = currentScales();
        if (current !== undefined)
          chooseStart(planeNow().parametersAt(current, [x + awayX, y + awayY], edge));
      },
    };
  }

  const pointers = createDrag({
    offer(at, touch) {
      const current = currentScales();
      if (current === undefined || !isOnMap(current.area, at)) return undefined;
      const tap = (): void => choosePlace(planeNow().parametersAt(current, at, edge));
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
      showGhost(isOver ? planeNow().parametersAt(current, at) : undefined);
      pointTo(isOver ? termAt(at) : undefined);
    },
  });

  return {
    ...pointers,
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      const current = currentScales();
      if (current === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      const share = 1 / (event.shiftKey ? 10 : 50);
      const state = appStore.getState();
      const marked = state.forecast?.answer;
      const from = isAsked() ? shownIterate(state) : problemOf(state.experiment).start;
      const start = isAsked() && marked?.kind === 'place' ? marked.at : from;
      const way = ways[event.key];
      const target = way && planeNow().moved(current, start, way[0] * share, way[1] * share);
      if (event.key === 'Escape') leaveForPlaceAround(event.currentTarget);
      if (target === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      choosePlace(target);
    },
  };
}
