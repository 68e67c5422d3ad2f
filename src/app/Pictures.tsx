import { useRef } from 'react';
import { OwnDataButton } from '../controls/ownData/OwnDataButton.tsx';
import { PointsDialogButton } from '../controls/PointsDialogButton.tsx';
import { translate } from '../i18n/translate.ts';
import { dataTitle } from '../panels/shared/dataTitle.ts';
import { leadOf, showsGraph } from '../store/lead.ts';
import { useAppState } from '../store/useAppState.ts';
import { Figure } from './Figure.tsx';
import { useSwap } from './useSwap.ts';

// In the order in which things are seen first.
const loadData = () => import('../panels/data/DataPanel.tsx');
const loadSurface = () => import('../panels/surface/SurfacePanel.tsx');
const loadParabola = () => import('../panels/parabola/ParabolaPanel.tsx');
const loadLoss = () => import('../panels/lossCurve/LossPanel.tsx');
const loadGraph = () => import('../panels/graph/GraphPanel.tsx');

/**
 * The four pictures. On the stage one leads and the others stand by; in the overview all are alike. The
 * graph comes when it is asked for.
 */
export function Pictures() {
  const overview = useAppState((state) => state.view.layout === 'overview');
  const lead = useAppState(leadOf);
  const title = useAppState((state) => dataTitle(state.experiment));
  const graphShown = useAppState(showsGraph);
  const box = useRef<HTMLDivElement>(null);
  useSwap(box, overview ? undefined : lead);
  return (
    <div className="app-pictures" ref={box}>
      <Figure name="data" title={title} load={loadData}>
        {({ DataPanel }) => (
          <DataPanel
            editor={
              overview ? (
                <>
                  <PointsDialogButton />
                  <OwnDataButton labelShown={false} />
                </>
              ) : null
            }
          />
        )}
      </Figure>
      <Figure name="parabola" title={translate('panels.parabola.title')} load={loadParabola}>
        {({ ParabolaPanel }) => <ParabolaPanel />}
      </Figure>
      <Figure name="surface" title={translate('panels.surface.title')} load={loadSurface}>
        {({ SurfacePanel }) => <SurfacePanel />}
      </Figure>
      <Figure name="loss" title={translate('panels.loss.title')} load={loadLoss}>
        {({ LossPanel }) => <LossPanel />}
      </Figure>
      {graphShown ? (
        <Figure name="graph" title={translate('graph.title')} load={loadGraph}>
          {({ GraphPanel }) => <GraphPanel />}
        </Figure>
      ) : null}
    </div>
  );
}
