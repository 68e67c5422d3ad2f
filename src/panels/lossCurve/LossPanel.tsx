import { useCallback, useMemo } from 'react';
import { translate } from '../../i18n/translate.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import { memoizeLast } from '../../numerics/memoizeLast.ts';
import { logTicks } from '../../numerics/ticks.ts';
import { useCalmly } from '../../playback/useCalmly.ts';
import { useSettled } from '../../playback/useSettled.ts';
import { changeView } from '../../store/actions/view.ts';
import { comparedIteration, comparisonOf } from '../../store/comparison.ts';
import { lessonStore } from '../../store/lessonStore.ts';
import type { LessonState } from '../../store/lessonState.ts';
import { isRunning, problemOf, shownIteration, trajectoryOf } from '../../store/selectors.ts';
import { litTerm } from '../../store/terms.ts';
import { useLesson } from '../../store/useLesson.ts';
import { Panel } from '../../ui/Panel.tsx';
import { CanvasLayer, type Draw } from '../../ui/plot/CanvasLayer.tsx';
import { currentColours } from '../../ui/plot/colours.ts';
import type { Axis } from '../../ui/plot/axis.ts';
import { PlotFrame } from '../../ui/plot/PlotFrame.tsx';
import { formatTick, linearAxis } from '../shared/axis.ts';
import { drawingWeight } from '../shared/drawingWeight.ts';
import { drawVeil } from '../shared/marks.ts';
import { otherRunSentence } from '../shared/otherRun.ts';
import { pictureDrawn } from '../shared/pictureDrawn.ts';
import { onStateChange } from '../shared/subscriptions.ts';
import { useScales } from '../shared/useScales.ts';
import { drawLoss, drawLossNow, drawOtherLoss } from './drawLoss.ts';
import { iterationEnd, lossDomain } from './lossDomain.ts';
import { createLossGestures } from './lossGestures.ts';
import './LossPanel.css';

// Each end is selected by itself, so that the axis stays as it is when neither moves.
const domainAt = memoizeLast(lossDomain);

function shownDomain(state: LessonState, end: 0 | 1): number {
  const domain = domainAt(
    trajectoryOf(state.experiment),
    shownIteration(state),
    state.view.lossScale,
    comparisonOf(state)?.path,
  );
  return domain[end];
}

// Held while the curve is dragged along: it would else shrink and grow under the pointer.
function endOf(state: LessonState): number {
  return iterationEnd(shownIteration(state));
}

function summary(state: LessonState): string {
  if (isRunning(state)) return '';
  const iteration = shownIteration(state);
  const trajectory = trajectoryOf(state.experiment);
  const words = translate('panels.loss.summary', {
    first: numberToText(trajectory.lossAt(0)),
    now: numberToText(trajectory.lossAt(iteration)),
    iteration,
  });
  return `${words} ${otherRunSentence('mistake.inLoss', state)}`.trimEnd();
}

const draw: Draw = (context, scales) => {
  const state = lessonStore.getState();
  const { leastSquares } = problemOf(state.experiment);
  const weight = drawingWeight(state.view.layout, scales);
  drawLoss(
    context,
    scales,
    trajectoryOf(state.experiment),
    shownIteration(state),
    leastSquares.kind === 'none' ? undefined : leastSquares.loss,
    currentColours(),
    weight,
  );
  const other = comparisonOf(state);
  if (other !== undefined)
    drawOtherLoss(
      context,
      scales,
      other.path,
      comparedIteration(state, other),
      currentColours(),
      weight,
    );
  const lit = litTerm(state)?.term === 'loss';
  if (lit) drawVeil(context, scales.area, currentColours().surface, 0.5);
  if (lit || state.cursor.beat === 'loss')
    drawLossNow(
      context,
      scales,
      trajectoryOf(state.experiment),
      shownIteration(state),
      currentColours(),
      weight,
    );
  pictureDrawn('loss');
};

/** The loss of every iteration so far, as a curve; a click goes to an iteration. */
export function LossPanel() {
  const lossScale = useLesson((state) => state.view.lossScale);
  const end = useSettled(endOf);
  const least = useCalmly((state) => shownDomain(state, 0));
  const most = useCalmly((state) => shownDomain(state, 1));
  const words = useSettled(summary);
  const nothingToShow = useLesson(
    (state) => state.view.lossScale === 'log' && !(trajectoryOf(state.experiment).lossAt(0) > 0),
  );
  const { scales, onScales, gestures } = useScales(createLossGestures);
  const xAxis = useMemo(() => linearAxis([0, end], translate('panels.loss.iteration'), 5), [end]);
  const yAxis = useMemo<Axis>(() => {
    const label = translate('panels.loss.loss');
    if (lossScale === 'linear') return linearAxis([least, most], label, 4);
    return {
      domain: [least, most],
      label,
      kind: 'log',
      ticks: logTicks(least, most, 5),
      format: formatTick,
    };
  }, [least, most, lossScale]);
  const subscribe = useCallback((redraw: () => void) => onStateChange(redraw), []);
  return (
    <Panel
      title={translate('panels.loss.title')}
      className="panel-loss"
      tools={
        <label className="panel-choice">
          <input
            type="checkbox"
            checked={lossScale === 'log'}
            onChange={(event) => {
              changeView({ lossScale: event.currentTarget.checked ? 'log' : 'linear' });
            }}
          />
          {translate('panels.loss.log')}
        </label>
      }
    >
      {/* A shortcut for the pointer: the slider "Iteration" does the same for keys. */}
      <div
        className="loss-plot"
        role="img"
        aria-label={`${translate('panels.loss.plot')}. ${words}`}
        {...gestures}
      >
        <PlotFrame xAxis={xAxis} yAxis={yAxis} onScales={onScales}>
          <CanvasLayer scales={scales} draw={draw} subscribe={subscribe} bleed={7} />
          {nothingToShow ? <p className="loss-no-log">{translate('panels.loss.noLog')}</p> : null}
        </PlotFrame>
      </div>
    </Panel>
  );
}
