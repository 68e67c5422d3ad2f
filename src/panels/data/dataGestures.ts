import type { KeyboardEvent, PointerEvent } from 'react';
import type { Observation } from '../../regression/observation.ts';
import { addObservation, deleteObservation, moveObservation } from '../../store/actions/data.ts';
import { beginGesture, cancelGesture, endGesture } from '../../store/actions/gesture.ts';
import { choosePoint, hoverPoint } from '../../store/actions/view.ts';
import type { Highlight } from '../../store/lessonState.ts';
import { lessonStore } from '../../store/lessonStore.ts';
import { selectedPoint, shownIterate } from '../../store/selectors.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { drawingWeight } from '../shared/drawingWeight.ts';
import { createPointing } from '../shared/pointing.ts';
import { dataTermAt } from './dataHits.ts';
import { pictureOf } from './dataPicture.ts';
import { markRadius } from './markRadius.ts';
import { holdTouch } from '../shared/holdTouch.ts';

interface Drag {
  /** Index of the point that is dragged; undefined while the pointer is down on empty ground. */
  readonly index: number | undefined;
  readonly startX: number;
  readonly startY: number;
  moved: boolean;
}

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

// Pixels say no more than four digits of a place; longer decimals would only be noise in formulas.
function rounded(value: number, span: number): number {
  const unit = 10 ** Math.floor(Math.log10(span / 400));
  const digits = Math.max(0, -Math.log10(unit));
  return Number.isFinite(value)
    ? Number((Math.round(value / unit) * unit).toFixed(Math.min(20, Math.round(digits))))
    : 0;
}

// A finger covers what it points at.
const touchReach = 24;

function observationAt(scales: PlotScales, x: number, y: number): Observation {
  const { left, top, width, height } = scales.area;
  // Kept so far inside that the whole mark is seen.
  const heldX = Math.min(left + width - markRadius, Math.max(left + markRadius, x));
  const heldY = Math.min(top + height - markRadius, Math.max(top + markRadius, y));
  return {
    x: rounded(scales.invertX(heldX), scales.xDomain[1] - scales.xDomain[0]),
    y: rounded(scales.invertY(heldY), scales.yDomain[1] - scales.yDomain[0]),
  };
}

function inside({ left, top, width, height }: PlotScales['area'], x: number, y: number): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height;
}

/** What pointer and keys do in the picture of the data: add, choose, drag, nudge, delete. */
export function createDataGestures(currentScales: () => PlotScales | undefined) {
  let drag: Drag | undefined;
  const pointTo = createPointing();

  function termAt(scales: PlotScales, x: number, y: number): Highlight | undefined {
    const state = lessonStore.getState();
    // Where the line meets the axis is at the very edge of the plot.
    const { left, top, width, height } = scales.area;
    if (!inside({ left: left - 8, top, width: width + 8, height }, x, y)) return undefined;
    const weight = drawingWeight(state.view.layout, scales);
    return dataTermAt(scales, pictureOf(state, shownIterate(state), 1, weight), [x, y]);
  }

  function place(event: PointerEvent<HTMLElement>): { x: number; y: number } {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  function nudge(event: KeyboardEvent<HTMLElement>, dx: number, dy: number): void {
    const state = lessonStore.getState();
    const index = selectedPoint(state);
    const observation = state.experiment.data.observations[index];
    const current = currentScales();
    if (observation === undefined || current === undefined) return;
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

  return {
    ref: holdTouch((x, y) => {
      const current = currentScales();
      const { observations } = lessonStore.getState().experiment.data;
      return (
        current !== undefined && pointAt(current, observations, x, y, touchReach) !== undefined
      );
    }),
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const current = currentScales();
      if (current === undefined || event.button !== 0) return;
      const { x, y } = place(event);
      if (!inside(current.area, x, y)) return;
      const { observations } = lessonStore.getState().experiment.data;
      const reach = event.pointerType === 'touch' ? touchReach : 12;
      const index = pointAt(current, observations, x, y, reach);
      drag = { index, startX: x, startY: y, moved: false };
      pointTo(undefined);
      event.currentTarget.setPointerCapture(event.pointerId);
      if (index === undefined) return;
      choosePoint(index);
      beginGesture();
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const current = currentScales();
      if (current === undefined) return;
      const { x, y } = place(event);
      if (drag === undefined) {
        const { experiment, hovered } = lessonStore.getState();
        const index = pointAt(current, experiment.data.observations, x, y, 12);
        if (index !== hovered) hoverPoint(index);
        if (event.pointerType !== 'touch') pointTo(termAt(current, x, y));
        return;
      }
      drag.moved ||= Math.hypot(x - drag.startX, y - drag.startY) > 4;
      if (drag.moved && drag.index !== undefined)
        moveObservation(drag.index, observationAt(current, x, y));
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const current = currentScales();
      if (drag === undefined || current === undefined) return;
      const { x, y } = place(event);
      if (drag.index !== undefined) endGesture();
      else if (!drag.moved) {
        addObservation(observationAt(current, x, y));
        choosePoint(lessonStore.getState().experiment.data.observations.length - 1);
      }
      drag = undefined;
    },
    onPointerCancel() {
      if (drag?.index !== undefined) cancelGesture();
      drag = undefined;
    },
    onPointerLeave() {
      hoverPoint(undefined);
      pointTo(undefined);
    },
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'ArrowLeft') nudge(event, -1, 0);
      else if (event.key === 'ArrowRight') nudge(event, 1, 0);
      else if (event.key === 'ArrowUp') nudge(event, 0, 1);
      else if (event.key === 'ArrowDown') nudge(event, 0, -1);
      else if (event.key === 'Delete' || event.key === 'Backspace') {
        const index = selectedPoint(lessonStore.getState());
        if (index < 0) return;
        event.preventDefault();
        deleteObservation(index);
      } else if (event.key === 'Escape') {
        if (drag?.index !== undefined) {
          cancelGesture();
          drag = undefined;
        } else event.currentTarget.blur();
      }
    },
  };
}
