import { useCallback, useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import type { MessageId } from '../../i18n/messageId.ts';
import { translate } from '../../i18n/translate.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import { useUnhurried } from '../../playback/useUnhurried.ts';
import { changeView } from '../../store/actions/view.ts';
import type { DataAxes } from '../../store/axesField.ts';
import { isBestShown } from '../../store/best.ts';
import type { AppState } from '../../store/appState.ts';
import { isRunning, shownIterate } from '../../store/selectors.ts';
import { hasClosedForm, inUnitsOfData, problemOf } from '../../store/problem.ts';
import { parameterNames } from '../../store/shownParameters.ts';
import { useAppState } from '../../store/useAppState.ts';
import { Panel } from '../../ui/Panel.tsx';
import { MarkLayer } from '../../ui/plot/marks/MarkLayer.tsx';
import { PlotFrame } from '../../ui/plot/PlotFrame.tsx';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { useStanding } from '../../ui/standing.ts';
import { dataTitle, drawnAmongPoints, hasHandles } from '../shared/dataTitle.ts';
import { otherRunSentence } from '../shared/otherRun.ts';
import { plainName } from '../shared/parameterLook.ts';
import { joinSentences, wordsOf } from '../shared/sentences.ts';
import { useScales } from '../shared/useScales.ts';
import { pictureOf } from './dataPicture.ts';
import { AcrossChoice } from './AcrossChoice.tsx';
import { axesOf } from './axesOf.ts';
import { createDataGestures } from './dataGestures.ts';
import { createDataView } from './dataView.ts';
import { acrossOf } from './fit.ts';
import { dataWords } from './dataWords.ts';
import { Ledger } from './Ledger.tsx';
import { dataDestination } from './dataDestination.ts';
import { LineHandles } from './LineHandles.tsx';
import { useRoomyAxes } from './useRoomyAxes.ts';
import './DataPanel.css';

/** All parameters with their numbers. */
function placeWords(state: AppState): string {
  const { at } = shownIterate(state);
  return parameterNames(state)
    .map((name, slot) => `${plainName(name)} = ${numberToText(at[slot] ?? 0)}`)
    .join(', ');
}

function summary(state: AppState, axes: DataAxes): string {
  if (isRunning(state)) return '';
  const [m = 0, b = 0] = inUnitsOfData(problemOf(state.experiment), shownIterate(state).at);
  const count = state.experiment.data.observations.length;
  const words = hasHandles(state.experiment)
    ? translate('panels.data.summary', {
        count,
        m: numberToText(m),
        b: numberToText(b),
      })
    : translate('panels.data.summaryOther', { count, place: placeWords(state) });
  const { parameters } = dataDestination(state);
  const moment = { working: parameters, gathered: 1, focused: false, handled: false };
  const picture = pictureOf(state, moment);
  return joinSentences(
    words,
    ...dataWords(picture, axes).map(wordsOf),
    otherRunSentence('mistake.inData', state),
  );
}

function Summary({ axes }: { readonly axes: DataAxes }) {
  // Other points bring other axes: their words are not worked out with them, but when it is their turn.
  const calmAxes = useDeferredValue(axes);
  const summaryNow = useCallback((state: AppState) => summary(state, calmAxes), [calmAxes]);
  return (
    <p className="visually-hidden" id="data-summary">
      {useUnhurried(summaryNow, 'stays')}
    </p>
  );
}

function Source() {
  const preset = useAppState((state) => state.experiment.data.preset);
  return <p className="data-source">{translate(`presets.${preset}.source` as MessageId)}</p>;
}

/** Points, line, guesses, signed errors and their squares; here the data are changed by hand. */
export function DataPanel({ editor }: { readonly editor: ReactNode }) {
  const preset = useAppState((state) => state.experiment.data.preset);
  const titles = useAppState((state) => state.experiment.data.titles);
  const empty = useAppState((state) => state.experiment.data.observations.length === 0);
  const bestShown = useAppState(isBestShown);
  const axesHeld = useAppState((state) => state.view.axes !== 'fit');
  const [view] = useState(createDataView);
  const { scales, onScales, gestures } = useScales((current) =>
    createDataGestures(current, view.painted),
  );
  const axes = useRoomyAxes(scales);
  const across = useAppState(acrossOf);
  const isLine = useAppState((state) => hasHandles(state.experiment));
  const drawn = useAppState((state) => drawnAmongPoints(state.experiment));
  const isLeastSquares =
    useAppState((state) => hasClosedForm(state.experiment)) && drawn === 'line';
  const title = useAppState((state) => dataTitle(state.experiment));
  const standing = useStanding();
  const handled = standing !== 'company';
  const pictureAt = useCallback(
    (current: PlotScales, now: number) => view.pictureAt(current, now, handled),
    [view, handled],
  );
  const { x: xAxis, y: yAxis } = useMemo(
    () => axesOf(axes, { preset, ...(titles && { titles }) }, across),
    [axes, preset, titles, across],
  );
  return (
    <Panel
      title={title}
      className="panel-data"
      tools={
        <>
          {standing === 'lead' ? null : <AcrossChoice />}
          <label className="panel-choice">
            <input
              type="checkbox"
              checked={bestShown}
              onChange={(event) => {
                changeView({ leastSquaresShown: event.currentTarget.checked ? 'on' : 'off' });
              }}
            />
            {translate(isLeastSquares ? 'panels.data.leastSquares' : 'panels.data.best')}
          </label>
          {axesHeld ? (
            <button
              type="button"
              className="button"
              onClick={() => {
                changeView({ axes: 'fit' });
              }}
            >
              {translate('panels.data.fitAxes')}
            </button>
          ) : null}
          {editor}
        </>
      }
    >
      <div
        className="data-plot"
        role="application"
        aria-label={translate(`panels.data.plot.${drawn}`)}
        aria-describedby="data-summary data-keys"
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- points are moved by keys here
        tabIndex={0}
        {...gestures}
        {...view.focusing}
      >
        <PlotFrame xAxis={xAxis} yAxis={yAxis} onScales={onScales}>
          <MarkLayer scales={scales} pictureAt={view.cloudAt} subscribe={view.subscribeCloud} />
          <MarkLayer
            scales={scales}
            pictureAt={pictureAt}
            subscribe={view.subscribe}
            onPainted={view.onPainted}
          />
          {handled && isLine ? <LineHandles scales={scales} /> : null}
          {empty ? <p className="plot-empty">{translate('panels.data.empty')}</p> : null}
        </PlotFrame>
      </div>
      {/* On the stage the tools are a press away: what goes across is asked for at once. */}
      {standing === 'lead' ? <AcrossChoice named /> : null}
      <Ledger scales={scales} />
      <p className="visually-hidden" id="data-keys">
        {translate('panels.data.keys')}
      </p>
      <Summary axes={axes} />
      <Source />
    </Panel>
  );
}
