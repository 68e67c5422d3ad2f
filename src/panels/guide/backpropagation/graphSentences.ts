import { translate } from '../../../i18n/translate.ts';
import type { Experiment } from '../../../store/experiment.ts';
import type { GraphMoment } from '../../../store/graphOf.ts';
import { nodeName } from '../../shared/graphNames.ts';

/** Names in a row, each once: "w, x, b". */
function listed(moment: GraphMoment, places: readonly number[]): string {
  return [...new Set(places)].map((place) => nodeName(moment.graph, place)).join(', ');
}

/** What a part is worked out from, by names; '' where it is given. */
export function operandsOf(moment: GraphMoment, node: number): string {
  return listed(
    moment,
    moment.graph.edges.flatMap(({ from, to }) => (to === node ? [from] : [])),
  );
}

/** What is said of the step at hand: of what it is worked out, what it is used for, what it is good for. */
export function stepSentences(moment: GraphMoment, loss: Experiment['loss']): readonly string[] {
  const { graph, steps, come } = moment;
  const step = steps[come - 1];
  if (step === undefined) return [];
  const { way, node } = step;
  const name = nodeName(graph, node);
  if (way === 'forwards')
    return [translate('backpropagation.value', { name, from: operandsOf(moment, node) })];
  const uses = graph.edges.flatMap(({ from, to }) => (from === node ? [to] : []));
  const needs = graph.edges.flatMap(({ from, to, local }) =>
    to === node && local !== undefined ? [from] : [],
  );
  const cost = graph.nodes.length - 1;
  const said =
    node === cost
      ? translate('backpropagation.first')
      : uses.every((to) => to === cost)
        ? translate('backpropagation.next-to-cost', { name })
        : translate('backpropagation.rate', { name, uses: uses.length, to: listed(moment, uses) });
  return [
    said,
    ...(needs.length > 1 && node !== cost
      ? [translate('backpropagation.reused', { names: listed(moment, needs) })]
      : []),
    ...(graph.nodes[node]?.slot === undefined
      ? []
      : [translate('backpropagation.entry', { name, loss })]),
  ];
}
