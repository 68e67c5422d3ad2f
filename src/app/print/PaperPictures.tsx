import type { ReactNode } from 'react';
import { translate } from '../../i18n/translate.ts';
import type { BeatName } from '../../derivation/beatNames.ts';
import { logTicks } from '../../numerics/ticks.ts';
import { dataMarks } from '../../panels/data/dataMarks.ts';
import { axesOf, pictureAxes } from '../../panels/data/axesOf.ts';
import { pictureOf } from '../../panels/data/dataPicture.ts';
import { acrossOf } from '../../panels/data/fit.ts';
import { cloud } from '../../panels/data/figures/points.ts';
import { iterationEnd, lossDomain } from '../../panels/lossCurve/lossDomain.ts';
import { lossMarks } from '../../panels/lossCurve/lossMarks.ts';
import { lossPicture } from '../../panels/lossCurve/lossPicture.ts';
import { formatTick, linearAxis } from '../../panels/shared/axis.ts';
import { dataTitle } from '../../panels/shared/dataTitle.ts';
import { acrossTitle, sliceAxes } from '../../panels/surface/slice/sliceAxes.ts';
import { sliceMarks } from '../../panels/surface/slice/sliceMarks.ts';
import { slicePicture } from '../../panels/surface/slice/slicePicture.ts';
import { sliceWindowOf } from '../../panels/surface/slice/sliceWindow.ts';
import { surfaceAxes, surfaceTitles } from '../../panels/surface/surfaceAxes.ts';
import { surfaceMarks } from '../../panels/surface/surfaceMarks.ts';
import { surfacePicture } from '../../panels/surface/surfacePicture.ts';
import { windowOf } from '../../panels/surface/surfaceWindow.ts';
import { withEqualUnits } from '../../panels/surface/windowParts.ts';
import type { AppState } from '../../store/appState.ts';
import { modelOfExperiment } from '../../store/model.ts';
import { shownIterate, shownIteration } from '../../store/selectors.ts';
import { trajectoryOf } from '../../store/problem.ts';
import { shownParameters } from '../../store/shownParameters.ts';
import type { Axis } from '../../ui/plot/axis.ts';
import { currentColours } from '../../ui/plot/colours.ts';
import type { Frame, Mark } from '../../ui/plot/marks/mark.ts';
import { svgArea } from '../../ui/plot/svgArea.ts';
import { SvgPlot } from '../../ui/plot/SvgPlot.tsx';

// In CSS pixels of a drawing that is scaled to the width of its column.
const height = 250;
const wide = 280;
const narrow = 200;
const type = 10.5;

interface PictureProps {
  readonly title: string;
  readonly width: number;
  readonly xAxis: Axis;
  readonly yAxis: Axis;
  readonly gridShown?: boolean;
  readonly marks: (frame: Frame) => readonly Mark[];
}

function Picture({ title, ...plot }: PictureProps): ReactNode {
  return (
    <figure>
      <figcaption>{title}</figcaption>
      <SvgPlot
        {...plot}
        label={title}
        height={height}
        type={type}
        weight={0.85}
        colours={currentColours()}
      />
    </figure>
  );
}

/** A state without pointer and drag, which paper has not, at a step; nothing is a secret on it. */
function atRest(state: AppState, beat: BeatName): AppState {
  return {
    ...state,
    cursor: { ...state.cursor, beat },
    view: { ...state.view, leastSquaresShown: 'on' },
    highlight: undefined,
    hovered: undefined,
    ghost: undefined,
    gesture: undefined,
  };
}

/** Points, line and errors at the iteration. */
export function DataPicture({ state }: { readonly state: AppState }): ReactNode {
  const { data } = state.experiment;
  const axes = axesOf(pictureAxes(state), data, acrossOf(state));
  // Of two inputs the points are drawn with the guesses.
  const hasTwo = modelOfExperiment(state.experiment).inputs.length > 1;
  const resting = hasTwo ? [] : cloud(data.observations, undefined);
  // At no single step: the errors tell of the iteration as a whole.
  const still = atRest(state, 'error');
  const picture = pictureOf(still, {
    working: shownIterate(state).at,
    gathered: 0,
    focused: false,
    handled: false,
  });
  return (
    <Picture
      title={dataTitle(state.experiment)}
      width={wide}
      xAxis={axes.x}
      yAxis={axes.y}
      marks={(frame) => [...resting, ...dataMarks(picture, frame)]}
    />
  );
}

/** Lines in place of shades, which paper does not need. */
function onPaper(mark: Mark): Mark {
  if (mark.shape === 'region') return { ...mark, fill: 0 };
  return mark.shape === 'label' ? { ...mark, shade: undefined } : mark;
}

/** The curve of the loss over one parameter with its tangent, the path and the step to come. */
function SlicePicture({ still }: { readonly still: AppState }): ReactNode {
  const shown = sliceWindowOf(still);
  const axes = sliceAxes(shown, acrossTitle(still));
  const picture = slicePicture(still, shownIterate(still).at, shown);
  return (
    <Picture
      title={translate('panels.surface.title')}
      width={wide}
      xAxis={axes.x}
      yAxis={axes.y}
      marks={(frame) => sliceMarks(picture, frame)}
    />
  );
}

/** Level lines of the loss with the path, the step to come and the minimum; the curve over one parameter. */
export function MapPicture({ state }: { readonly state: AppState }): ReactNode {
  const still = atRest(state, 'update');
  if (shownParameters(still).up === undefined) return <SlicePicture still={still} />;
  const shown = windowOf(still);
  const titles = surfaceTitles(still);
  const own = surfaceAxes(shown, titles);
  const area = svgArea({ width: wide, height, type }, own.up);
  const axes = still.view.equalUnits ? surfaceAxes(withEqualUnits(shown, area), titles) : own;
  const picture = surfacePicture(still, shownIterate(still).at);
  return (
    <Picture
      title={translate('panels.surface.title')}
      width={wide}
      gridShown={false}
      xAxis={axes.across}
      yAxis={axes.up}
      marks={(frame) => surfaceMarks(picture, frame).map(onPaper)}
    />
  );
}

function lossAxis(state: AppState): Axis {
  const { lossScale } = state.view;
  const trajectory = trajectoryOf(state.experiment);
  const domain = lossDomain(trajectory, shownIteration(state), lossScale);
  const label = translate('panels.loss.loss');
  if (lossScale === 'linear') return linearAxis(domain, label, 5);
  return {
    domain,
    label,
    kind: 'log',
    ticks: logTicks(domain[0], domain[1], 5),
    format: formatTick,
  };
}

/** The loss of every iteration so far. */
export function LossPicture({ state }: { readonly state: AppState }): ReactNode {
  const still = atRest(state, 'update');
  const iteration = shownIteration(state);
  return (
    <Picture
      title={translate('panels.loss.title')}
      width={narrow}
      xAxis={linearAxis([0, iterationEnd(iteration)], translate('panels.loss.iteration'), 4)}
      yAxis={lossAxis(state)}
      marks={(frame) => lossMarks(lossPicture(still), frame)}
    />
  );
}
