import { evaluate } from '../../calculus/evaluate.ts';
import type { Expression } from '../../calculus/expression.ts';
import type { LossGraph } from './lossGraph.ts';

/** The numbers of a graph at one point, by the places of its nodes and edges; NaN where there is none. */
export interface Passes {
  /** Worked out forwards: each from those before it. */
  readonly values: readonly number[];
  /** How fast each edge's end grows with its beginning; 0 for the edges of the data. */
  readonly locals: readonly number[];
  /** Worked out backwards: how fast the cost grows with each node, the adjoint of the node. */
  readonly rates: readonly number[];
}

function nameOf(written: Expression): string | undefined {
  return written.kind === 'symbol' ? written.name : undefined;
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : Number.NaN;
}

/**
 * Sends the numbers of a point forwards through the graph, and the rates of its cost backwards (reverse
 * mode: Griewank and Walther, Evaluating Derivatives, 2nd edition, chapter 3; backpropagation: Rumelhart,
 * Hinton and Williams, Nature 323, 1986). Each node and each local rate is worked out once.
 * @param given the values of the parameters and of the data of the point, by name.
 */
export function passes(
  { nodes, edges }: LossGraph,
  given: Readonly<Record<string, number>>,
): Passes {
  const scalars: Record<string, number> = { ...given };
  const valueOf = (expression: Expression): number =>
    finite(evaluate(expression, { scalars, series: {} }));
  const values = nodes.map(({ written, formula }) => {
    const name = nameOf(written);
    if (formula === undefined) return finite(given[name ?? ''] ?? Number.NaN);
    const value = valueOf(formula);
    if (name !== undefined) scalars[name] = value;
    return value;
  });
  const locals = edges.map(({ local }) => (local === undefined ? 0 : valueOf(local)));
  const rates = nodes.map((_node, place): number => (place === nodes.length - 1 ? 1 : 0));
  // From the cost back: all that is worked out from a node comes after it.
  for (let to = nodes.length - 1; to >= 0; to -= 1)
    for (const [place, edge] of edges.entries())
      if (edge.to === to && edge.local !== undefined)
        rates[edge.from] = finite(
          (rates[edge.from] ?? 0) + (rates[to] ?? 0) * (locals[place] ?? 0),
        );
  return { values, locals, rates };
}

/** How much work the rates of all parameters are. */
export interface RateWork {
  /** How many local rates the graph has, each of which is used once when rates are sent backwards. */
  readonly once: number;
  /** How many factors there are where the chain of each parameter is multiplied out anew. */
  readonly anew: number;
}

/** Counts the local rates that are used, with the rates reused and with each chain multiplied out anew. */
export function rateWork({ nodes, edges }: LossGraph): RateWork {
  // For each node: how many ways lead from it to the cost, and how many edges they have together.
  const ways = nodes.map((_node, place): number => (place === nodes.length - 1 ? 1 : 0));
  const factors = nodes.map((): number => 0);
  for (let to = nodes.length - 1; to >= 0; to -= 1)
    for (const edge of edges)
      if (edge.to === to && edge.local !== undefined) {
        ways[edge.from] = (ways[edge.from] ?? 0) + (ways[to] ?? 0);
        factors[edge.from] = (factors[edge.from] ?? 0) + (factors[to] ?? 0) + (ways[to] ?? 0);
      }
  const ofParameters = nodes.flatMap(({ slot }, place) =>
    slot === undefined ? [] : [factors[place] ?? 0],
  );
  return {
    once: edges.filter(({ local }) => local !== undefined).length,
    anew: ofParameters.reduce((total, each) => total + each, 0),
  };
}
