import { useCallback, useMemo, useRef, useState } from 'react';
import { translate } from '../../i18n/translate.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import { levelSet, type LevelSet } from '../../regression/levelSets.ts';
import { loss } from '../../regression/loss.ts';
import type { Parameters } from '../../regression/parameters.ts';
import { useSettledExperiment } from '../../playback/useSettled.ts';
import { comparisonOf, type Comparison } from '../../store/comparison.ts';
import type { LessonState } from '../../store/lessonState.ts';
import { lessonStore } from '../../store/lessonStore.ts';
import {
  problemOf,
  shownIterate,
  shownIteration,
  shownNext,
  trajectoryOf,
} from '../../store/selectors.ts';
import { litTerm } from '../../store/terms.ts';
import { useLesson } from '../../store/useLesson.ts';
import { Panel } from '../../ui/Panel.tsx';
import { CanvasLayer, type Draw } from '../../ui/plot/CanvasLayer.tsx';
import { currentColours } from '../../ui/plot/colours.ts';
import { PlotFrame } from '../../ui/plot/PlotFrame.tsx';
import { linearAxis } from '../shared/axis.ts';
import type { Box } from '../shared/box.ts';
import { createDisplayedParameters } from '../shared/displayedParameters.ts';
import { drawingWeight } from '../shared/drawingWeight.ts';
import { pictureDrawn } from '../shared/pictureDrawn.ts';
import { onStateChange } from '../shared/subscriptions.ts';
import { useScales } from '../shared/useScales.ts';
import { drawDescent } from './drawDescent.ts';
import { drawOtherEnd, drawOtherPath } from './drawOther.ts';
import { drawSurface } from './drawSurface.ts';
import { OtherRunLegend } from './OtherRunLegend.tsx';
import { SurfaceSummary } from './SurfaceSummary.tsx';
import { largestLoss, stillFits, surfaceView, type Zoom } from './surfaceView.ts';
import { createSurfaceGestures } from './surfaceGestures.ts';
import { ZoomChoice } from './ZoomChoice.tsx';
import './SurfacePanel.css';

function viewNow(zoom: Zoom) {
  const state = lessonStore.getState();
  return surfaceView(
    zoom,
    problemOf(state.experiment),
    trajectoryOf(state.experiment),
    shownIteration(state),
  );
}

function useSurfaceView() {
  const experiment = useSettledExperiment();
  const [known, setKnown] = useState(() => ({
    experiment,
    zoom: 'all' as Zoom,
    view: viewNow('all'),
  }));
  // The map stays where it is while something is dragged, and as long as it shows what matters.
  if (known.experiment !== experiment) {
    const old = known.experiment;
    const moved =
      old.data !== experiment.data ||
      old.scaling !== experiment.scaling ||
      old.start !== experiment.start;
    const replaced =
      old.scaling !== experiment.scaling || old.data.preset !== experiment.data.preset;
    const refit = replaced || (moved && !stillFits(known.view, problemOf(experiment), known.zoom));
    setKnown({
      experiment,
      zoom: refit ? 'all' : known.zoom,
      view: refit ? viewNow('all') : known.view,
    });
  }
  const chooseZoom = useCallback((zoom: Zoom) => {
    setKnown((previous) => ({ ...previous, zoom, view: viewNow(zoom) }));
  }, []);
  return { view: known.view, zoom: known.zoom, chooseZoom };
}

/** The level line through a place; none when the picture does not show one now. */
function levelAt(state: LessonState, place: Parameters): LevelSet {
  const { experiment, cursor, highlight } = state;
  if (cursor.beat !== 'loss' && highlight?.term !== 'loss') return { kind: 'none' };
  const { sums } = problemOf(experiment);
  return levelSet(sums, experiment.loss, loss(sums, experiment.loss, place), 240);
}

function Readout() {
  const text = useLesson((state) => {
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
  const { view, zoom, chooseZoom } = useSurfaceView();
  const scaled = useLesson((state) => state.experiment.scaling === 'standard');
  const empty = useLesson((state) => state.experiment.data.observations.length === 0);
  const { scales, onScales, gestures } = useScales(createSurfaceGestures);
  const xAxis = useMemo(
    () => linearAxis(view.m, translate(scaled ? 'panels.surface.mScaled' : 'panels.surface.m'), 5),
    [view.m, scaled],
  );
  const yAxis = useMemo(
    () => linearAxis(view.b, translate(scaled ? 'panels.surface.bScaled' : 'panels.surface.b'), 5),
    [view.b, scaled],
  );
  const numbers = useRef<readonly Box[]>([]);
  const drawGround = useCallback<Draw>(
    (context, current) => {
      const { experiment, view: shown } = lessonStore.getState();
      const problem = problemOf(experiment);
      numbers.current = drawSurface(
        context,
        current,
        problem,
        experiment.loss,
        largestLoss(view, problem, experiment.loss),
        currentColours(),
        drawingWeight(shown.layout, current),
      );
      pictureDrawn('surface');
    },
    [view],
  );
  const subscribeGround = useCallback((redraw: () => void) => {
    let { data, scaling, start, loss: convention } = lessonStore.getState().experiment;
    let known = document.documentElement.dataset['theme'];
    return onStateChange(() => {
      const { experiment, gesture } = lessonStore.getState();
      const { theme } = document.documentElement.dataset;
      if (
        experiment.data === data &&
        experiment.scaling === scaling &&
        // The numbers on the ground make room for the start once it has been put down.
        (experiment.start === start || gesture !== undefined) &&
        experiment.loss === convention &&
        theme === known
      )
        return;
      ({ data, scaling, start, loss: convention } = experiment);
      known = theme;
      redraw();
    });
  }, []);
  const redrawer = useRef<() => void>(() => undefined);
  const displayed = useRef<ReturnType<typeof createDisplayedParameters>>(undefined);
  const drawFigure = useCallback<Draw>((context, current) => {
    displayed.current ??= createDisplayedParameters(() => {
      redrawer.current();
    });
    const state = lessonStore.getState();
    const problem = problemOf(state.experiment);
    const iterate = shownIterate(state);
    const parameters = displayed.current.current();
    const weight = drawingWeight(state.view.layout, current);
    const settled = parameters.m === iterate.m && parameters.b === iterate.b;
    const other = comparisonOf(state);
    const otherPicture = ({ path }: Comparison) =>
      [context, current, path, iterate.iteration, currentColours(), weight] as const;
    if (other?.kind === 'mistake') drawOtherPath(...otherPicture(other));
    drawDescent(
      context,
      current,
      {
        trajectory: trajectoryOf(state.experiment),
        iteration: iterate.iteration,
        start: problem.start,
        current: parameters,
        next: settled ? shownNext(state) : iterate,
        gradient: iterate.gradient,
        minimum: problem.leastSquares.kind === 'line' ? problem.leastSquares : undefined,
        ghost: state.ghost,
        beat: state.cursor.beat,
        weight,
        rate: iterate.learningRate,
        lit: litTerm(state),
        level: levelAt(state, parameters),
        loss: loss(problem.sums, state.experiment.loss, parameters),
        meanX: problem.sums.meanX,
        settled,
        numbers: numbers.current,
      },
      currentColours(),
    );
    // Over the path that it follows exactly; under the right one where it goes its own way.
    if (other?.kind === 'convention') drawOtherPath(...otherPicture(other));
    if (other !== undefined) drawOtherEnd(...otherPicture(other));
  }, []);
  const subscribeFigure = useCallback((redraw: () => void) => {
    redrawer.current = redraw;
    return onStateChange(redraw);
  }, []);
  return (
    <Panel
      title={translate('panels.surface.title')}
      className="panel-surface"
      tools={<ZoomChoice zoom={zoom} onChoose={chooseZoom} />}
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
        <PlotFrame xAxis={xAxis} yAxis={yAxis} gridShown={false} onScales={onScales}>
          <CanvasLayer scales={scales} draw={drawGround} subscribe={subscribeGround} />
          <CanvasLayer scales={scales} draw={drawFigure} subscribe={subscribeFigure} />
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
