import type { Equation } from '../../calculus/equation.ts';
import {
  derivative,
  type Expression,
  number,
  type NumberExpression,
  partialDerivative,
  product,
  shownNumber,
  sum,
} from '../../calculus/expression.ts';
import { isExactly } from '../../calculus/simplification.ts';
import { putIn } from '../../calculus/simplified.ts';
import { shownEquation, symbolEquation } from '../../calculus/shownEquation.ts';
import type { GraphStep } from './graphSteps.ts';
import type { GraphEdge, LossGraph } from './lossGraph.ts';
import type { Passes } from './passes.ts';

/** A step in symbols and with its numbers; without numbers where one of them is none. */
export interface GraphLine {
  readonly symbols: Equation;
  readonly numbers: Equation | undefined;
}

function isTheCost({ nodes }: LossGraph, node: number): boolean {
  return node === nodes.length - 1;
}

/** How fast the cost grows with a node, as it is written: ∂(e²)/∂u. */
export function rateInSymbols(graph: LossGraph, node: number): Expression {
  const cost = graph.nodes.at(-1)?.written ?? number(0);
  const by = graph.nodes[node]?.written ?? cost;
  const isStraight = graph.nodes[node]?.depth === 1 || isTheCost(graph, node);
  return isStraight ? derivative(cost, by) : partialDerivative(cost, by);
}

/** How fast one node grows with another, as it is written: ∂t/∂u. */
export function localInSymbols({ nodes }: LossGraph, { from, to }: GraphEdge): Expression {
  const [of, by] = [nodes[to]?.written, nodes[from]?.written];
  return of === undefined || by === undefined ? number(0) : partialDerivative(of, by);
}

/** The numbers of all symbols, by their names. */
function numbersOf(
  { nodes }: LossGraph,
  { values }: Passes,
): Readonly<Record<string, NumberExpression>> {
  return Object.fromEntries(
    nodes.flatMap(({ written, term }, place) =>
      written.kind === 'symbol'
        ? [[written.name, shownNumber(values[place] ?? Number.NaN, term)]]
        : [],
    ),
  );
}

function joined(terms: readonly Expression[]): Expression {
  const [only] = terms;
  return terms.length === 1 && only !== undefined ? only : sum(...terms);
}

/** The rate of what comes next, if that is not the cost itself, times how fast that grows. */
function times(rate: Expression, local: Expression): Expression {
  return isExactly(rate, 1) ? local : product(rate, local);
}

function forwards(graph: LossGraph, found: Passes, place: number): GraphLine | undefined {
  const node = graph.nodes[place];
  if (node?.formula === undefined) return undefined;
  const { written, formula, term } = node;
  const inNumbers = putIn(formula, numbersOf(graph, found));
  return {
    symbols: symbolEquation(written, [formula]),
    numbers: shownEquation(written, [
      inNumbers,
      shownNumber(found.values[place] ?? Number.NaN, term),
    ]),
  };
}

function backwards(graph: LossGraph, found: Passes, place: number): GraphLine {
  const left = rateInSymbols(graph, place);
  if (isTheCost(graph, place)) {
    const line = symbolEquation(left, [number(1)]);
    return { symbols: line, numbers: undefined };
  }
  const uses = graph.edges.filter(({ from, local }) => from === place && local !== undefined);
  const rate = ({ to }: GraphEdge): Expression =>
    isTheCost(graph, to) ? number(1) : rateInSymbols(graph, to);
  const rateNumber = ({ to }: GraphEdge): Expression =>
    isTheCost(graph, to) ? number(1) : shownNumber(found.rates[to] ?? Number.NaN);
  const numbers = numbersOf(graph, found);
  const chains = uses.map((edge) => times(rate(edge), localInSymbols(graph, edge)));
  const worked = uses.map((edge) => times(rate(edge), edge.local ?? number(0)));
  const inNumbers = uses.map((edge) =>
    times(rateNumber(edge), putIn(edge.local ?? number(0), numbers)),
  );
  // What hangs on the cost alone needs no chain.
  const isChain = uses.some(({ to }) => !isTheCost(graph, to));
  return {
    symbols: symbolEquation(left, [...(isChain ? [joined(chains)] : []), joined(worked)]),
    numbers: shownEquation(left, [
      joined(inNumbers),
      shownNumber(found.rates[place] ?? Number.NaN),
    ]),
  };
}

/** What a step works out, in symbols and with the numbers of the point. */
export function graphLine(
  graph: LossGraph,
  found: Passes,
  { way, node }: GraphStep,
): GraphLine | undefined {
  return way === 'forwards' ? forwards(graph, found, node) : backwards(graph, found, node);
}
