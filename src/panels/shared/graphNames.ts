import { plainSymbol } from '../../calculus/symbols.ts';
import { translate } from '../../i18n/translate.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import { write } from '../../calculus/write.ts';
import type { LossGraph } from '../../derivation/graph/lossGraph.ts';

/** A node as plain text: w₁, u, ŷ, e². */
export function nodeName({ nodes }: LossGraph, place: number): string {
  const written = nodes[place]?.written;
  if (written === undefined) return '';
  if (written.kind === 'power') return 'e²';
  if (written.kind === 'call') return '|e|';
  if (written.kind !== 'symbol') return '';
  if (written.name === 'prediction') return 'ŷ';
  return written.name === 'ell' ? 'ℓ' : plainSymbol(written.name);
}

/** The rate of a node as plain text: ∂e²/∂u. */
export function rateName(graph: LossGraph, place: number): string {
  return `∂${nodeName(graph, graph.nodes.length - 1)}/∂${nodeName(graph, place)}`;
}

/** Whether a node is a number of the data, through which no rate is sent back. */
export function isDataNode({ graph }: { readonly graph: LossGraph }, place: number): boolean {
  const node = graph.nodes[place];
  return node?.formula === undefined && node?.slot === undefined;
}

const raised: Readonly<Record<string, string>> = { '^2': '²', '^3': '³' };

/** What a node is worked out from as plain text: w x + b; undefined where it is given, or is the cost. */
export function formulaText({ nodes }: LossGraph, place: number): string | undefined {
  const formula = nodes[place]?.formula;
  if (formula === undefined || place === nodes.length - 1) return undefined;
  return write(formula)
    .replaceAll(/\$?[A-Za-z]+(?:_\w+)?/gu, (name) =>
      name === 'prediction' ? 'ŷ' : plainSymbol(name),
    )
    .replaceAll(/\^[23](?!\d)/gu, (exponent) => raised[exponent] ?? exponent)
    .replaceAll(/(?<=[^(*/+^-])-/gu, ' − ')
    .replaceAll('-', '−')
    .replaceAll('+', ' + ')
    .replaceAll('*', ' ');
}

/** A number of the graph in words; also that there is none. */
export function numberWords(value: number | undefined): string {
  return value === undefined || !Number.isFinite(value)
    ? translate('graph.none')
    : numberToText(value);
}
