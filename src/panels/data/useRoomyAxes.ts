import { useMemo } from 'react';
import { memoizeLast } from '../../numerics/memoizeLast.ts';
import { useSettled } from '../../playback/useSettled.ts';
import type { AppState } from '../../store/appState.ts';
import type { DataAxes } from '../../store/axesField.ts';
import { useAppState } from '../../store/useAppState.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { useSteadyArea } from '../shared/useSteadyArea.ts';
import { pictureAxes } from './axesOf.ts';
import { roomForRun } from './roomForRun.ts';
import { type RunPlaces, runPlaces } from './runPlaces.ts';

/** The axes of a state in a picture of a size. They are asked for with every change of the state, and few of them are about the run. */
function axesIn(axes: DataAxes, width: number, height: number): (state: AppState) => DataAxes {
  if (width === 0) return () => axes;
  const kept = memoizeLast((x0: number, x1: number, y0: number, y1: number): DataAxes => ({
    x: [x0, x1],
    y: [y0, y1],
  }));
  const roomy = memoizeLast((places: RunPlaces): DataAxes => {
    const { x, y } = roomForRun(places, axes, { width, height });
    return kept(...x, ...y);
  });
  return (state) => roomy(runPlaces(state));
}

/**
 * The axes of the picture, with room for what its run shows in any of its lines; while something is dragged they
 * stay as they were, so that nothing moves under the hand.
 * @param scales of the picture as it stands: its size decides how much room the squares need.
 */
export function useRoomyAxes(scales: PlotScales | undefined): DataAxes {
  const axes = useAppState(pictureAxes);
  const { width, height } = useSteadyArea(scales) ?? { width: 0, height: 0 };
  const axesNow = useMemo(() => axesIn(axes, width, height), [axes, width, height]);
  return useSettled(axesNow);
}
