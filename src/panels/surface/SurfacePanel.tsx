import { translate } from '../../i18n/translate.ts';
import { parameterNames, shownParameters } from '../../store/shownParameters.ts';
import { useAppState } from '../../store/useAppState.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useStanding } from '../../ui/standing.ts';
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
  const isMany = useAppState((state) => parameterNames(state).length > 2);
  const standing = useStanding();
  return (
    <Panel
      title={translate('panels.surface.title')}
      className="panel-surface"
      tools={
        <>
          {standing === 'lead' && isMany ? null : <OverChoice />}
          <ZoomChoice />
        </>
      }
    >
      {isCurve ? <SlicePlot /> : <MapPlot />}
      {/* On the stage the tools are a press away: of many parameters most are out of sight, so it is asked for at once. */}
      {standing === 'lead' ? <OverChoice named /> : null}
      <OtherRunLegend />
      <SurfaceSummary />
      <p className="visually-hidden" id="surface-keys">
        {translate('panels.surface.keys')}
      </p>
    </Panel>
  );
}
