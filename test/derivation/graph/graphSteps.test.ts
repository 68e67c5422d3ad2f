import { describe, expect, it } from 'vitest';
import { lineSpeech } from '../../../src/derivation/letters.ts';
import type { Expression } from '../../../src/calculus/expression.ts';
import { graphLine } from '../../../src/derivation/graph/graphLines.ts';
import { graphSteps, litByLine, stepsBy } from '../../../src/derivation/graph/graphSteps.ts';
import { lossGraph, type LossGraph } from '../../../src/derivation/graph/lossGraph.ts';
import { passes } from '../../../src/derivation/graph/passes.ts';
import { modelSymbols } from '../../../src/derivation/modelSymbols.ts';
import { modelBeats, symbolsOf } from '../../../src/derivation/modelBeats.ts';
import { speakEquation } from '../../../src/calculus/speech.ts';
import { translate } from '../../../src/i18n/translate.ts';
import { modelOfText } from '../../model/support/modelOfText.ts';

const neuron = modelOfText('v tanh(w x + b) + c');
const graph = lossGraph(
  modelSymbols({ model: neuron, penalty: 'squared', convention: 'mean', scaled: false }),
);
const steps = graphSteps(graph);

function nameOf(of: LossGraph, place: number): string {
  const written = of.nodes[place]?.written;
  if (written === undefined) return '?';
  return written.kind === 'symbol' ? written.name.replace('$', '') : 'cost';
}

function names(places: Iterable<number>): string {
  return [...places].map((place) => nameOf(graph, place)).join(' ');
}

describe('the steps through the graph of a neuron', () => {
  it('go forwards from u to the cost, and back from the cost to the parameters', () => {
    const way = (wanted: string): string =>
      names(steps.filter((step) => step.way === wanted).map(({ node }) => node));
    expect(way('forwards')).toBe('u t prediction e cost');
    expect(way('backwards')).toBe('cost e prediction t v c u w b');
  });

  it('never ask for a rate before those that it comes from', () => {
    const order = steps.filter(({ way }) => way === 'backwards').map(({ node }) => node);
    const early = graph.edges.filter(
      ({ from, to, local }) => local !== undefined && order.indexOf(to) >= order.indexOf(from),
    );
    expect(early).toStrictEqual([]);
  });
});

describe('the lines of the derivation', () => {
  const derivation = {
    model: neuron,
    penalty: 'squared',
    convention: 'mean',
    parameter: 0,
  } as const;
  const beats = modelBeats({
    ...derivation,
    data: { count: 1, inputs: [Float64Array.of(1)], y: Float64Array.of(2) },
    chosen: 0,
    iterate: {
      iteration: 0,
      at: Float64Array.of(1, 1, 0, 0),
      slopes: Float64Array.of(0, 0, 0, 0),
      loss: 1,
      learningRate: 0.1,
    },
    next: Float64Array.of(1, 1, 0, 0),
  });
  const lines = beats.flatMap(({ name, lines: all }) =>
    all.map(({ id, symbolsEquation }) => ({ beat: name, id, left: symbolsEquation.left })),
  );
  const leftOf = (wanted: string): Expression | undefined =>
    lines.find(({ id }) => id === wanted)?.left;

  it('let the numbers come in order', () => {
    const counts = lines.map(({ beat, left }) => stepsBy(graph, steps, beat, left));
    expect(counts[0]).toBe(3);
    expect(counts.at(-1)).toBe(steps.length);
    const forwards = lines.filter(({ beat }) => beat !== 'chain-rule');
    const rising = forwards.map(({ beat, left }) => stepsBy(graph, steps, beat, left));
    expect(rising).toStrictEqual(rising.toSorted((one, other) => one - other));
  });

  it('light what they speak of', () => {
    const lit = (id: string): string => {
      const left = leftOf(id);
      return left === undefined ? '?' : names(litByLine(graph, left).nodes);
    };
    expect(lit('guess')).toBe('prediction');
    expect(lit('error')).toBe('e');
    expect(lit('square')).toBe('cost');
    // Of w: ∂e/∂w and ∂(e²)/∂w, along all that lies between.
    const { parameters } = symbolsOf(derivation);
    const w = parameters.findIndex(({ name }) => name === 'w');
    expect(w).toBeGreaterThanOrEqual(0);
    const chain = lines.filter(({ beat }) => beat === 'chain-rule').map(({ left }) => left);
    const ways = chain.map((left) => names(litByLine(graph, left).nodes));
    expect(ways).toContain('v prediction e cost');
    expect(ways.every((way) => way !== '')).toBe(true);
    const gradient = leftOf('gradient-1');
    expect(gradient && litByLine(graph, gradient).edges.size).toBe(3);
  });
});

describe('what a step says', () => {
  const found = passes(graph, { v: 2, w: 1, b: 0, c: 0, x: 0, y: 1 });
  const spoken = steps.map((step) => {
    const line = graphLine(graph, found, step);
    return {
      symbols: line && speakEquation(line.symbols, lineSpeech(translate)),
      numbers: line?.numbers && speakEquation(line.numbers, lineSpeech(translate)),
    };
  });

  it('is there for each, with numbers for each but the rate 1 of the cost itself', () => {
    expect(spoken.every(({ symbols }) => symbols !== undefined)).toBe(true);
    expect(spoken.filter(({ numbers }) => numbers === undefined)).toHaveLength(1);
  });

  it('is the rate of what comes next, times the local rate', () => {
    const ofU = steps.findIndex(
      ({ way, node }) => way === 'backwards' && nameOf(graph, node) === 'u',
    );
    const step = steps[ofU];
    const line = step && graphLine(graph, found, step);
    const sides = line?.symbols.sides.map(({ expression }) => expression.kind);
    expect(sides).toStrictEqual(['product', 'product']);
    // e = −1, so 2 e · v · (1 − t²) = −4.
    const last = line?.numbers?.sides.at(-1)?.expression;
    expect(last?.kind === 'number' ? last.value : undefined).toBe(-4);
  });
});

describe('other models', () => {
  it.each(['m x + b', 'a x/(b + x)', 'a e^(k x)', 'a x^b', 'σ(w x + b)', 'A sin(w x + p) + c'])(
    'have a line for each step: %s',
    (formula) => {
      for (const penalty of ['squared', 'absolute', 'log'] as const) {
        const model = modelOfText(formula);
        const own = lossGraph(modelSymbols({ model, penalty, convention: 'mean', scaled: false }));
        const given = Object.fromEntries(
          own.nodes.flatMap(({ written }) =>
            written.kind === 'symbol' ? [[written.name, 0.5]] : [],
          ),
        );
        const numbers = passes(own, given);
        const all = graphSteps(own).map((step) => graphLine(own, numbers, step));
        expect(all.filter((line) => line === undefined)).toHaveLength(0);
        expect(all.filter((line) => line?.numbers === undefined)).toHaveLength(1);
      }
    },
  );
});
