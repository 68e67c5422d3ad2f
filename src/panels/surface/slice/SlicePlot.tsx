import { useMemo, useState } from 'react';
import { translate } from '../../../i18n/translate.ts';
import { useSettled } from '../../../playback/useSettled.ts';
import { useAppState } from '../../../store/useAppState.ts';
import { MarkLayer } from '../../../ui/plot/marks/MarkLayer.tsx';
import { PlotFrame } from '../../../ui/plot/PlotFrame.tsx';
import { useScales } from '../../shared/useScales.ts';
import { createSurfaceGestures } from '../surfaceGestures.ts';
import { SurfacePlot } from '../SurfacePlot.tsx';
import { acrossTitle, sliceAxes } from './sliceAxes.ts';
import { createSliceView } from './sliceView.ts';
import { sliceWindowOf } from './sliceWindow.ts';

/** The loss over one parameter as a curve, with its tangent where the run is. */
export function SlicePlot() {
  // While something is dragged the curve stays where it is.
  const shown = useSettled(sliceWindowOf);
  const title = useAppState(acrossTitle);
  const empty = useAppState((state) => state.experiment.data.observations.length === 0);
  const [view] = useState(createSliceView);
  const { scales, onScales, gestures } = useScales((current) =>
    createSurfaceGestures(current, view.painted),
  );
  const axes = useMemo(() => sliceAxes(shown, title), [shown, title]);
  return (
    <SurfacePlot label={translate('panels.slice.plot')} gestures={gestures}>
      <PlotFrame xAxis={axes.x} yAxis={axes.y} onScales={onScales}>
        <MarkLayer
          scales={scales}
          pictureAt={view.pictureAt}
          subscribe={view.subscribe}
          onPainted={view.onPainted}
          bleed={2}
        />
        {empty ? <p className="plot-empty">{translate('panels.surface.empty')}</p> : null}
      </PlotFrame>
    </SurfacePlot>
  );
}
