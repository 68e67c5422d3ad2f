import { translate } from '../../i18n/translate.ts';
import { shownParameters } from '../../store/shownParameters.ts';
import { useAppState } from '../../store/useAppState.ts';
import { Panel } from '../../ui/Panel.tsx';
import { MapPlot } from './MapPlot.tsx';
import { OtherRunLegend } from './OtherRunLegend.tsx';
import { OverChoice } from './OverChoice.tsx';
import { SlicePlot } from './slice/SlicePlot.tsx';
import { SurfaceSummary } from './SurfaceSummary.tsx';
import { ZoomChoice } from './ZoomChoice.tsx';
import './SurfacePanel.css';

/** The loss over two parameters as a map, or over one as a curve, with the path that descent has walked. */
export function SurfacePanel() {
  const isCurve = useAppState((state) => shownParameters(state).up === undefined);
  return (
    <Panel
      title={translate('panels.surface.title')}
      className="panel-surface"
      tools={
        <>
          <OverChoice />
          <ZoomChoice />
        </>
      }
    >
      {isCurve ? <SlicePlot /> : <MapPlot />}
      <OtherRunLegend />
      <SurfaceSummary />
      <p className="visually-hidden" id="surface-keys">
        {translate('panels.surface.keys')}
      </p>
    </Panel>
  );
}
