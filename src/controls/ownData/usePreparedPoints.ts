import { useEffect } from 'react';
import type { Observation } from '../../regression/observation.ts';
import { appStore } from '../../store/appStore.ts';
import { preparePoints } from '../../store/preparePoints.ts';
import { inSlices } from './inSlices.ts';

const unheard = { onProgress: () => undefined, onEnd: () => undefined };

/** While somebody looks at a table, works out in slices what taking it over takes. */
export function usePreparedPoints(observations: readonly Observation[] | undefined): void {
  useEffect(() => {
    if (observations === undefined) return undefined;
    return inSlices(preparePoints(observations, appStore.getState().experiment), unheard);
  }, [observations]);
}
