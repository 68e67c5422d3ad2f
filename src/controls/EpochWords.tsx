import type { ReactNode } from 'react';
import { translate } from '../i18n/translate.ts';
import type { AppState } from '../store/appState.ts';
import { shownIterate } from '../store/selectors.ts';
import { trajectoryOf } from '../store/problem.ts';
import { useCalmly } from '../playback/useCalmly.ts';

// So many points of a batch are named.
const mostNamed = 3;

function pointsInWords(rows: readonly number[]): string {
  const points = rows
    .slice(0, mostNamed)
    .map((row) => row + 1)
    .join(', ');
  return rows.length > mostNamed ? translate('method.points.more', { points }) : points;
}

function epochWords(state: AppState): string {
  const { iteration, point, rows } = shownIterate(state);
  if (rows === undefined) return '';
  const { epochLength } = trajectoryOf(state.experiment);
  const epoch = Math.floor(iteration / epochLength) + 1;
  if (point !== undefined) {
    return translate('point.epoch', { epoch, point: point + 1, count: epochLength });
  }
  return translate('method.epoch', {
    epoch,
    length: rows.length,
    points: pointsInWords(rows),
  });
}

/** Which pass over the points it is, and which points are used; empty when all points are used at once. */
export function EpochWords(): ReactNode {
  const words = useCalmly(epochWords);
  return words === '' ? null : <span className="transport-epoch">{words}</span>;
}
