import type { Expression } from '../../calculus/expression.ts';
import { sameExpression } from '../../calculus/tree.ts';
import type { BeatName } from '../beatNames.ts';
import { type LossGraph, ofThePoint } from './lossGraph.ts';

/** One number that comes into the graph: a value on the way forwards, or a rate on the way back. */
export interface GraphStep {
  readonly way: 'forwards' | 'backwards';
  /** The place of the node. */
  readonly node: number;
}

/** All of them, in their order: the values from the data to the cost, then the rates from the cost back. */
export function graphSteps({ nodes }: LossGraph): readonly GraphStep[] {
  const all = nodes.map((node, place) => ({ ...node, place }));
  const values = all.filter(({ formula }) => formula !== undefined);
  // Of those equally far from the cost the ones that lead on come first, then what is to be learnt.
  const rates = all
    .filter(({ formula, slot }) => formula !== undefined || slot !== undefined)
    .toSorted(
      (one, other) =>
        one.depth - other.depth ||
        Number(one.slot !== undefined) - Number(other.slot !== undefined) ||
        one.place - other.place,
    );
  return [
    ...values.map(({ place }) => ({ way: 'forwards' as const, node: place })),
    ...rates.map(({ place }) => ({ way: 'backwards' as const, node: place })),
  ];
}

/** The place of what is written so, whatever its index; −1 where it is none of the nodes. */
function placeOf({ nodes }: LossGraph, written: Expression): number {
  const wanted = ofThePoint(written);
  return nodes.findIndex((node) => sameExpression(node.written, wanted));
}

/** What a line of the derivation speaks of in the graph. */
export interface LitParts {
  readonly nodes: ReadonlySet<number>;
  /** Places in the list of edges. */
  readonly edges: ReadonlySet<number>;
}

export const nothingLit: LitParts = { nodes: new Set(), edges: new Set() };

/** All that lies on a way from one node to another, both included. */
function between({ edges }: LossGraph, from: number, to: number): LitParts {
  const after = new Set([from]);
  // The edges stand in the order of the nodes that they lead to.
  for (const edge of edges) if (after.has(edge.from)) after.add(edge.to);
  const before = new Set([to]);
  for (const edge of edges.toReversed()) if (before.has(edge.to)) before.add(edge.from);
  const nodes = new Set([...after].filter((place) => before.has(place)));
  const used = edges.flatMap((edge, place) =>
    nodes.has(edge.from) && nodes.has(edge.to) ? [place] : [],
  );
  return { nodes, edges: new Set(used) };
}

/** The node with all that it is worked out from. */
function withOperands({ edges }: LossGraph, node: number): LitParts {
  const used = edges.flatMap((edge, place) => (edge.to === node ? [place] : []));
  return { nodes: new Set([node]), edges: new Set(used) };
}

/** The node with all that its rate comes from. */
function withUses({ edges }: LossGraph, node: number): LitParts {
  const used = edges.flatMap((edge, place) => (edge.from === node ? [place] : []));
  return { nodes: new Set([node]), edges: new Set(used) };
}

/** What a step lights: the number that comes, and the edges on which it comes. */
export function litByStep(graph: LossGraph, { way, node }: GraphStep): LitParts {
  return way === 'forwards' ? withOperands(graph, node) : withUses(graph, node);
}

/**
 * What the left side of a line lights: the quantity that is worked out there, or for a derivative all
 * ways from what it is by to what changes. The loss of all points stands for the cost of this one.
 */
export function litByLine(graph: LossGraph, left: Expression): LitParts {
  if (left.kind === 'fraction') return litByChanges(graph, left.numerator, left.denominator);
  if (left.kind === 'derivative') return litByRate(graph, left.of, left.variable);
  const node = placeOf(graph, left);
  return node < 0 ? nothingLit : withOperands(graph, node);
}

function litByChanges(graph: LossGraph, of: Expression, by: Expression): LitParts {
  return of.kind === 'change' && by.kind === 'change' ? litByRate(graph, of.of, by.of) : nothingLit;
}

function litByRate(graph: LossGraph, of: Expression, by: Expression): LitParts {
  const isLoss = of.kind === 'symbol' && of.name === 'L';
  const to = isLoss ? graph.nodes.length - 1 : placeOf(graph, of);
  const from = placeOf(graph, by);
  return from < 0 || to < 0 ? nothingLit : between(graph, from, to);
}

/**
 * How many of the steps have come when a line of the derivation is on screen.
 * @param left the left side of the line; undefined where there are no points.
 */
export function stepsBy(
  graph: LossGraph,
  steps: readonly GraphStep[],
  beat: BeatName,
  left: Expression | undefined,
): number {
  const { nodes } = graph;
  const cost = nodes.length - 1;
  // What the cost hangs on: the error, or the guess where there is no error on the way.
  const middle = nodes.findIndex(({ depth, formula }) => depth === 1 && formula !== undefined);
  const guess = nodes.findIndex(({ term }) => term === 'prediction');
  const until = (way: GraphStep['way'], node: number): number =>
    1 + steps.findIndex((step) => step.way === way && step.node === node);
  switch (beat) {
    case 'guess':
      return until('forwards', guess);
    case 'error':
      return until('forwards', middle);
    case 'square':
    case 'loss':
      return until('forwards', cost);
    case 'power-rule':
    case 'inner':
      return until('backwards', middle);
    case 'chain-rule': {
      const by = left?.kind === 'derivative' ? placeOf(graph, left.variable) : -1;
      return by < 0 ? until('backwards', middle) : until('backwards', by);
    }
    case 'gradient':
    case 'update':
      return steps.length;
  }
}
