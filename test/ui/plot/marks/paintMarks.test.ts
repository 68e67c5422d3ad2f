import { describe, expect, it } from 'vitest';
import type { Frame, LabelMark, Mark } from '../../../../src/ui/plot/marks/mark.ts';
import { estimatedWidth } from '../../../../src/ui/plot/marks/labelSize.ts';
import { paintMarks } from '../../../../src/ui/plot/marks/paintMarks.ts';
import { placeLabels } from '../../../../src/ui/plot/marks/placeLabels.ts';
import { svgPen, svgText, type SvgNode } from '../../../../src/ui/plot/marks/svgPen.ts';
import { frameOf, namedColours } from './frame.ts';

function drawn(marks: readonly Mark[], frame: Frame = frameOf()): readonly SvgNode[] {
  const pen = svgPen();
  paintMarks(pen, frame, marks, placeLabels(frame, marks, estimatedWidth), namedColours);
  return pen.drawn();
}

function pathsOf(nodes: readonly SvgNode[]): readonly string[] {
  return nodes.map(({ attributes }) => String(attributes['d']));
}

const line = { shape: 'segment', from: { x: 0, y: 0 }, to: { x: 4, y: 3 }, role: 'path' } as const;

describe('paintMarks', () => {
  it('draws a piece from place to place in its colour, dashed', () => {
    const [node] = drawn([{ ...line, width: 2, dash: [4, 3] }]);
    expect(node?.attributes).toStrictEqual({
      d: 'M50 310L450 10',
      fill: 'none',
      stroke: 'path',
      'stroke-width': '2',
      'stroke-linejoin': 'round',
      'stroke-dasharray': '4 3',
    });
  });

  it('draws twice as thick for twice the weight', () => {
    const [node] = drawn([{ ...line, width: 2, dash: [4, 3] }], frameOf([0, 4], [0, 3], 2));
    expect(node?.attributes['stroke-width']).toBe('4');
    expect(node?.attributes['stroke-dasharray']).toBe('8 6');
  });

  it('ends an arrow at the place that it points at', () => {
    const [shaft, head] = drawn([
      { shape: 'arrow', from: { x: 1, y: 1 }, to: { x: 1, y: 2 }, role: 'error', width: 2 },
    ]);
    expect(shaft?.attributes['d']).toBe('M150 210L150 117.2');
    expect(String(head?.attributes['d'])).toMatch(/^M150 110L/u);
    expect(head?.attributes['fill']).toBe('error');
  });

  it('sets an arrow off by a rim below all of it, and a piece likewise', () => {
    const arrow = { from: { x: 1, y: 1 }, to: { x: 1, y: 2 }, role: 'error', width: 2 } as const;
    const strokes = drawn([{ shape: 'arrow', ...arrow, halo: 1.5 }]).map(({ attributes }) => [
      attributes['stroke'] ?? attributes['fill'],
      attributes['stroke-width'],
    ]);
    expect(strokes).toStrictEqual([
      ['surface', '5'],
      ['surface', '3'],
      ['error', '2'],
      ['error', undefined],
    ]);
    const [rim, piece] = drawn([{ ...line, width: 2, dash: [4, 3], halo: 1 }]);
    expect(rim?.attributes).toMatchObject({ stroke: 'surface', 'stroke-width': '4' });
    expect(rim?.attributes['stroke-dasharray']).toBeUndefined();
    expect(piece?.attributes).toMatchObject({ stroke: 'path', 'stroke-width': '2' });
  });

  it('draws no arrow without a length, and no head that is not in the picture', () => {
    const arrow = { shape: 'arrow', from: { x: 1, y: 1 }, role: 'error', width: 2 } as const;
    expect(drawn([{ ...arrow, to: { x: 1, y: 1 } }])).toHaveLength(0);
    expect(drawn([{ ...arrow, to: { x: 1, y: 1e12 } }])).toHaveLength(1);
  });

  it('draws a true square beside an upright side', () => {
    const [fill, edge] = drawn([
      {
        shape: 'square',
        from: { x: 2, y: 1 },
        to: { x: 2, y: 2 },
        towards: 'left',
        role: 'error',
        fill: 0.3,
        edge: 1,
      },
    ]);
    expect(fill?.attributes['d']).toBe('M150 110L250 110L250 210L150 210Z');
    expect(fill?.attributes['fill-opacity']).toBe('0.3');
    expect(edge?.attributes['stroke']).toBe('error');
  });

  it('draws many dots as one path, without those outside', () => {
    const dots = { shape: 'dots', role: 'point', radius: 5, count: 3 } as const;
    const nodes = drawn([{ ...dots, x: [1, 2, 1e300], y: [1, 2, -1e300] }]);
    expect(nodes).toHaveLength(1);
    expect(pathsOf(nodes)[0]?.match(/M/gu)).toHaveLength(2);
  });

  it('draws of a crowd of dots those that can be told apart, each where it stands', () => {
    const count = 3000;
    const x = Float64Array.from({ length: count }, (_, index) => (index % 3) + 0.001 * (index % 2));
    const y = new Float64Array(count).fill(1);
    const [crowd] = pathsOf(drawn([{ shape: 'dots', role: 'point', radius: 5, count, x, y }]));
    expect(crowd?.match(/M/gu)).toHaveLength(3);
    const few = { shape: 'dots', role: 'point', radius: 5, count: 3, x, y } as const;
    // The first of each place is the one that is drawn.
    expect(crowd).toBe(pathsOf(drawn([few]))[0]);
  });

  it('draws of a throng of dots one for each radius, and leaves no place of them bare', () => {
    const radius = 5;
    const count = 30_000;
    const x = Float64Array.from({ length: count }, (_, index) => (index * 0.618034) % 3);
    const y = Float64Array.from({ length: count }, (_, index) => (3 * index) / count);
    const [throng] = pathsOf(drawn([{ shape: 'dots', role: 'point', radius, count, x, y }]));
    const centres = [...(throng ?? '').matchAll(/M(?<x>[\d.]+) (?<y>[\d.]+)/gu)].map(
      ({ groups }) => [Number(groups?.['x']) - radius, Number(groups?.['y'])] as const,
    );
    // 300 × 300 pixels have 60 × 60 cells of 5.
    expect(centres.length).toBeGreaterThan(3000);
    expect(centres.length).toBeLessThanOrEqual(61 * 61);
    for (let index = 0; index < count; index += 997) {
      const [px, py] = [50 + 100 * (x[index] ?? 0), 310 - 100 * (y[index] ?? 0)];
      const least = Math.min(...centres.map(([cx, cy]) => Math.hypot(cx - px, cy - py)));
      expect(least).toBeLessThanOrEqual(radius * Math.SQRT2);
    }
  });

  it('draws more stems than can be told apart as one line in each column of pixels', () => {
    const count = 1000;
    const column = (value: number) => new Float64Array(count).fill(value);
    const x = column(0).map((_, index) => (index % 2 === 0 ? 1 : 3));
    const [node] = drawn([
      { shape: 'stems', x, from: column(1), to: column(2), count, role: 'error', width: 1 },
    ]);
    expect(node?.attributes['d']).toBe('M150 110L150 210M350 110L350 210');
  });

  it('draws a curve with its halo below it', () => {
    const nodes = drawn([
      { shape: 'curve', x: [0, 1, 2], y: [0, 1, 0], count: 3, role: 'ink', width: 2, halo: 1 },
    ]);
    expect(nodes.map(({ attributes }) => attributes['stroke'])).toStrictEqual(['surface', 'ink']);
    expect(pathsOf(nodes)[1]).toBe('M50 310L150 210L250 310');
  });

  it('writes labels where the placer has put them, line by line', () => {
    const label: LabelMark = {
      shape: 'label',
      role: 'parameter-1',
      texts: ['one\ntwo'],
      of: [{ x: 2, y: 1 }],
      sides: ['right'],
    };
    const nodes = drawn([label]);
    expect(nodes.map(({ text }) => text)).toStrictEqual(['one', 'two']);
    expect(Number(nodes[0]?.attributes['x'])).toBeCloseTo(250 + 8, 1);
    expect(nodes[0]?.attributes['fill']).toBe('parameter-1 letters');
  });

  it('gives finite numbers for the most distant places', () => {
    const away = { x: -1.7e308, y: 1.7e308 };
    const marks: readonly Mark[] = [
      { ...line, to: away, width: 1 },
      { shape: 'dot', at: away, radius: 4, role: 'point' },
      { shape: 'arrow', from: away, to: { x: 1, y: 1 }, role: 'parameter-1', width: 1 },
      {
        shape: 'curve',
        x: [0, 1e308, -1e308],
        y: [1, -1e308, 1e308],
        count: 3,
        role: 'parameter-1',
        width: 1,
      },
      {
        shape: 'region',
        x: [0, 1e308, 1],
        y: [1, 1, -1e308],
        count: 3,
        role: 'parameter-1',
        fill: 1,
        edge: 1,
      },
      {
        shape: 'square',
        from: { x: 1, y: 1 },
        to: { x: 1, y: 1e308 },
        towards: 'left',
        role: 'parameter-1',
        fill: 1,
        edge: 1,
      },
    ];
    expect(svgText(drawn(marks))).not.toMatch(/NaN|Infinity|e\+/u);
  });
});

describe('svgText', () => {
  it('writes elements, with signs that mean something escaped', () => {
    expect(svgText([{ tag: 'text', attributes: { x: 1 }, text: 'a < b & "c"' }])).toBe(
      '<text x="1">a &lt; b &amp; &quot;c&quot;</text>',
    );
  });
});
