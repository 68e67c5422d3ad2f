import { useState } from 'react';
import type { PlotScales } from '../../ui/plot/plotScales.ts';

/**
 * The scales of a chart as state, for its layers, together with the gestures of its picture, which
 * read the scales of the moment whenever something happens.
 */
export function useScales<G>(createGestures: (currentScales: () => PlotScales | undefined) => G): {
  readonly scales: PlotScales | undefined;
  readonly onScales: (scales: PlotScales) => void;
  readonly gestures: G;
} {
  const [scales, setScales] = useState<PlotScales>();
  const [parts] = useState(() => {
    let latest: PlotScales | undefined;
    return {
      gestures: createGestures(() => latest),
      onScales: (changed: PlotScales) => {
        latest = changed;
        setScales(changed);
      },
    };
  });
  return { scales, ...parts };
}
