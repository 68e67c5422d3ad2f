import type { ReactNode } from 'react';
import { translate } from '../i18n/translate.ts';
import type { AppState } from '../store/appState.ts';
import { shownIterate, trajectoryOf } from '../store/selectors.ts';
import { useCalmly } from '../playback/useCalmly.ts';

function epochWords(state: AppState): string {
  const { iteration, point } = shownIterate(state);
  if (point === undefined) return '';
  const { epochLength } = trajectoryOf(state.experiment);
  return translate('point.epoch', {
    epoch: Math.floor(iteration / epochLength) + 1,
    point: point + 1,
    count: epochLength,
  });
}

/** Which pass over the points it is, and which point is used; empty when all points are used at once. */
export function EpochWords(): ReactNode {
  const words = useCalmly(epochWords);
  return words === '' ? null : <span className="transport-epoch">{words}</span>;
}
