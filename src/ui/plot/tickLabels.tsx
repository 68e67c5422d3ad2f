import type { Axis } from './axis.ts';

// The shares of the size of type that a digit is wide, at most, and that a line of text is high.
export const digitWidth = 7 / 12;
const lineHeight = 1.3;
// As a share of the width of a digit.
const raisedWidth = 0.65;
// What the end of the chart keeps free of labels, in CSS pixels.
const edge = 3;

function digitsWide(text: string): number {
  const raised = text.match(/[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]/gu)?.length ?? 0;
  return text.length - (1 - raisedWidth) * raised;
}

/** How many digits wide the longest tick label of an axis is. */
export function longestLabel({ ticks, format }: Axis): number {
  return Math.max(0, ...ticks.map((tick) => digitsWide(format(tick))));
}

/** The smallest distance between ticks that follow one another, in the unit of `length`. */
function smallestGap({ ticks, domain, kind }: Axis, length: number): number {
  const place = (value: number): number => (kind === 'log' ? Math.log10(value) : value / 2);
  const span = place(domain[1]) - place(domain[0]);
  const gaps = ticks.slice(1).map((tick, index) => place(tick) - place(ticks[index] ?? tick));
  return (length * Math.min(...gaps)) / span;
}

/**
 * The ticks of an axis that get a label: as many as have room, at equal distances, 0 among them where it
 * is a tick.
 * @param axis the axis.
 * @param direction a horizontal axis has its labels beside each other.
 * @param length of the axis, in CSS pixels.
 * @param type size of the type, in CSS pixels.
 */
export function labelledTicks(
  axis: Axis,
  direction: 'horizontal' | 'vertical',
  length: number,
  type: number,
): readonly number[] {
  const { ticks } = axis;
  const needed =
    direction === 'horizontal' ? (longestLabel(axis) + 1) * digitWidth * type : lineHeight * type;
  const stride = Math.ceil(needed / smallestGap(axis, length));
  if (!(stride > 1)) return ticks;
  const anchor = Math.max(0, ticks.indexOf(0));
  return ticks.filter((_, index) => (index - anchor) % stride === 0);
}

interface TickLabelProps {
  readonly x: number | string;
  readonly y: number | string;
  readonly payload: { readonly value: number };
}

/** Whether the lowest label of a vertical axis stands at its foot, where the first of the horizontal one may be too. */
export function hasFootLabel(axis: Axis, ticks: readonly number[], length: number, type: number) {
  const [least, most] = axis.domain;
  const [lowest = most] = ticks;
  if (axis.kind === 'log') return lowest <= least;
  return ((lowest - least) / (most - least)) * length < type;
}

/**
 * Writes the labels of a horizontal axis; one at an end stays within the chart.
 * @param from no label begins to the left of this place, in pixels: there is one of the other axis.
 */
export function horizontalLabels(axis: Axis, width: number, type: number, from = 0) {
  return function HorizontalLabel({ x, y, payload }: TickLabelProps) {
    const text = axis.format(payload.value);
    const half = (digitsWide(text) * digitWidth * type) / 2 + edge;
    return (
      <text
        x={Math.min(width - half, Math.max(from + half, Number(x)))}
        y={y}
        dy="0.71em"
        textAnchor="middle"
        className="plot-tick"
      >
        {text}
      </text>
    );
  };
}

/** Writes the labels of a vertical axis. */
export function verticalLabels(axis: Axis) {
  return function VerticalLabel({ x, y, payload }: TickLabelProps) {
    return (
      <text x={x} y={y} dy="0.355em" textAnchor="end" className="plot-tick">
        {axis.format(payload.value)}
      </text>
    );
  };
}
