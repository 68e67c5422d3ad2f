import type { Pen } from '../../../src/ui/plot/marks/pen.ts';
import type { Box } from '../../../src/ui/plot/marks/place.ts';

/** An SVG element as data. */
export interface StillNode {
  readonly tag: 'path' | 'circle' | 'text' | 'svg';
  readonly attributes: Readonly<Record<string, string>>;
  readonly text?: string;
  readonly children?: readonly StillNode[];
}

// A path that is no larger than this, in pixels, is a small figure: it keeps its form.
const smallFigure = 30;
// So many units wide and high is the box in which what stretches is drawn.
const unit = 1000;

interface Point {
  readonly x: number;
  readonly y: number;
}

type Part =
  | { readonly kind: 'line'; readonly points: Point[]; closed: boolean }
  | { readonly kind: 'circle'; readonly at: Point; readonly radius: number };

const short = (value: number, digits = 1): string => String(Number(value.toFixed(digits)));

/**
 * A pen that draws for any size of the plot area: places are shares of its width and height; radii, strokes
 * and letters are in the unit of its type, with which they grow. Lines stretch with the area, small figures
 * keep their form.
 * @param area the plot area of the frame that marks are painted for, in pixels.
 * @param type the size of type in it, in pixels.
 */
export function stillPen(area: Box, type: number): Pen & { readonly drawn: () => StillNode[] } {
  const nodes: StillNode[] = [];
  let parts: Part[] = [];

  // A unit is finer than a pixel of a picture that stands by.
  const digits = area.width < 300 ? 0 : 1;
  const em = (pixels: number): string => `${short(pixels / type, 3)}em`;
  const across = (x: number): number => (x - area.left) / area.width;
  const down = (y: number): number => (y - area.top) / area.height;
  const percent = (share: number): string => `${short(100 * share, 2)}%`;

  /** The last piece that is drawn, begun where none is. */
  function line(begin: boolean): Point[] {
    const last = parts.at(-1);
    if (!begin && last?.kind === 'line' && !last.closed) return last.points;
    const points: Point[] = [];
    parts.push({ kind: 'line', points, closed: false });
    return points;
  }

  function pathOf(place: (point: Point) => string): string {
    return parts
      .flatMap((part) =>
        part.kind === 'line' && part.points.length > 0
          ? [`M${part.points.map(place).join('L')}${part.closed ? 'Z' : ''}`]
          : [],
      )
      .join('');
  }

  /** Adds what has been traced, with a stroke or a ground. */
  function add(paint: Readonly<Record<string, string>>): void {
    for (const part of parts)
      if (part.kind === 'circle')
        nodes.push({
          tag: 'circle',
          attributes: {
            cx: percent(across(part.at.x)),
            cy: percent(down(part.at.y)),
            r: em(part.radius),
            ...paint,
          },
        });
    const points = parts.flatMap((part) => (part.kind === 'line' ? part.points : []));
    if (points.length === 0) return;
    const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
    const [left, right] = [Math.min(...xs), Math.max(...xs)];
    const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
    if (right - left <= smallFigure && bottom - top <= smallFigure) {
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const d = pathOf((point) => `${short(point.x - x)} ${short(point.y - y)}`);
      nodes.push({
        tag: 'svg',
        attributes: {
          x: percent(across(x)),
          y: percent(down(y)),
          width: '1em',
          height: '1em',
          viewBox: `0 0 ${short(type)} ${short(type)}`,
          overflow: 'visible',
        },
        children: [
          { tag: 'path', attributes: { d, ...paint, 'vector-effect': 'non-scaling-stroke' } },
        ],
      });
      return;
    }
    const stretched = (share: number): string => short(unit * share, digits);
    const d = pathOf((point) => `${stretched(across(point.x))} ${stretched(down(point.y))}`);
    const drawn: StillNode = {
      tag: 'path',
      attributes: { d, ...paint, 'vector-effect': 'non-scaling-stroke' },
    };
    const before = nodes.at(-1);
    if (before?.attributes['preserveAspectRatio'] === 'none') {
      nodes[nodes.length - 1] = { ...before, children: [...(before.children ?? []), drawn] };
      return;
    }
    nodes.push({
      tag: 'svg',
      attributes: {
        width: '100%',
        height: '100%',
        viewBox: `0 0 ${String(unit)} ${String(unit)}`,
        preserveAspectRatio: 'none',
        overflow: 'visible',
      },
      children: [drawn],
    });
  }

  return {
    drawn: () => nodes,
    begin: () => {
      parts = [];
    },
    moveTo: (x, y) => {
      line(true).push({ x, y });
    },
    lineTo: (x, y) => {
      line(false).push({ x, y });
    },
    circle: (x, y, radius) => {
      parts.push({ kind: 'circle', at: { x, y }, radius });
    },
    close: () => {
      const last = parts.at(-1);
      if (last?.kind === 'line') last.closed = true;
    },
    stroke: ({ colour, width, dash = [], strength = 1, round = false }) => {
      add({
        fill: 'none',
        stroke: colour,
        'stroke-width': em(width),
        'stroke-linejoin': 'round',
        ...(round ? { 'stroke-linecap': 'round' } : {}),
        ...(dash.length > 0 ? { 'stroke-dasharray': dash.map(em).join(' ') } : {}),
        ...(strength < 1 ? { 'stroke-opacity': short(strength, 2) } : {}),
      });
    },
    fill: (colour, strength = 1) => {
      add({ fill: colour, ...(strength < 1 ? { 'fill-opacity': short(strength, 2) } : {}) });
    },
    text: (words, x, y, { colour, rim, size }) => {
      nodes.push({
        tag: 'svg',
        attributes: { x: percent(across(x)), y: percent(down(y)), overflow: 'visible' },
        children: [
          {
            tag: 'text',
            text: words,
            attributes: {
              fill: colour,
              stroke: rim,
              'stroke-width': '0.3em',
              'stroke-linejoin': 'round',
              'paint-order': 'stroke',
              'dominant-baseline': 'central',
              'font-family': 'system-ui, sans-serif',
              'font-size': em(size),
              'font-style': 'italic',
              'font-weight': '600',
            },
          },
        ],
      });
    },
    within: (_box, draw) => {
      draw();
    },
  };
}
