import { use, useEffect, useLayoutEffect, useRef } from 'react';
import { drawAtOnce, onNextFrame, onOwnTurn } from '../nextFrame.ts';
import type { PlotArea, PlotScales } from './plotScales.ts';
import { PlotSize, type SizeOfPlot } from './plotSize.ts';
import { onScreenChange } from './screenChanges.ts';

/** When a layer is drawn. */
export interface Moment {
  /** In milliseconds, as of `performance.now()`: time comes from here alone. */
  readonly now: number;
  /** Asks for the next frame, because something is on its way. */
  readonly again: () => void;
}

/** Draws a layer; the context is in CSS pixels of the chart and clipped to the plot area. */
export type Draw = (context: CanvasRenderingContext2D, scales: PlotScales, moment: Moment) => void;

interface CanvasLayerProps {
  readonly scales: PlotScales | undefined;
  readonly draw: Draw;
  /** Calls back whenever the layer is to be drawn again; returns how to stop. */
  readonly subscribe: (redraw: () => void) => () => void;
  /** How far marks at the edge may reach over the plot area, in CSS pixels. */
  readonly bleed?: number;
  /** Whether it may come a frame or two after what leads, so that this answers the hand sooner. */
  readonly standsBy?: boolean;
}

/** Gives the canvas as many pixels as it has on screen, where its size in CSS pixels is `size`. */
function fitToScreen(canvas: HTMLCanvasElement, size: SizeOfPlot): void {
  const width = Math.round(size.width * window.devicePixelRatio);
  const height = Math.round(size.height * window.devicePixelRatio);
  if (canvas.width === width && canvas.height === height) return;
  // As large as the axes below it, which are a whole number of pixels.
  canvas.style.width = `${String(size.width)}px`;
  canvas.style.height = `${String(size.height)}px`;
  canvas.width = width;
  canvas.height = height;
}

function sameArea(one: PlotArea | undefined, other: PlotArea): boolean {
  return (
    one?.left === other.left &&
    one.top === other.top &&
    one.width === other.width &&
    one.height === other.height
  );
}

function paint(
  canvas: HTMLCanvasElement,
  scales: PlotScales,
  draw: Draw,
  bleed: number,
  again: () => void,
): void {
  const ratio = window.devicePixelRatio;
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, canvas.width / ratio, canvas.height / ratio);
  context.save();
  context.beginPath();
  const { area } = scales;
  context.rect(
    area.left - bleed,
    area.top - bleed,
    area.width + 2 * bleed,
    area.height + 2 * bleed,
  );
  context.clip();
  draw(context, scales, { now: performance.now(), again });
  context.restore();
}

/**
 * A canvas over a chart. It is drawn at most once a frame, and never through a React render, so
 * that playing costs no more than the drawing itself. Words for it stand elsewhere: it is hidden
 * from assistive technology.
 */
export function CanvasLayer({
  scales,
  draw,
  subscribe,
  bleed = 0,
  standsBy = false,
}: CanvasLayerProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  // For which place of the plot the canvas has its size.
  const fitted = useRef<PlotArea>(undefined);
  const plotSize = use(PlotSize);
  const size = useRef(plotSize);
  useLayoutEffect(() => {
    size.current = plotSize;
  }, [plotSize]);
  useEffect(() => {
    if (scales === undefined) return undefined;
    let forget = (): void => undefined;
    let awaited: (() => void) | undefined;
    const beforeFrame = (work: () => void) => {
      // The same work keeps its turn.
      if (work !== awaited) forget();
      awaited = work;
      forget = standsBy ? onOwnTurn(work) : onNextFrame(work);
    };
    const paintSoon = () => beforeFrame(paintNow);
    const paintWith = (again: () => void) => {
      if (canvas.current !== null) paint(canvas.current, scales, draw, bleed, again);
    };
    const paintNow = () => paintWith(paintSoon);
    const paintAtOnce = () => {
      forget();
      // This is what the coming frame shows. What is on its way is further on in the one after.
      const isDrawn = drawAtOnce(() => paintWith(() => beforeFrame(paintSoon)));
      if (!isDrawn) paintSoon();
    };
    const fitAndPaint = () => {
      if (canvas.current !== null && size.current !== undefined)
        fitToScreen(canvas.current, size.current);
      fitted.current = scales.area;
      paintAtOnce();
    };
    // Another size empties it: only for another place.
    if (!sameArea(fitted.current, scales.area)) fitAndPaint();
    else if (standsBy) paintSoon();
    else paintAtOnce();
    const stop = subscribe(paintSoon);
    const stopScreen = onScreenChange(fitAndPaint);
    // Printing does not wait for a frame.
    window.addEventListener('beforeprint', paintNow);
    return () => {
      stop();
      stopScreen();
      forget();
      window.removeEventListener('beforeprint', paintNow);
    };
  }, [scales, draw, subscribe, bleed, standsBy]);
  return <canvas ref={canvas} className="plot-layer" aria-hidden="true" />;
}
