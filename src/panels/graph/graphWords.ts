import { translate } from '../../i18n/translate.ts';
import type { AppState } from '../../store/appState.ts';
import { graphMoment } from '../../store/graphOf.ts';
import { nodeName, numberWords, rateName } from '../shared/graphNames.ts';

/** The graph for those who cannot see it: the numbers that have come, in their order. */
export function graphWords(state: AppState): string {
  if (state.playing) return '';
  const { graph, steps, come, found, point } = graphMoment(state);
  if (found === undefined) return translate('graph.empty');
  const given = graph.nodes.flatMap(({ formula }, place) =>
    formula === undefined
      ? [`${nodeName(graph, place)} = ${numberWords(found.values[place])}`]
      : [],
  );
  const arrived = steps
    .slice(0, come)
    .map(({ way, node }) =>
      way === 'forwards'
        ? `${nodeName(graph, node)} = ${numberWords(found.values[node])}`
        : `${rateName(graph, node)} = ${numberWords(found.rates[node])}`,
    );
  return translate('graph.summary', {
    point: point + 1,
    numbers: [...given, ...arrived].join('; '),
  });
}
