import { useMemo, useState } from 'react';
import { translate } from '../../i18n/translate.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import { memoizeLast } from '../../numerics/memoizeLast.ts';
import { type Domain, logTicks } from '../../numerics/ticks.ts';
import { useSettled } from '../../playback/useSettled.ts';
import { useUnhurried } from '../../playback/useUnhurried.ts';
import { changeView } from '../../store/actions/view.ts';
import { comparisonOf } from '../../store/comparison.ts';
import type { AppState } from '../../store/appState.ts';
import { isRunning, shownIteration } from '../../store/selectors.ts';
import { trajectoryOf } from '../../store/problem.ts';
import { useAppState } from '../../store/useAppState.ts';
import type { View } from '../../store/view.ts';
import { Panel } from '../../ui/Panel.tsx';
import type { Axis } from '../../ui/plot/axis.ts';
import { MarkLayer } from '../../ui/plot/marks/MarkLayer.tsx';
import { PlotFrame } from '../../ui/plot/PlotFrame.tsx';
import { formatTick, linearAxis } from '../shared/axis.ts';
import { drawingWeight } from '../shared/drawingWeight.ts';
import { otherRunSentence } from '../shared/otherRun.ts';
import { useScales } from '../shared/useScales.ts';
import { iterationEnd, lossDomain } from './lossDomain.ts';
import { createLossGestures } from './lossGestures.ts';
import { createLossView } from './lossView.ts';
import './LossPanel.css';

/** The range of the losses on one of the two scales; the same object as long as neither end moves. */
function domainOn(scale: View['lossScale']): (state: AppState) => Domain {
  const same = memoizeLast((least: number, most: number): Domain => [least, most]);
  return (state) => {
    const other = comparisonOf(state)?.path;
    return same(...lossDomain(trajectoryOf(state.experiment), shownIteration(state), scale, other));
  };
}

const domains = { linear: domainOn('linear'), log: domainOn('log') } as const;

// Held while the curve is dragged along: it would else shrink and grow under the pointer.
function endOf(state: AppState): number {
  return iterationEnd(shownIteration(state));
}

function summary(state: AppState): string {
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

// How far the dot at the first iteration reaches over the axis, in a picture of usual weight.
const leastBleed = 7;

/** The loss of every iteration so far, as a curve; a click goes to an iteration. */
export function LossPanel() {
  const lossScale = useAppState((state) => state.view.lossScale);
  const end = useUnhurried(endOf, 'stays');
  const [least, most] = useUnhurried(domains[lossScale]);
  const words = useSettled(summary);
  const nothingToShow = useAppState(
    (state) => state.view.lossScale === 'log' && !(trajectoryOf(state.experiment).lossAt(0) > 0),
  );
  const layout = useAppState((state) => state.view.layout);
  const [view] = useState(createLossView);
  const { scales, onScales, gestures } = useScales((current) =>
    createLossGestures(current, view.painted),
  );
  const bleed =
    leastBleed * (scales === undefined ? 1 : Math.max(1, drawingWeight(layout, scales)));
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
          <MarkLayer
            scales={scales}
            pictureAt={view.pictureAt}
            subscribe={view.subscribe}
            onPainted={view.onPainted}
            bleed={bleed}
          />
          {nothingToShow ? <p className="loss-no-log">{translate('panels.loss.noLog')}</p> : null}
        </PlotFrame>
      </div>
    </Panel>
  );
}
