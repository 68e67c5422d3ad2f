import type { Box } from './place.ts';

/** How a line is drawn, in CSS pixels. */
export interface Stroke {
  readonly colour: string;
  readonly width: number;
  readonly dash?: readonly number[] | undefined;
  readonly strength?: number | undefined;
  readonly round?: boolean | undefined;
}

/** How text is written. */
export interface TypeStyle {
  readonly colour: string;
  /** The ground around the letters. */
  readonly rim: string;
  readonly size: number;
}

/**
 * What marks are drawn with: a path is begun, followed, and then stroked or filled, or both. A canvas is
 * such a pen, and so is a list of SVG elements.
 */
export interface Pen {
  begin(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  /** A whole circle, as a part of its own. */
  circle(x: number, y: number, radius: number): void;
  close(): void;
  stroke(style: Stroke): void;
  fill(colour: string, strength?: number): void;
  /** Text from its left end, in the middle of its height. */
  text(words: string, x: number, y: number, style: TypeStyle): void;
  /** Draws within a box alone. */
  within(box: Box, draw: () => void): void;
}

/** The type of labels, as CSS has it, for a size in pixels. */
export function labelFont(size: number): string {
  return `italic 600 ${String(size)}px system-ui, sans-serif`;
}
