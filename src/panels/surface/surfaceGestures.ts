import type { KeyboardEvent, PointerEvent } from 'react';
import type { Parameters } from '../../regression/parameters.ts';
import { roundToShown } from '../../numerics/formatNumber.ts';
import { toOriginal } from '../../regression/scaling.ts';
import { setStart } from '../../store/actions/experiment.ts';
import { beginGesture, endGesture } from '../../store/actions/gesture.ts';
import { showGhost } from '../../store/actions/view.ts';
import type { Highlight } from '../../store/lessonState.ts';
import { lessonStore } from '../../store/lessonStore.ts';
import { problemOf, shownIterate, shownNext } from '../../store/selectors.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { createPointing } from '../shared/pointing.ts';
import { surfaceTermAt } from './surfaceHits.ts';
import { holdTouch } from '../shared/holdTouch.ts';

// A finger covers what it points at.
const touchReach = 28;

function chooseStart(working: Parameters): void {
  const { m, b } = toOriginal(working, problemOf(lessonStore.getState().experiment).scaling);
  setStart({ m: roundToShown(m, 4), b: roundToShown(b, 4) });
}

/** What pointer and keys do on the surface: look at a place (a ghost line), and set the start. */
export function createSurfaceGestures(currentScales: () => PlotScales | undefined) {
  let dragging = false;
  // Where a finger came down: a tap there sets the start, but it may be about to scroll the page.
  let tap: { readonly x: number; readonly y: number } | undefined;

  const pointTo = createPointing();

  function termAt(event: PointerEvent<HTMLElement>): Highlight | undefined {
    const current = currentScales();
    if (current === undefined || dragging) return undefined;
    const state = lessonStore.getState();
    const iterate = shownIterate(state);
    const figure = {
      current: iterate,
      next: shownNext(state),
      gradient: iterate.gradient,
      beat: state.cursor.beat,
    };
    const box = event.currentTarget.getBoundingClientRect();
    const there = [event.clientX - box.left, event.clientY - box.top] as const;
    const term = surfaceTermAt(current, figure, there);
    return term && { term, point: undefined };
  }

  function isAtStart(x: number, y: number): boolean {
    const current = currentScales();
    if (current === undefined) return false;
    const { start } = problemOf(lessonStore.getState().experiment);
    return Math.hypot(current.x(start.m) - x, current.y(start.b) - y) <= touchReach;
  }

  function place(event: PointerEvent<HTMLElement>): Parameters | undefined {
    const current = currentScales();
    if (current === undefined) return undefined;
    const box = event.currentTarget.getBoundingClientRect();
    const { left, top, width, height } = current.area;
    const x = event.clientX - box.left;
    const y = event.clientY - box.top;
    const within = x >= left && x <= left + width && y >= top && y <= top + height;
    if (!within && !dragging) return undefined;
    return {
      m: current.invertX(Math.min(left + width, Math.max(left, x))),
      b: current.invertY(Math.min(top + height, Math.max(top, y))),
    };
  }

  return {
    ref: holdTouch(isAtStart),
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const parameters = event.button === 0 ? place(event) : undefined;
      if (parameters === undefined) return;
      const box = event.currentTarget.getBoundingClientRect();
      const [x, y] = [event.clientX - box.left, event.clientY - box.top];
      if (event.pointerType === 'touch' && !isAtStart(x, y)) {
        tap = { x: event.clientX, y: event.clientY };
        return;
      }
      dragging = true;
      pointTo(undefined);
      event.currentTarget.setPointerCapture(event.pointerId);
      beginGesture();
      showGhost(undefined);
      chooseStart(parameters);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const parameters = place(event);
      if (dragging && parameters !== undefined) chooseStart(parameters);
      else if (event.pointerType === 'mouse') {
        showGhost(parameters);
        pointTo(parameters === undefined ? undefined : termAt(event));
      }
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      if (dragging) endGesture();
      dragging = false;
      if (tap !== undefined && Math.hypot(event.clientX - tap.x, event.clientY - tap.y) < 10) {
        const parameters = place(event);
        if (parameters !== undefined) chooseStart(parameters);
      }
      tap = undefined;
    },
    onPointerCancel() {
      if (dragging) endGesture();
      dragging = false;
      tap = undefined;
    },
    onPointerLeave() {
      showGhost(undefined);
      pointTo(undefined);
    },
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      const current = currentScales();
      if (current === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      const share = event.shiftKey ? 10 : 50;
      const stepM = (current.xDomain[1] - current.xDomain[0]) / share;
      const stepB = (current.yDomain[1] - current.yDomain[0]) / share;
      const { start } = problemOf(lessonStore.getState().experiment);
      const moves: Readonly<Record<string, Parameters>> = {
        ArrowLeft: { m: start.m - stepM, b: start.b },
        ArrowRight: { m: start.m + stepM, b: start.b },
        ArrowUp: { m: start.m, b: start.b + stepB },
        ArrowDown: { m: start.m, b: start.b - stepB },
      };
      const target = moves[event.key];
      if (event.key === 'Escape') event.currentTarget.blur();
      if (target === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      chooseStart(target);
    },
  };
}
