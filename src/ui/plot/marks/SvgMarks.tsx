import { createElement, type ReactNode } from 'react';
import type { Colours } from '../colours.ts';
import { estimatedWidth } from './labelSize.ts';
import type { Frame, Mark } from './mark.ts';
import { paintMarks } from './paintMarks.ts';
import { placeLabels } from './placeLabels.ts';
import { svgPen, type SvgNode } from './svgPen.ts';

/** React's name of an attribute: `stroke-width` is `strokeWidth`. */
function reactName(name: string): string {
  return name.replaceAll(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());
}

function elementOf({ tag, attributes, text, children = [] }: SvgNode, key: number): ReactNode {
  const named = Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [reactName(name), value]),
  );
  return createElement(tag, { ...named, key }, text, ...children.map(elementOf));
}

/** The marks of a picture as SVG elements, for print and files: sharp at any size, and with its text as text. */
export function svgOf(frame: Frame, marks: readonly Mark[], colours: Colours): readonly SvgNode[] {
  const pen = svgPen();
  pen.within(frame.scales.area, () => {
    paintMarks(pen, frame, marks, placeLabels(frame, marks, estimatedWidth), colours);
  });
  return pen.drawn();
}

interface SvgMarksProps {
  readonly frame: Frame;
  readonly marks: readonly Mark[];
  readonly colours: Colours;
}

/** A picture that is a list of marks as part of an SVG element, whose unit is the pixel of the frame. */
export function SvgMarks({ frame, marks, colours }: SvgMarksProps) {
  return <>{svgOf(frame, marks, colours).map(elementOf)}</>;
}
