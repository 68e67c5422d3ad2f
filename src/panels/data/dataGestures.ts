import type { KeyboardEvent } from 'react';
import type { Term } from '../../derivation/term.ts';
import type { Observation } from '../../regression/observation.ts';
import { predict } from '../../regression/predict.ts';
import { addObservation, deleteObservation, moveObservation } from '../../store/actions/data.ts';
import { beginGesture } from '../../store/actions/gesture.ts';
import { setStart } from '../../store/actions/experiment.ts';
import { choosePoint, hoverPoint } from '../../store/actions/view.ts';
import { nearEdge, shownAxes } from '../../store/dataAxes.ts';
import type { Highlight } from '../../store/appState.ts';
import { appStore } from '../../store/appStore.ts';
import { modelOfExperiment } from '../../store/model.ts';
import { selectedPoint } from '../../store/selectors.ts';
import { createDrag, type Held } from '../../ui/gesture/createDrag.ts';
import type { Spot } from '../../ui/gesture/drag.ts';
import { markAt } from '../../ui/plot/marks/findMark.ts';
import type { Painted } from '../../ui/plot/marks/MarkLayer.tsx';
import { heldBetween } from '../../ui/plot/marks/place.ts';
import { placeOf } from '../../ui/plot/marks/resolve.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { hasHandles } from '../shared/dataTitle.ts';
import { createPointing } from '../shared/pointing.ts';
import { isLossRenewed } from '../../store/worked.ts';
import { handleSpot, lineNow, lineWithHandle } from './lineHandles.ts';
import { rounded } from './rounded.ts';
import { leaveForPlaceAround } from '../../ui/keptFocus.ts';

/** Index of the point nearest to a pixel, if one lies within reach. */
function pointAt(
  scales: PlotScales,
  observations: readonly Observation[],
  x: number,
  y: number,
  reach: number,
): number | undefined {
  let nearest: number | undefined;
  let least = reach * reach;
  observations.forEach((observation, index) => {
    const distance = (scales.x(observation.x) - x) ** 2 + (scales.y(observation.y) - y) ** 2;
    if (distance <= least) {
      least = distance;
      nearest = index;
    }
  });
  return nearest;
}

// How far the mark of a point reaches from its place, in pixels.
const markRadius = 6;
const nearest = nearEdge / 2;
const mouseReach = 12;
// A finger covers what it points at.
const touchReach = 24;

function pointsNow(): readonly Observation[] {
  return appStore.getState().experiment.data.observations;
}

function observationAt(scales: PlotScales, x: number, y: number): Observation {
  const { left, top, width, height } = scales.area;
  // Kept so far inside that the whole mark is seen, and near enough for the edge to go with it.
  const [roomX, roomY] = [width, height].map((length) => Math.min(markRadius, nearest * length));
  const heldX = heldBetween(x, left + (roomX ?? 0), left + width - (roomX ?? 0));
  const heldY = heldBetween(y, top + (roomY ?? 0), top + height - (roomY ?? 0));
  return {
    x: rounded(scales.invertX(heldX), scales.xDomain[1] - scales.xDomain[0]),
    y: rounded(scales.invertY(heldY), scales.yDomain[1] - scales.yDomain[0]),
  };
}

function inside({ left, top, width, height }: PlotScales['area'], x: number, y: number): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height;
}

/** Whether points can be added and moved here: of two inputs one place says only one. */
function isEditable(): boolean {
  return modelOfExperiment(appStore.getState().experiment).inputs.length < 2;
}

/** Takes hold of a point: of the point itself, because its index shifts when others are deleted. */
function holdPoint(
  currentScales: () => PlotScales | undefined,
  index: number,
  [fromX, fromY]: Spot,
): Held {
  const gesture = beginGesture();
  choosePoint(index);
  const scales = currentScales();
  let held = pointsNow()[index];
  // It stays under the pointer where it was taken.
  const awayX = scales === undefined || held === undefined ? 0 : scales.x(held.x) - fromX;
  const awayY = scales === undefined || held === undefined ? 0 : scales.y(held.y) - fromY;
  return {
    ...gesture,
    moveTo: ([x, y]) => {
      const current = currentScales();
      const at = held === undefined ? -1 : pointsNow().indexOf(held);
      if (at < 0 || current === undefined) {
        gesture.end();
        return;
      }
      moveObservation(at, observationAt(current, x + awayX, y + awayY));
      held = pointsNow()[at];
    },
  };
}

/** Takes hold of the line at one of its handles; it turns about the other one, and becomes the start. */
function holdLine(
  currentScales: () => PlotScales | undefined,
  index: 0 | 1,
  [, fromY]: Spot,
): Held {
  const before = appStore.getState();
  const { line, handles } = lineNow(before);
  const gesture = beginGesture();
  const scales = currentScales();
  const away = scales === undefined ? 0 : scales.y(predict(line, handles[index])) - fromY;
  return {
    ...gesture,
    moveTo: ([, y]) => {
      const current = currentScales();
      if (current === undefined) return;
      const { top, height } = current.area;
      // One that is seen at an edge, because the line is beyond it, comes in with the pointer.
      const shift = Math.abs(away) > touchReach ? 0 : away;
      const held = heldBetween(y + shift, top, top + height);
      setStart(lineWithHandle(line, handles, index, current.invertY(held), shownAxes(before)));
    },
  };
}

/** The handle of the line that a pixel means, if any. */
function handleAt(scales: PlotScales, [x, y]: Spot, reach: number): 0 | 1 | undefined {
  const state = appStore.getState();
  if (!hasHandles(state.experiment) || isLossRenewed(state)) return undefined;
  const { line, handles } = lineNow(state);
  const away = handles.map((handle) => {
    const [left, top] = placeOf({ scales, weight: 1 }, handleSpot(line, handle));
    return Math.hypot(left - x, top - y);
  });
  const [one = reach, other = reach] = away;
  if (Math.min(one, other) > reach) return undefined;
  return one <= other ? 0 : 1;
}

/**
 * What pointer and keys do in the picture of the data: add, choose, drag, nudge, delete, turn the line.
 * @param painted what stands on screen, where pointers find what they point at.
 */
export function createDataGestures(
  currentScales: () => PlotScales | undefined,
  painted: () => Painted<Term> | undefined,
) {
  const pointTo = createPointing();

  function termAt(x: number, y: number): Highlight | undefined {
    const picture = painted();
    if (picture === undefined) return undefined;
    // Where the line meets the axis is at the very edge of the plot.
    const { left, top, width, height } = picture.frame.scales.area;
    if (!inside({ left: left - 8, top, width: width + 8, height }, x, y)) return undefined;
    const found = markAt(picture.frame, picture.marks, [x, y], picture.placed);
    return found?.term === undefined ? undefined : { term: found.term, point: found.point };
  }

  function nudge(event: KeyboardEvent<HTMLElement>, dx: number, dy: number): void {
    const state = appStore.getState();
    const index = selectedPoint(state);
    const observation = state.experiment.data.observations[index];
    const current = currentScales();
    if (observation === undefined || current === undefined || !isEditable()) return;
    event.preventDefault();
    event.stopPropagation();
    const share = event.shiftKey ? 20 : 100;
    const spanX = current.xDomain[1] - current.xDomain[0];
    const spanY = current.yDomain[1] - current.yDomain[0];
    moveObservation(index, {
      x: dx === 0 ? observation.x : rounded(observation.x + (dx * spanX) / share, spanX),
      y: dy === 0 ? observation.y : rounded(observation.y + (dy * spanY) / share, spanY),
    });
  }

  const pointers = createDrag({
    offer([x, y], touch) {
      const current = currentScales();
      if (current === undefined || !inside(current.area, x, y)) return undefined;
      if (!isEditable()) {
        const point = termAt(x, y)?.point;
        if (point === undefined) return undefined;
        return { atOnce: false, holdsPage: false, tap: () => choosePoint(point) };
      }
      const reach = touch ? touchReach : mouseReach;
      const index = pointAt(current, pointsNow(), x, y, reach);
      const handle = index === undefined ? handleAt(current, [x, y], reach) : undefined;
      if (handle !== undefined)
        return {
          take: (at) => holdLine(currentScales, handle, at),
          atOnce: false,
          holdsPage: true,
          tap: () => undefined,
        };
      if (index === undefined) {
        const tap = (): void => {
          addObservation(observationAt(current, x, y));
          choosePoint(pointsNow().length - 1);
        };
        return { atOnce: false, holdsPage: false, tap };
      }
      return {
        take: (at) => holdPoint(currentScales, index, at),
        atOnce: false,
        holdsPage: true,
        tap: () => choosePoint(index),
      };
    },
    hover(at) {
      const current = currentScales();
      if (at === undefined || current === undefined) {
        hoverPoint(undefined);
        pointTo(undefined);
        return;
      }
      const term = termAt(...at);
      hoverPoint(isEditable() ? pointAt(current, pointsNow(), ...at, mouseReach) : term?.point);
      pointTo(term);
    },
  });

  return {
    ...pointers,
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'ArrowLeft') nudge(event, -1, 0);
      else if (event.key === 'ArrowRight') nudge(event, 1, 0);
      else if (event.key === 'ArrowUp') nudge(event, 0, 1);
      else if (event.key === 'ArrowDown') nudge(event, 0, -1);
      else if (event.key === 'Delete' || event.key === 'Backspace') {
        const index = selectedPoint(appStore.getState());
        if (index < 0) return;
        event.preventDefault();
        deleteObservation(index);
      } else if (event.key === 'Escape') leaveForPlaceAround(event.currentTarget);
    },
  };
}
