import type { LabelMark } from './mark.ts';
import type { Size } from './place.ts';

/** How wide a text is in the type of labels of a size, in CSS pixels. */
export type Measure = (text: string, size: number) => number;

const usualType = 13;
const lineHeight = 1.3;

/** Size of a label's type, in CSS pixels. */
export function labelType({ size = 1 }: Pick<LabelMark, 'size'>, weight: number): number {
  return Math.round(usualType * size * weight);
}

/** A text of a label with the room that it takes; its lines are set in the middle. */
export interface SetText extends Size {
  readonly lines: readonly { readonly text: string; readonly indent: number }[];
}

/** Sets a text of a label, line by line. */
export function setText(text: string, type: number, measure: Measure): SetText {
  const lines = text.split('\n').map((line) => ({ text: line, width: measure(line, type) }));
  const width = Math.max(...lines.map((line) => line.width));
  return {
    width,
    height: lines.length * lineHeight * type,
    lines: lines.map((line) => ({ text: line.text, indent: (width - line.width) / 2 })),
  };
}

// As shares of the size of type: a letter of the usual face at its usual width, and a raised digit.
const letter = 0.56;
const raised = 0.4;

/** How wide a text is about, where nothing can be measured: in files and in tests. */
export const estimatedWidth: Measure = (text, size) => {
  const small = text.match(/[⁰¹²³⁴⁵⁶⁷⁸⁹⁻₀₁₂₃₄₅₆₇₈₉]/gu)?.length ?? 0;
  return size * (letter * (text.length - small) + raised * small);
};
