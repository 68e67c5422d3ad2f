import { createElement, type ReactNode } from 'react';
import { type Colours, parameterColours } from '../../../src/ui/plot/colours.ts';
import { estimatedWidth } from '../../../src/ui/plot/marks/labelSize.ts';
import type { Frame, Mark } from '../../../src/ui/plot/marks/mark.ts';
import { paintMarks } from '../../../src/ui/plot/marks/paintMarks.ts';
import { placeLabels } from '../../../src/ui/plot/marks/placeLabels.ts';
import { stillPen, type StillNode } from './stillPen.ts';

/** The colours by the names that the style sheet has for them: it knows both themes. */
export function namedColours(dark: boolean): Colours {
  return {
    ink: 'var(--ink)',
    inkQuiet: 'var(--ink-quiet)',
    surface: 'var(--surface)',
    error: 'var(--error)',
    rate: 'var(--rate)',
    gradient: 'var(--gradient)',
    point: 'var(--point)',
    path: 'var(--path)',
    accent: 'var(--accent)',
    ...parameterColours((name) => `var(${name})`),
    letters: {
      'parameter-1': 'var(--parameter-1-text)',
      'parameter-2': 'var(--parameter-2-text)',
      error: 'var(--error-text)',
      rate: 'var(--rate-text)',
      gradient: 'var(--gradient-text)',
      path: 'var(--path-text)',
    },
    dark,
  };
}

/** What is drawn in two themes, as one: where colours differ, each has a variable of its own. */
function inBoth(light: readonly StillNode[], dark: readonly StillNode[]): readonly StillNode[] {
  return light.map((node, index) => {
    const other = dark[index];
    if (other?.tag !== node.tag) throw new Error('the two themes draw different things');
    const attributes = Object.fromEntries(
      Object.entries(node.attributes).map(([name, value]) => {
        const there = other.attributes[name] ?? value;
        return [name, there === value ? value : `light-dark(${value}, ${there})`];
      }),
    );
    const children = node.children && inBoth(node.children, other.children ?? []);
    return { ...node, attributes, ...(children && { children }) };
  });
}

/** The marks as SVG elements for a plot area of any size, in both themes. */
export function stillNodes(
  frame: Frame,
  marks: readonly Mark[],
  below: readonly Mark[] | undefined,
): readonly StillNode[] {
  const placed = placeLabels(frame, marks, estimatedWidth, below);
  const [light, dark] = [false, true].map((isDark) => {
    const pen = stillPen(frame.scales.area, frame.scales.typeSize);
    paintMarks(pen, frame, marks, placed, namedColours(isDark));
    return pen.drawn();
  });
  return inBoth(light ?? [], dark ?? []);
}

/** React's name of an attribute: `stroke-width` is `strokeWidth`. */
function reactName(name: string): string {
  return name.replaceAll(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());
}

/** The elements of React for nodes. */
export function elementOf(
  { tag, attributes, text, children = [] }: StillNode,
  key: number,
): ReactNode {
  const named = Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [reactName(name), value]),
  );
  return createElement(tag, { ...named, key }, text, ...children.map(elementOf));
}
