import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LossGraph } from '../../src/derivation/graph/lossGraph.ts';
import { builtInModels } from '../../src/model/builtIn.ts';
import { graphLayout } from '../../src/panels/graph/graphLayout.ts';
import { graphMarks } from '../../src/panels/graph/graphMarks.ts';
import { formulaText, isDataNode, nodeName } from '../../src/panels/shared/graphNames.ts';
import { graphWords } from '../../src/panels/graph/graphWords.ts';
import { type GraphMoment, graphMoment } from '../../src/store/graphOf.ts';
import { suitingData } from '../../src/store/suitingData.ts';
import { estimatedWidth } from '../../src/ui/plot/marks/labelSize.ts';
import { boxesMeet } from '../../src/ui/plot/marks/place.ts';
import { placeLabels } from '../../src/ui/plot/marks/placeLabels.ts';
import { placeOf } from '../../src/ui/plot/marks/resolve.ts';
import { plotScales } from '../../src/ui/plot/plotScales.ts';
import { stateOfLink } from '../store/stateOfLink.ts';

const stateOf = async (link: string) => stateOfLink(`v=1&${link}`);

function frameOf(width: number, height: number, weight = 1) {
  const area = { left: 6, top: 6, width, height };
  return { scales: plotScales(area, [0, 1], [0, 1], 'linear', 12 * weight), weight };
}

const rooms = [
  { width: 700, height: 510 },
  { width: 490, height: 560 },
  { width: 366, height: 350 },
  { width: 1050, height: 820 },
  { width: 430, height: 440 },
];

describe.each(builtInModels)('the graph of $id', ({ id }) => {
  it.each(rooms)(
    'has its nodes in the picture, none on another: $width × $height',
    async (room) => {
      const { graph } = graphMoment(await stateOf(`model=${id}`));
      const { nodes, bends, width, height } = graphLayout(graph, room, 1);
      const boxes = nodes.map(({ x, y }) => ({
        left: x - width / 2,
        top: y - height / 2,
        width,
        height,
      }));
      for (const [place, box] of boxes.entries()) {
        expect(box.left).toBeGreaterThanOrEqual(-0.001);
        expect(box.top).toBeGreaterThanOrEqual(-0.001);
        expect(box.left + box.width).toBeLessThanOrEqual(room.width + 0.001);
        expect(box.top + box.height).toBeLessThanOrEqual(room.height + 0.001);
        expect(boxes.slice(place + 1).some((other) => boxesMeet(box, other))).toBe(false);
        const through = bends
          .flat()
          .filter(({ x, y }) => boxesMeet(box, { left: x, top: y, width: 1, height: 1 }));
        expect(through).toStrictEqual([]);
      }
    },
  );

  it('has words on no other words, and each node its own', async () => {
    const state = await stateOf(
      `model=${id}&data=${suitingData(id) ?? 'five-points'}&k=2&beat=update`,
    );
    const moment = graphMoment(state);
    expect(moment.come).toBe(moment.steps.length);
    for (const { width, height } of rooms) {
      const frame = frameOf(width, height);
      const placed = [...placeLabels(frame, graphMarks(moment, frame), estimatedWidth)];
      const boxes = placed.map(([, { box }]) => box);
      const rows = placed.filter(([label]) => label.centred === true);
      const dataNodes = moment.graph.nodes.filter(
        ({ formula, slot }) => formula === undefined && slot === undefined,
      );
      // Name and value stand beside one another, or, where that is too narrow, in rows of their own.
      const others = moment.graph.nodes.length - dataNodes.length;
      expect([2 * others, 3 * others]).toContain(rows.length - dataNodes.length);
      const pairs = boxes.flatMap((box, place) =>
        boxes.slice(place + 1).map((other) => boxesMeet(box, other)),
      );
      expect(pairs.filter(Boolean)).toHaveLength(0);
      // Boxes are drawn above lines and what is written on those.
      const room = graphLayout(moment.graph, frame.scales.area, 1);
      const isData = (place: number): boolean => isDataNode(moment, place);
      const nodes = room.nodes.map(({ x, y }, place) => {
        const high = isData(place) ? room.height / 2 : room.height;
        return {
          left: x + 6 - room.width / 2,
          top: y + 6 - high / 2,
          width: room.width,
          height: high,
        };
      });
      const covered = placed.filter(
        ([label, { box }]) => label.centred !== true && nodes.some((node) => boxesMeet(box, node)),
      );
      expect(covered.map(([label]) => label.texts[0])).toStrictEqual([]);
    }
  });
});

const narrow = [
  { width: 296, height: 290, weight: 1 },
  { width: 266, height: 200, weight: 1 },
  { width: 480, height: 530, weight: 1.6 },
];

describe.each(builtInModels)('the boxes of $id where they are narrow', ({ id }) => {
  it.each(narrow)('hold what is written in them: $width × $height', async (room) => {
    const data = suitingData(id) ?? 'five-points';
    const states = await Promise.all(
      ['guess', 'update'].map((beat) => stateOf(`model=${id}&data=${data}&k=3&beat=${beat}`)),
    );
    for (const moment of states.map(graphMoment)) {
      const frame = frameOf(room.width, room.height, room.weight);
      const { width } = graphLayout(moment.graph, frame.scales.area, room.weight);
      const written = graphMarks(moment, frame).flatMap((mark) =>
        mark.shape === 'label' && mark.centred === true ? [mark] : [],
      );
      for (const { texts, size = 1 } of written)
        expect(estimatedWidth(texts[0] ?? '', 13 * room.weight * size), texts[0]).toBeLessThan(
          width,
        );
    }
  });
});

it('writes small numbers below their names where both have no room beside one another', async () => {
  const moment = graphMoment(await stateOf('model=cubic&data=two-bends&k=3&beat=guess'));
  const textsIn = (width: number, height: number, weight: number) =>
    graphMarks(moment, frameOf(width, height, weight)).flatMap((mark) =>
      mark.shape === 'label' && mark.centred === true ? mark.texts : [],
    );
  expect(textsIn(700, 510, 1).some((text) => text.startsWith('b = −0.000'))).toBe(true);
  const texts = textsIn(480, 530, 1.6);
  expect(texts).toContain('b');
  expect(texts.some((text) => text.startsWith('−0.000'))).toBe(true);
  // Where there are not even rows for that, the name stands alone.
  expect(textsIn(266, 200, 1)).toContain('b');
});

describe('the order of the graph', () => {
  it('is that of the formula, with the main way straight, so that no lines cross', async () => {
    const { graph } = graphMoment(await stateOf('model=two-neurons'));
    const { nodes } = graphLayout(graph, { width: 700, height: 510 }, 1);
    const xOf = (name: string): number => {
      const place = graph.nodes.findIndex((_node, each) => nodeName(graph, each) === name);
      return nodes[place]?.x ?? Number.NaN;
    };
    for (const row of ['v₁ t v₂ p c', 'w₁ b₁ x w₂ b₂', 'u s', 'ŷ y']) {
      const places = row.split(' ').map(xOf);
      expect(places, row).toStrictEqual(places.toSorted((one, other) => one - other));
    }
    expect(xOf('e')).toBeCloseTo(xOf('ŷ'), 9);
    expect(xOf('u')).toBeCloseTo(xOf('t'), 9);
  });
});

describe('the lines between the boxes', () => {
  const frame = frameOf(700, 510);
  /** How far each arrow of a colour goes in the direction in which the values come. */
  const waysOf = (moment: GraphMoment, back: boolean): readonly number[] => {
    const { downwards } = graphLayout(moment.graph, frame.scales.area, 1);
    return graphMarks(moment, frame).flatMap((mark) => {
      if (mark.shape !== 'arrow' || (mark.role === 'gradient') !== back) return [];
      const [from, to] = [placeOf(frame, mark.from), placeOf(frame, mark.to)];
      return [downwards ? to[1] - from[1] : to[0] - from[0]];
    });
  };

  it('point forwards until a rate has come back on them', async () => {
    const values = graphMoment(await stateOf('beat=error&k=0'));
    expect(waysOf(values, true)).toEqual([]);
    expect(Math.min(...waysOf(values, false))).toBeGreaterThan(0);
    const rates = graphMoment(await stateOf('beat=update&k=0'));
    // From e² to e, to ŷ, to m and to b.
    expect(waysOf(rates, true)).toHaveLength(4);
    expect(Math.max(...waysOf(rates, true))).toBeLessThan(0);
  });

  it('have what a rate is multiplied by near the box it goes to, and the rates in one colour', async () => {
    const marks = graphMarks(graphMoment(await stateOf('beat=update&k=0')), frame);
    const labels = marks.flatMap((mark, index) =>
      mark.shape === 'label' ? [{ mark, before: marks[index - 1] }] : [],
    );
    const factors = labels.filter(({ mark }) => mark.texts[0]?.startsWith('×') === true);
    expect(factors).toHaveLength(4);
    for (const { mark, before } of factors) {
      if (before?.shape !== 'arrow') throw new Error('no arrow');
      const [x, y] = placeOf(frame, mark.of[0]!);
      const [toStart, toEnd] = [before.from, before.to].map((end) => {
        const [endX, endY] = placeOf(frame, end);
        return Math.hypot(endX - x, endY - y);
      });
      expect(toEnd).toBeLessThan(toStart ?? 0);
    }
    const rates = labels.filter(({ mark }) => mark.texts[0]?.startsWith('rate ') === true);
    expect(rates.length).toBeGreaterThan(3);
    expect(new Set(rates.map(({ mark }) => mark.role))).toEqual(new Set(['gradient']));
  });
});

describe('the graph in step with the derivation', () => {
  const neuron = 'model=neuron&data=step-up&k=3';
  const namesOf = (graph: LossGraph, places: Iterable<number>): string =>
    [...places].map((place) => nodeName(graph, place)).join(' ');

  it('has the values first, and the rates after them', async () => {
    const come = async (rest: string): Promise<number> =>
      graphMoment(await stateOf(`${neuron}&${rest}`)).come;
    expect(await come('beat=guess')).toBe(3);
    expect(await come('beat=square')).toBe(5);
    expect(await come('beat=power-rule')).toBe(7);
    expect(await come('beat=gradient')).toBe(14);
    // The rates at e², e, ŷ, t and then v, which the line is about.
    expect(await come('beat=chain-rule&line=1')).toBe(7);
    expect(await come('beat=chain-rule&line=4')).toBe(10);
    // By hand, as far as there is something.
    expect(await come('beat=gradient&passed=2')).toBe(2);
    expect(await come('passed=99')).toBe(14);
  });

  it('lights what the line speaks of', async () => {
    const { graph, lit } = graphMoment(await stateOf(`${neuron}&beat=error`));
    expect(namesOf(graph, lit.nodes)).toBe('e');
  });

  it('says its numbers in words, those that have come', async () => {
    const words = graphWords(await stateOf('beat=error&k=0'));
    expect(words).toContain('ŷ\u00A0=\u00A00; e\u00A0=\u00A0−');
    expect(words).not.toContain('∂');
    expect(graphWords(await stateOf('beat=gradient&k=0'))).toMatch(/∂e²\/∂m\u00A0=\u00A0−\d/u);
  });

  it('has no numbers without points, and no word that is none', async () => {
    const state = await stateOf('points=&beat=gradient');
    const empty = { ...state.experiment, data: { preset: 'custom', observations: [] } } as const;
    const without = { ...state, experiment: empty };
    expect(graphWords(without)).toBe('There are no points yet, so the boxes have no numbers.');
    const frame = frameOf(700, 500);
    const texts = graphMarks(graphMoment(without), frame).flatMap((mark) =>
      mark.shape === 'label' ? mark.texts : [],
    );
    expect(texts).toContain('m');
    expect(texts.join(' ')).not.toMatch(/NaN|undefined|∞/u);
  });

  it('writes no number that does not exist, wherever the parameters are', async () => {
    const frame = frameOf(700, 500);
    const base = await stateOf('model=saturation&points=1,2;2,1;-1,0');
    fc.assert(
      fc.property(
        fc.constantFrom(-1, 0, 1, 1e200, 1e-300),
        fc.constantFrom(-2, -1, 0, 1, 1e300),
        (m, b) => {
          const state = { ...base, experiment: { ...base.experiment, start: [m, b] } };
          const marks = graphMarks(graphMoment(state), frame);
          const texts = marks.flatMap((mark) => (mark.shape === 'label' ? mark.texts : []));
          expect(texts.join(' ')).not.toMatch(/NaN|undefined|∞|Infinity/u);
        },
      ),
    );
  });
});

describe('formulas of parts as plain text', () => {
  it('are written as one writes them', async () => {
    const { graph } = graphMoment(await stateOf('model=two-neurons'));
    const texts = graph.nodes.flatMap((_node, place) => formulaText(graph, place) ?? []);
    expect(texts).toStrictEqual([
      'w₁ x + b₁',
      'tanh(u)',
      'w₂ x + b₂',
      'tanh(s)',
      'v₁ t + v₂ p + c',
      'ŷ − y',
    ]);
  });

  it('have raised digits and true minus signs', async () => {
    const { graph } = graphMoment(await stateOf('model=a x^3 - b x^2 - 1'));
    expect(formulaText(graph, graph.nodes.length - 3)).toBe('a x³ − b x² − 1');
  });
});
