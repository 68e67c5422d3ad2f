import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import type { MessageId } from '../../i18n/messageId.ts';
import { translate } from '../../i18n/translate.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import { toOriginal } from '../../regression/scaling.ts';
import { useSettled, useSettledExperiment } from '../../playback/useSettled.ts';
import { changeView } from '../../store/actions/view.ts';
import type { LessonState } from '../../store/lessonState.ts';
import { lessonStore } from '../../store/lessonStore.ts';
import { problemOf, shownIterate } from '../../store/selectors.ts';
import { useLesson } from '../../store/useLesson.ts';
import { Panel } from '../../ui/Panel.tsx';
import { CanvasLayer, type Draw } from '../../ui/plot/CanvasLayer.tsx';
import { currentColours } from '../../ui/plot/colours.ts';
import { PlotFrame } from '../../ui/plot/PlotFrame.tsx';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { linearAxis } from '../shared/axis.ts';
import { createDisplayedParameters } from '../shared/displayedParameters.ts';
import { drawingWeight } from '../shared/drawingWeight.ts';
import { otherRunSentence } from '../shared/otherRun.ts';
import { joinSentences, wordsOf } from '../shared/sentences.ts';
import { pictureDrawn } from '../shared/pictureDrawn.ts';
import { onStateChange } from '../shared/subscriptions.ts';
import { useScales } from '../shared/useScales.ts';
import { axesAfter, firstAxes, nearnessIn } from './dataAxes.ts';
import type { DataDomain } from './dataDomain.ts';
import { pictureOf } from './dataPicture.ts';
import { drawnAmongData, lineInWords } from './dataWords.ts';
import { drawData } from './drawData.ts';
import { createGathering } from './gathering.ts';
import { createDataGestures } from './dataGestures.ts';
import './DataPanel.css';

function useDataDomain(scales: PlotScales | undefined): DataDomain {
  // The axes stay where they are while something is dragged.
  const { data, start } = useSettledExperiment();
  const [known, setKnown] = useState(() => firstAxes(data, start));
  if (known.data !== data) {
    const size = scales?.area ?? {
      width: Number.POSITIVE_INFINITY,
      height: Number.POSITIVE_INFINITY,
    };
    setKnown(axesAfter(known, data, start, nearnessIn(size)));
  }
  return known.domain;
}

function summary(state: LessonState, domain: DataDomain): string {
  if (state.playing) return '';
  const { scaling } = problemOf(state.experiment);
  const line = toOriginal(shownIterate(state), scaling);
  const words = translate('panels.data.summary', {
    count: state.experiment.data.observations.length,
    m: numberToText(line.m),
    b: numberToText(line.b),
  });
  const drawn = drawnAmongData(pictureOf(state, shownIterate(state), 1, 1), domain.y);
  return joinSentences(
    words,
    wordsOf(lineInWords(line, domain)),
    wordsOf(drawn),
    otherRunSentence('mistake.inData', state),
  );
}

function Summary({ domain }: { readonly domain: DataDomain }) {
  const summaryNow = useCallback((state: LessonState) => summary(state, domain), [domain]);
  return (
    <p className="visually-hidden" id="data-summary">
      {useSettled(summaryNow)}
    </p>
  );
}

function Source() {
  const preset = useLesson((state) => state.experiment.data.preset);
  return <p className="data-source">{translate(`presets.${preset}.source` as MessageId)}</p>;
}

/** Points, line, guesses, signed errors and their squares; here the data are changed by hand. */
export function DataPanel({ editor }: { readonly editor: ReactNode }) {
  const preset = useLesson((state) => state.experiment.data.preset);
  const empty = useLesson((state) => state.experiment.data.observations.length === 0);
  const leastSquaresShown = useLesson((state) => state.view.leastSquaresShown);
  const { scales, onScales, gestures } = useScales(createDataGestures);
  const domain = useDataDomain(scales);
  const xAxis = useMemo(
    () => linearAxis(domain.x, translate(`presets.${preset}.x` as MessageId), 6),
    [domain, preset],
  );
  const yAxis = useMemo(
    () => linearAxis(domain.y, translate(`presets.${preset}.y` as MessageId), 6),
    [domain, preset],
  );
  const redrawer = useRef<() => void>(() => undefined);
  const displayed = useRef<ReturnType<typeof createDisplayedParameters>>(undefined);
  const gathered = useRef<() => number>(undefined);
  const draw = useCallback<Draw>((context, current) => {
    const redraw = () => {
      redrawer.current();
    };
    displayed.current ??= createDisplayedParameters(redraw);
    gathered.current ??= createGathering(redraw);
    const line = displayed.current.current();
    const state = lessonStore.getState();
    const weight = drawingWeight(state.view.layout, current);
    const picture = pictureOf(state, line, gathered.current(), weight);
    drawData(context, current, picture, currentColours());
    pictureDrawn('data');
  }, []);
  const subscribe = useCallback((redraw: () => void) => {
    redrawer.current = redraw;
    return onStateChange(redraw);
  }, []);
  return (
    <Panel
      title={translate('panels.data.title')}
      className="panel-data"
      tools={
        <>
          <label className="panel-choice">
            <input
              type="checkbox"
              checked={leastSquaresShown}
              onChange={(event) => {
                changeView({ leastSquaresShown: event.currentTarget.checked });
              }}
            />
            {translate('panels.data.leastSquares')}
          </label>
          {editor}
        </>
      }
    >
      <div
        className="data-plot"
        role="application"
        aria-label={translate('panels.data.plot')}
        aria-describedby="data-summary data-keys"
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- points are moved by keys here
        tabIndex={0}
        {...gestures}
      >
        <PlotFrame xAxis={xAxis} yAxis={yAxis} onScales={onScales}>
          <CanvasLayer scales={scales} draw={draw} subscribe={subscribe} />
          {empty ? <p className="data-empty">{translate('panels.data.empty')}</p> : null}
        </PlotFrame>
      </div>
      <p className="visually-hidden" id="data-keys">
        {translate('panels.data.keys')}
      </p>
      <Summary domain={domain} />
      <Source />
    </Panel>
  );
}
