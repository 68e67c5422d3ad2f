import { differentiate } from '../../calculus/differentiate.ts';
import {
  difference,
  type Expression,
  partialDerivative,
  symbol,
  type SymbolExpression,
} from '../../calculus/expression.ts';
import { namedNumbers } from '../../calculus/symbols.ts';
import type { Term } from '../term.ts';
import { termOf } from '../termOf.ts';
import { replaced, replacedWhere, sameExpression, someExpression } from '../../calculus/tree.ts';
import { logLossInSymbols, type ModelSymbols } from '../modelSymbols.ts';
import { namedParts } from './partNames.ts';

/** A quantity on the way from the parameters to the cost of one point. */
export interface GraphNode {
  /** As it is written: w, u, ŷ, e². Without an index: all of it is about one point. */
  readonly written: Expression;
  /** What it is worked out from; undefined for what is given. */
  readonly formula: Expression | undefined;
  /** The slot of a parameter. */
  readonly slot: number | undefined;
  readonly term: Term | undefined;
  /** How many edges lie between it and the cost at most; 0 for the cost itself. */
  readonly depth: number;
}

/** That a quantity is worked out from another one. */
export interface GraphEdge {
  /** Places of both in the list of nodes. */
  readonly from: number;
  readonly to: number;
  /** How fast `to` grows with `from`, the others held; undefined where `from` is a number of the data. */
  readonly local: Expression | undefined;
}

/** The cost of one point as a graph of named parts, each worked out once. */
export interface LossGraph {
  /** In an order in which each comes after those that it is worked out from; the cost is the last. */
  readonly nodes: readonly GraphNode[];
  /** By the node that they lead to, in the order in which its formula names the others. */
  readonly edges: readonly GraphEdge[];
}

/** The expression without the index of its point. */
export function ofThePoint(expression: Expression): Expression {
  return replacedWhere(expression, (part) =>
    part.kind === 'symbol' && part.index !== undefined ? symbol(part.name, part.term) : undefined,
  );
}

interface Draft {
  readonly written: Expression;
  readonly formula: Expression | undefined;
}

/** The symbols of a formula, each once, in the order in which they are read. */
function symbolsIn(formula: Expression): readonly SymbolExpression[] {
  const found = new Map<string, SymbolExpression>();
  someExpression(formula, (part) => {
    if (part.kind === 'symbol' && !Object.hasOwn(namedNumbers, part.name) && !found.has(part.name))
      found.set(part.name, part);
    return false;
  });
  return [...found.values()];
}

/** What is worked out on the way to the cost, each after what it is worked out from. */
function workedOut(symbols: ModelSymbols): readonly Draft[] {
  const { guess, prediction, error, y, square, penalty } = symbols;
  const { whole, parts } = namedParts(guess);
  return [
    ...parts.map(({ name, formula }) => ({ written: name, formula })),
    { written: prediction, formula: whole },
    ...(penalty === 'log'
      ? [{ written: square, formula: logLossInSymbols() }]
      : [
          { written: error, formula: difference(prediction, y) },
          { written: square, formula: square },
        ]),
  ].map(({ written, formula }) => ({ written: ofThePoint(written), formula: ofThePoint(formula) }));
}

/**
 * How fast a quantity grows with one that it is worked out from, the others held. Its own value is known
 * by then and is used again: for t = tanh u it is 1 − t².
 */
function localOf(written: Expression, formula: Expression, operand: Expression): Expression {
  const { derivative } = differentiate(partialDerivative(formula, operand));
  const isUsedAgain =
    written.kind === 'symbol' && (formula.kind === 'call' || formula.kind === 'power');
  return isUsedAgain ? replaced(derivative, formula, written) : derivative;
}

/** For each node how far it is from the cost: one more than the farthest of those worked out from it. */
function depths(count: number, edges: readonly Omit<GraphEdge, 'local'>[]): readonly number[] {
  const found = Array.from({ length: count }, () => 0);
  // Who comes later is nearer to the cost.
  for (let place = count - 1; place >= 0; place -= 1)
    for (const { from, to } of edges)
      if (from === place) found[place] = Math.max(found[place] ?? 0, (found[to] ?? 0) + 1);
  return found;
}

/** The cost of one point of a model as a graph. */
export function lossGraph(symbols: ModelSymbols): LossGraph {
  const worked = workedOut(symbols);
  const isWorkedOut = (part: Expression): boolean =>
    worked.some(({ written }) => sameExpression(written, part));
  const given = new Map<string, SymbolExpression>();
  for (const { formula } of worked)
    for (const each of formula === undefined ? [] : symbolsIn(formula))
      if (!isWorkedOut(each)) given.set(each.name, each);
  const drafts: readonly Draft[] = [
    ...[...given.values()].map((written) => ({ written, formula: undefined })),
    ...worked,
  ];
  const placeOf = (part: Expression): number =>
    drafts.findIndex(({ written }) => sameExpression(written, part));
  const slotOf = (written: Expression): number | undefined => {
    const slot = symbols.parameters.findIndex((parameter) => sameExpression(parameter, written));
    return slot < 0 ? undefined : slot;
  };
  const isData = (operand: SymbolExpression): boolean =>
    given.has(operand.name) && slotOf(operand) === undefined;
  const edges = drafts.flatMap(({ written, formula }, to): readonly GraphEdge[] =>
    formula === undefined
      ? []
      : symbolsIn(formula).map((operand) => ({
          from: placeOf(operand),
          to,
          local: isData(operand) ? undefined : localOf(written, formula, operand),
        })),
  );
  const depth = depths(drafts.length, edges);
  const nodes = drafts.map(({ written, formula }, place) => ({
    written,
    formula,
    slot: slotOf(written),
    term: termOf(written),
    depth: depth[place] ?? 0,
  }));
  return { nodes, edges };
}
