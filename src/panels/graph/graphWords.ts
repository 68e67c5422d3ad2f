import { translate } from '../../i18n/translate.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import type { AppState } from '../../store/appState.ts';
import { graphMoment } from '../../store/graphOf.ts';
import { nodeName, rateName } from '../shared/graphNames.ts';

function worded(value: number | undefined): string {
  return value === undefined || !Number.isFinite(value)
    ? translate('graph.none')
    : numberToText(value);
}

/** The graph for those who cannot see it: the numbers that have come, in their order. */
export function graphWords(state: AppState): string {
  if (state.playing) return '';
  const { graph, steps, come, found, point } = graphMoment(state);
  if (found === undefined) return translate('graph.empty');
  const given = graph.nodes.flatMap(({ formula }, place) =>
    formula === undefined ? [`${nodeName(graph, place)} = ${worded(found.values[place])}`] : [],
  );
  const arrived = steps
    .slice(0, come)
    .map(({ way, node }) =>
      way === 'forwards'
        ? `${nodeName(graph, node)} = ${worded(found.values[node])}`
        : `${rateName(graph, node)} = ${worded(found.rates[node])}`,
    );
  return translate('graph.summary', {
    point: point + 1,
    numbers: [...given, ...arrived].join('; '),
  });
}
