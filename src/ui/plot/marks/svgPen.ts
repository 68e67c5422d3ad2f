import type { Pen } from './pen.ts';

/** An SVG element as data: React or a file writer makes elements or text of it. */
export interface SvgNode {
  readonly tag: 'path' | 'text' | 'g' | 'svg';
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly text?: string;
  readonly children?: readonly SvgNode[];
}

// A hundredth of a pixel is finer than print.
function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** A pen that keeps what it draws as SVG elements, for print and files. */
export function svgPen(): Pen & { readonly drawn: () => readonly SvgNode[] } {
  let path = '';
  let nodes: SvgNode[] = [];
  return {
    drawn: () => nodes,
    begin: () => {
      path = '';
    },
    moveTo: (x, y) => {
      path += `M${short(x)} ${short(y)}`;
    },
    lineTo: (x, y) => {
      path += `${path === '' ? 'M' : 'L'}${short(x)} ${short(y)}`;
    },
    circle: (x, y, radius) => {
      const r = short(radius);
      const [right, left] = [short(x + radius), short(x - radius)];
      path += `M${right} ${short(y)}A${r} ${r} 0 1 1 ${left} ${short(y)}A${r} ${r} 0 1 1 ${right} ${short(y)}Z`;
    },
    close: () => {
      path += 'Z';
    },
    stroke: ({ colour, width, dash = [], strength = 1, round = false }) => {
      if (path === '') return;
      nodes.push({
        tag: 'path',
        attributes: {
          d: path,
          fill: 'none',
          stroke: colour,
          'stroke-width': short(width),
          'stroke-linejoin': 'round',
          ...(round ? { 'stroke-linecap': 'round' } : {}),
          ...(dash.length > 0 ? { 'stroke-dasharray': dash.map(short).join(' ') } : {}),
          ...(strength < 1 ? { 'stroke-opacity': short(strength) } : {}),
        },
      });
    },
    fill: (colour, strength = 1) => {
      if (path === '') return;
      nodes.push({
        tag: 'path',
        attributes: {
          d: path,
          fill: colour,
          ...(strength < 1 ? { 'fill-opacity': short(strength) } : {}),
        },
      });
    },
    text: (words, x, y, { colour, rim, size }) => {
      nodes.push({
        tag: 'text',
        text: words,
        attributes: {
          x: short(x),
          y: short(y),
          fill: colour,
          stroke: rim,
          'stroke-width': short(0.3 * size),
          'stroke-linejoin': 'round',
          'paint-order': 'stroke',
          'dominant-baseline': 'central',
          'font-family': 'system-ui, sans-serif',
          'font-size': size,
          'font-style': 'italic',
          'font-weight': 600,
        },
      });
    },
    within: ({ left, top, width, height }, draw) => {
      const outside = nodes;
      nodes = [];
      draw();
      // A nested picture clips what lies outside it, without a name that would have to be its own.
      const inner: SvgNode = {
        tag: 'svg',
        attributes: {
          x: short(left),
          y: short(top),
          width: short(width),
          height: short(height),
          viewBox: [left, top, width, height].map(short).join(' '),
          overflow: 'hidden',
        },
        children: nodes,
      };
      nodes = outside;
      nodes.push(inner);
    },
  };
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/gu, (sign) => escapes[sign] ?? sign);
}

/** SVG elements as the text of a file. */
export function svgText(nodes: readonly SvgNode[]): string {
  return nodes
    .map(({ tag, attributes, text = '', children = [] }) => {
      const written = Object.entries(attributes).map(
        ([name, value]) => ` ${name}="${escaped(String(value))}"`,
      );
      return `<${tag}${written.join('')}>${escaped(text)}${svgText(children)}</${tag}>`;
    })
    .join('');
}
