import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { translate } from '../../i18n/translate.ts';
import { useSettled } from '../../playback/useSettled.ts';
import { appStore } from '../../store/appStore.ts';
import { graphMoment } from '../../store/graphOf.ts';
import { Panel } from '../../ui/Panel.tsx';
import { MarkLayer } from '../../ui/plot/marks/MarkLayer.tsx';
import { plotScales, type PlotScales } from '../../ui/plot/plotScales.ts';
import { PlotSize, type SizeOfPlot } from '../../ui/plot/plotSize.ts';
import { drawingWeight } from '../shared/drawingWeight.ts';
import { onStateChange } from '../shared/subscriptions.ts';
import { useMarkPointing } from '../shared/useMarkPointing.ts';
import { graphMarks } from './graphMarks.ts';
import { graphWords } from './graphWords.ts';
import './GraphPanel.css';

const margin = 6;

interface MeasuredBox {
  readonly size: SizeOfPlot;
  readonly scales: PlotScales;
}

/** Size and scales of a box without axes, which follow it. */
function useMeasuredBox(box: RefObject<HTMLElement | null>): MeasuredBox | undefined {
  const [measured, setMeasured] = useState<MeasuredBox>();
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      const { width, height } = entry.contentRect;
      if (width < 8 * margin || height < 8 * margin) return;
      const area = {
        left: margin,
        top: margin,
        width: width - 2 * margin,
        height: height - 2 * margin,
      };
      const type = Number.parseFloat(getComputedStyle(element).fontSize);
      setMeasured({
        size: { width, height },
        scales: plotScales(area, [0, 1], [0, 1], 'linear', type),
      });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [box]);
  return measured;
}

/**
 * The cost of one point as a graph: values go forwards through it, rates come back, in step with the
 * derivation or as one goes through it by hand.
 */
export function GraphPanel() {
  const words = useSettled(graphWords);
  const box = useRef<HTMLDivElement>(null);
  const measured = useMeasuredBox(box);
  const pictureAt = useCallback((current: PlotScales) => {
    const state = appStore.getState();
    const weight = drawingWeight(state.view.layout, current);
    return { marks: graphMarks(graphMoment(state), { scales: current, weight }), weight };
  }, []);
  const { onPainted, handlers } = useMarkPointing();
  return (
    <Panel title={translate('graph.title')} className="panel-graph">
      <div
        ref={box}
        className="plot graph-plot"
        role="img"
        aria-label={`${translate('graph.picture')} ${words}`}
        {...handlers}
      >
        <PlotSize value={measured?.size}>
          <MarkLayer
            scales={measured?.scales}
            pictureAt={pictureAt}
            subscribe={onStateChange}
            onPainted={onPainted}
          />
        </PlotSize>
      </div>
    </Panel>
  );
}
