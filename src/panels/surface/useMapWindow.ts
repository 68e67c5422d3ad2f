import { useMemo, useState } from 'react';
import { useSettled } from '../../playback/useSettled.ts';
import { useAppState } from '../../store/useAppState.ts';
import type { PlotArea, PlotScales } from '../../ui/plot/plotScales.ts';
import { windowOf } from './surfaceWindow.ts';
import { type SurfaceWindow, withEqualUnits } from './windowParts.ts';

// A number at an axis that gets one digit longer takes less of the picture than this share: the window that this would
// change, and with it the numbers, stays.
const slightly = 0.03;

/** Whether two pictures are of one shape, all but slightly. */
function isLike(one: PlotArea | undefined, other: PlotArea): boolean {
  if (one === undefined) return false;
  const ratio = (one.width * other.height) / (one.height * other.width);
  return Math.abs(Math.log(ratio)) < slightly;
}

/** What the map shows. With equal units that hangs on the shape of its picture too, once that is known. */
export function useMapWindow(scales: PlotScales | undefined): SurfaceWindow {
  // While something is dragged the map stays where it is.
  const shown = useSettled(windowOf);
  const equal = useAppState(({ view }) => view.equalUnits);
  const [area, setArea] = useState<PlotArea>();
  if (scales !== undefined && !isLike(area, scales.area)) setArea(scales.area);
  return useMemo(
    () => (equal && area !== undefined ? withEqualUnits(shown, area) : shown),
    [shown, equal, area],
  );
}
