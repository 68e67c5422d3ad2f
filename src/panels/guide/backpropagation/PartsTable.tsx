import { translate } from '../../../i18n/translate.ts';
import type { GraphMoment } from '../../../store/graphOf.ts';
import { nodeName, numberWords } from '../../shared/graphNames.ts';
import { operandsOf } from './graphSentences.ts';

/** A number that has come; words for one that has not, or that does not exist. */
function arrived(value: number | undefined, isThere: boolean): string {
  return isThere ? numberWords(value) : translate('backpropagation.notYet');
}

/** The graph in words: each part, what it is worked out from, its value and its rate. */
export function PartsTable({ moment }: { readonly moment: GraphMoment }) {
  const { graph, steps, come, found, lit } = moment;
  const has = (way: 'forwards' | 'backwards', node: number): boolean =>
    steps.slice(0, come).some((step) => step.way === way && step.node === node);
  return (
    <table className="guide-table" aria-label={translate('backpropagation.table')}>
      <thead>
        <tr>
          <th scope="col">{translate('backpropagation.part')}</th>
          <th scope="col">{translate('backpropagation.from')}</th>
          <th scope="col">{translate('backpropagation.valueHead')}</th>
          <th scope="col">{translate('backpropagation.rateHead')}</th>
        </tr>
      </thead>
      <tbody>
        {graph.nodes.map(({ formula, slot }, node) => {
          const name = nodeName(graph, node);
          const isGiven = formula === undefined;
          const origin = isGiven
            ? translate(slot === undefined ? 'backpropagation.given' : 'backpropagation.toLearn')
            : operandsOf(moment, node);
          return (
            <tr key={name} className={lit.nodes.has(node) ? 'graph-row-lit' : undefined}>
              <th scope="row">{name}</th>
              <td>{origin}</td>
              <td>
                {arrived(
                  found?.values[node],
                  found !== undefined && (isGiven || has('forwards', node)),
                )}
              </td>
              <td>
                {isGiven && slot === undefined
                  ? translate('backpropagation.noRate')
                  : arrived(found?.rates[node], found !== undefined && has('backwards', node))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
