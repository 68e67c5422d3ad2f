import { useCallback, useState } from 'react';
import { useStanding } from '../../standing.ts';
import { CanvasLayer, type Draw } from '../CanvasLayer.tsx';
import { currentColours } from '../colours.ts';
import type { PlotScales } from '../plotScales.ts';
import { canvasMeasure, canvasPen } from './canvasPen.ts';
import type { Frame, LabelMark, Mark } from './mark.ts';
import { paintMarks } from './paintMarks.ts';
import { placeLabels, type PlacedLabel } from './placeLabels.ts';

/** A picture as data. */
export interface MarkPicture<Term extends string = string> {
  readonly marks: readonly Mark<Term>[];
  /** How much thicker and larger than usual they are drawn. */
  readonly weight: number;
  /** Marks on a layer below, on which labels must not stand. */
  readonly below?: readonly Mark<Term>[] | undefined;
  /** Whether a label that has its place is left out all the same: something lies over it. */
  readonly hides?: ((label: LabelMark) => boolean) | undefined;
  /** Whether something is on its way, so that the next frame shows it further on. */
  readonly moving?: boolean | undefined;
  /** What it is drawn by, in place of the scales of the axes: on its way to them. */
  readonly scales?: PlotScales | undefined;
}

/** What stands on screen: the marks, where they are drawn, and where their labels have found room. */
export interface Painted<Term extends string = string> {
  readonly frame: Frame;
  readonly marks: readonly Mark<Term>[];
  readonly placed: ReadonlyMap<LabelMark, PlacedLabel>;
}

interface MarkLayerProps<Term extends string> {
  readonly scales: PlotScales | undefined;
  /**
   * The picture of a moment, in milliseconds; asked for at most once a frame.
   */
  readonly pictureAt: (scales: PlotScales, now: number) => MarkPicture<Term>;
  /** Calls back whenever the picture may have changed; returns how to stop. */
  readonly subscribe: (redraw: () => void) => () => void;
  /** How far marks at the edge may reach over the plot area, in CSS pixels. */
  readonly bleed?: number;
  /** Told what stands on screen after each frame, so that pointers find just that. */
  readonly onPainted?: (painted: Painted<Term>) => void;
}

interface Tools {
  readonly context: CanvasRenderingContext2D;
  readonly pen: ReturnType<typeof canvasPen>;
  readonly measure: ReturnType<typeof canvasMeasure>;
}

function createTools(): (context: CanvasRenderingContext2D) => Tools {
  let known: Tools | undefined;
  return (context) => {
    if (known?.context !== context)
      known = { context, pen: canvasPen(context), measure: canvasMeasure(context) };
    return known;
  };
}

/** A layer of a picture that is a list of marks, past React from the state to the pixels. */
export function MarkLayer<Term extends string>({
  scales,
  pictureAt,
  subscribe,
  bleed = 0,
  onPainted,
}: MarkLayerProps<Term>) {
  const [toolsFor] = useState(createTools);
  // Standing by, a picture is too small for words.
  const wordless = useStanding() === 'company';
  const draw = useCallback<Draw>(
    (context, current, { now, again }) => {
      const { pen, measure } = toolsFor(context);
      const picture = pictureAt(current, now);
      const { marks: all, weight, below, hides, moving = false, scales: own = current } = picture;
      const marks = wordless ? all.filter(({ shape }) => shape !== 'label') : all;
      const frame = { scales: own, weight };
      const placed = placeLabels(frame, marks, measure, below);
      if (moving) again();
      const seen =
        hides === undefined
          ? marks
          : marks.filter((mark) => mark.shape !== 'label' || !hides(mark));
      paintMarks(pen, frame, seen, placed, currentColours());
      onPainted?.({ frame, marks, placed });
    },
    [toolsFor, pictureAt, onPainted, wordless],
  );
  return (
    <CanvasLayer
      scales={scales}
      draw={draw}
      subscribe={subscribe}
      bleed={bleed}
      standsBy={wordless}
    />
  );
}
