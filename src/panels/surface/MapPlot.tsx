import { useMemo, useState } from 'react';
import { translate } from '../../i18n/translate.ts';
import { useAppState } from '../../store/useAppState.ts';
import { MarkLayer } from '../../ui/plot/marks/MarkLayer.tsx';
import { PlotFrame } from '../../ui/plot/PlotFrame.tsx';
import { useScales } from '../shared/useScales.ts';
import { surfaceAxes, surfaceLabel, surfaceTitles } from './surfaceAxes.ts';
import { createSurfaceGestures } from './surfaceGestures.ts';
import { SurfacePlot } from './SurfacePlot.tsx';
import { createSurfaceView } from './surfaceView.ts';
import { useMapWindow } from './useMapWindow.ts';

/** The loss over two parameters as a map, with the path that descent has walked on it. */
export function MapPlot() {
  const across = useAppState((state) => surfaceTitles(state).across);
  const up = useAppState((state) => surfaceTitles(state).up);
  const label = useAppState(surfaceLabel);
  const empty = useAppState((state) => state.experiment.data.observations.length === 0);
  const [view] = useState(createSurfaceView);
  const { scales, onScales, gestures } = useScales((current) =>
    createSurfaceGestures(current, view.painted),
  );
  const shown = useMapWindow(scales);
  const axes = useMemo(() => surfaceAxes(shown, { across, up }), [shown, across, up]);
  return (
    <SurfacePlot label={label} gestures={gestures}>
      <PlotFrame xAxis={axes.across} yAxis={axes.up} gridShown={false} onScales={onScales}>
        <MarkLayer
          scales={scales}
          pictureAt={view.groundAt}
          subscribe={view.subscribeGround}
          onPainted={view.onGroundPainted}
        />
        <MarkLayer
          scales={scales}
          pictureAt={view.pictureAt}
          subscribe={view.subscribe}
          onPainted={view.onPainted}
        />
        {empty ? <p className="plot-empty">{translate('panels.surface.empty')}</p> : null}
      </PlotFrame>
    </SurfacePlot>
  );
}
