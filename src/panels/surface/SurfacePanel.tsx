import { useMemo, useState } from 'react';
import { translate } from '../../i18n/translate.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import { useSettled } from '../../playback/useSettled.ts';
import { loss } from '../../regression/loss.ts';
import { problemOf } from '../../store/selectors.ts';
import { useAppState } from '../../store/useAppState.ts';
import { Panel } from '../../ui/Panel.tsx';
import { MarkLayer } from '../../ui/plot/marks/MarkLayer.tsx';
import { PlotFrame } from '../../ui/plot/PlotFrame.tsx';
import { useScales } from '../shared/useScales.ts';
import { OtherRunLegend } from './OtherRunLegend.tsx';
import { surfaceAxes } from './surfaceAxes.ts';
import { createSurfaceGestures } from './surfaceGestures.ts';
import { SurfaceSummary } from './SurfaceSummary.tsx';
import { createSurfaceView } from './surfaceView.ts';
import { windowOf } from './surfaceWindow.ts';
import { ZoomChoice } from './ZoomChoice.tsx';
import './SurfacePanel.css';

function Readout() {
  const text = useAppState((state) => {
    if (state.ghost === undefined) return '';
    const { sums } = problemOf(state.experiment);
    return translate('panels.surface.readout', {
      m: numberToText(state.ghost.m, 4),
      b: numberToText(state.ghost.b, 4),
      loss: numberToText(loss(sums, state.experiment.loss, state.ghost), 4),
    });
  });
  return text === '' ? null : <p className="surface-readout">{text}</p>;
}

/** The loss over slope and intercept as a map, with the path that descent has walked on it. */
export function SurfacePanel() {
  // While something is dragged the map stays where it is.
  const shown = useSettled(windowOf);
  const scaled = useAppState((state) => state.experiment.scaling === 'standard');
  const empty = useAppState((state) => state.experiment.data.observations.length === 0);
  const [view] = useState(createSurfaceView);
  const { scales, onScales, gestures } = useScales((current) =>
    createSurfaceGestures(current, view.painted),
  );
  const axes = useMemo(() => surfaceAxes(shown, scaled), [shown, scaled]);
  return (
    <Panel
      title={translate('panels.surface.title')}
      className="panel-surface"
      tools={<ZoomChoice />}
    >
      <div
        className="surface-plot"
        role="application"
        aria-label={translate('panels.surface.plot')}
        aria-describedby="surface-summary surface-keys"
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the start is moved by keys here
        tabIndex={0}
        {...gestures}
      >
        <PlotFrame xAxis={axes.m} yAxis={axes.b} gridShown={false} onScales={onScales}>
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
        <Readout />
      </div>
      <OtherRunLegend />
      <SurfaceSummary />
      <p className="visually-hidden" id="surface-keys">
        {translate('panels.surface.keys')}
      </p>
    </Panel>
  );
}
