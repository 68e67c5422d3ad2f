import type { MapPlace } from '../../model/surface.ts';
import type { KeyboardEvent } from 'react';
import type { Term } from '../../derivation/term.ts';
import type { ParameterVector } from '../../model/objective.ts';
import { roundToShown } from '../../numerics/formatNumber.ts';
import { setStart } from '../../store/actions/experiment.ts';
import { beginGesture } from '../../store/actions/gesture.ts';
import { markForecast } from '../../store/actions/lesson.ts';
import { showGhost } from '../../store/actions/view.ts';
import type { AppState, Highlight } from '../../store/appState.ts';
import { appStore } from '../../store/appStore.ts';
import { startOf } from '../../store/model.ts';
import { sceneOnScreen } from '../../store/lessons/shownScene.ts';
import { shownIterate } from '../../store/selectors.ts';
import { inUnitsOfData, problemOf } from '../../store/problem.ts';
import { createDrag, type Held } from '../../ui/gesture/createDrag.ts';
import type { Spot } from '../../ui/gesture/drag.ts';
import { markAt } from '../../ui/plot/marks/findMark.ts';
import type { Painted } from '../../ui/plot/marks/MarkLayer.tsx';
import { heldBetween } from '../../ui/plot/marks/place.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { shownStart } from '../../store/shownLoss.ts';
import { placeOver, shownParameters } from '../../store/shownParameters.ts';
import { createPointing } from '../shared/pointing.ts';
import { leaveForPlaceAround } from '../../ui/keptFocus.ts';
import { startPlace } from './slice/slicePicture.ts';

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

function choosePlace(place: MapPlace): void {
  if (isAsked()) markForecast({ kind: 'place', at: place });
  else chooseStart(place);
}

/** As many digits as can be read off a picture; what lies beyond the range of doubles stays, and is no start. */
function readOff(value: number): number {
  return Number.isFinite(value) ? roundToShown(value, 4) : value;
}

/** Puts the start where a place of the picture is, in as many digits as can be read off it; a parameter that stays where it was keeps its own. */
function chooseStart(place: MapPlace): void {
  const state = appStore.getState();
  const { experiment } = state;
  const before = startOf(experiment);
  const moved = inUnitsOfData(problemOf(experiment), vectorAt(state, place));
  setStart(Array.from(moved, (value, slot) => (value === before[slot] ? value : readOff(value))));
}

/** Parameters with those that are shown at a place. */
function placedAt(state: AppState, held: ParameterVector, place: MapPlace): ParameterVector {
  const { across, up } = shownParameters(state);
  const moved = held.with(across, place.across);
  return up === undefined ? moved : moved.with(up, place.up);
}

/** All parameters at a place: those that are not shown are as at the start. */
function vectorAt(state: AppState, place: MapPlace): Float64Array {
  return placedAt(state, shownStart(state.experiment), place);
}

/** What a place of the picture stands for among the data: there the parameters that are not shown are as on screen. */
function ghostAt(place: MapPlace): ParameterVector {
  const state = appStore.getState();
  return placedAt(state, shownIterate(state).at, place);
}

/** How pixels and the places of a picture belong together. */
interface Plane {
  /** The place at a pixel, or the nearest one in the plot with so much room to its edge. */
  readonly placeAt: (scales: PlotScales, at: Spot, room?: number) => MapPlace;
  readonly startSpot: (scales: PlotScales) => Spot;
  /** A place moved by shares of the plot to the right and upwards; undefined for no such way. */
  readonly moved: (
    scales: PlotScales,
    from: MapPlace,
    right: number,
    up: number,
  ) => MapPlace | undefined;
}

const mapPlane: Plane = {
  placeAt: (scales, [x, y], room = 0) => {
    const { left, top, width, height } = scales.area;
    return {
      across: scales.invertX(heldBetween(x, left + room, left + width - room)),
      up: scales.invertY(heldBetween(y, top + room, top + height - room)),
    };
  },
  startSpot: (scales) => {
    const { across, up } = startNow();
    return [scales.x(across), scales.y(up)];
  },
  moved: ({ xDomain, yDomain }, from, right, up) => ({
    across: from.across + right * (xDomain[1] - xDomain[0]),
    up: from.up + up * (yDomain[1] - yDomain[0]),
  }),
};

/** Of a curve over one parameter: what goes upwards is not chosen. */
const slicePlane: Plane = {
  placeAt: (scales, [x], room = 0) => {
    const { left, width } = scales.area;
    return { across: scales.invertX(heldBetween(x, left + room, left + width - room)), up: 0 };
  },
  startSpot: (scales) => {
    const { at, loss } = startPlace(appStore.getState());
    return [scales.x(at), scales.y(loss)];
  },
  moved: ({ xDomain }, { across }, right, up) =>
    up === 0 ? { across: across + right * (xDomain[1] - xDomain[0]), up: 0 } : undefined,
};

/** Where the start is on the picture. */
function startNow(): MapPlace {
  const state = appStore.getState();
  return placeOver(shownParameters(state), shownStart(state.experiment));
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
          chooseStart(planeNow().placeAt(current, [x + awayX, y + awayY], edge));
      },
    };
  }

  const pointers = createDrag({
    offer(at, touch) {
      const current = currentScales();
      if (current === undefined || !isOnMap(current.area, at)) return undefined;
      const tap = (): void => choosePlace(planeNow().placeAt(current, at, edge));
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
      showGhost(isOver ? ghostAt(planeNow().placeAt(current, at)) : undefined);
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
      const from = isAsked()
        ? placeOver(shownParameters(state), shownIterate(state).at)
        : startNow();
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
