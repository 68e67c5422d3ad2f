import { useMemo } from 'react';
import type { SurfaceView } from '../../model/surface.ts';
import { useSettled } from '../../playback/useSettled.ts';
import { useAppState } from '../../store/useAppState.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { useSteadyArea } from '../shared/useSteadyArea.ts';
import { windowOf } from './surfaceWindow.ts';
import { withEqualUnits } from './windowParts.ts';

/** What the map shows. With equal units that hangs on the shape of its picture too, once that is known. */
export function useMapWindow(scales: PlotScales | undefined): SurfaceView {
  // While something is dragged the map stays where it is.
  const shown = useSettled(windowOf);
  const equal = useAppState(({ view }) => view.equalUnits);
  const area = useSteadyArea(scales);
  return useMemo(
    () => (equal && area !== undefined ? withEqualUnits(shown, area) : shown),
    [shown, equal, area],
  );
}
