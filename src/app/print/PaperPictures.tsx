import type { ReactNode } from 'react';
import { translate } from '../../i18n/translate.ts';
import { logTicks } from '../../numerics/ticks.ts';
import type { Parameters } from '../../regression/parameters.ts';
import { dataMarks } from '../../panels/data/dataMarks.ts';
import { axesOf } from '../../panels/data/axesOf.ts';
import { pictureOf } from '../../panels/data/dataPicture.ts';
import { cloud } from '../../panels/data/figures/points.ts';
import { iterationEnd, lossDomain } from '../../panels/lossCurve/lossDomain.ts';
import { formatTick, linearAxis } from '../../panels/shared/axis.ts';
import { largestLoss, surfaceView } from '../../panels/surface/surfaceView.ts';
import { shownAxes } from '../../store/dataAxes.ts';
import type { LessonState } from '../../store/lessonState.ts';
import {
  problemOf,
  shownIterate,
  shownIteration,
  shownNext,
  trajectoryOf,
} from '../../store/selectors.ts';
import type { Axis } from '../../ui/plot/axis.ts';
import { currentColours } from '../../ui/plot/colours.ts';
import type { Frame, Mark } from '../../ui/plot/marks/mark.ts';
import { SvgPlot } from '../../ui/plot/SvgPlot.tsx';
import { lossMarks } from './lossMarks.ts';
import { mapMarks } from './mapMarks.ts';

// In CSS pixels of a drawing that is scaled to the width of its column.
const height = 250;
const wide = 280;
const narrow = 200;
const type = 10.5;
// More places of a path cannot be told apart on paper.
const mostPlaces = 300;

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

/** Points, line and errors at the iteration. */
export function DataPicture({ state }: { readonly state: LessonState }): ReactNode {
  const { data } = state.experiment;
  const axes = axesOf(shownAxes(state), data.preset);
  // Paper has no pointer, and stands at no single step: the errors tell of the iteration as a whole.
  const still: LessonState = {
    ...state,
    cursor: { ...state.cursor, beat: 'error' },
    highlight: undefined,
    hovered: undefined,
    ghost: undefined,
    gesture: undefined,
  };
  const picture = pictureOf(still, {
    working: shownIterate(state),
    gathered: 0,
    focused: false,
    handled: false,
  });
  return (
    <Picture
      title={translate('panels.data.title')}
      width={wide}
      xAxis={axes.x}
      yAxis={axes.y}
      marks={(frame) => [...cloud(data.observations, undefined), ...dataMarks(picture, frame)]}
    />
  );
}

/** The path of a run up to an iteration, thinned evenly where it is long. */
function pathUpTo(state: LessonState): readonly Parameters[] {
  const last = shownIteration(state);
  const trajectory = trajectoryOf(state.experiment);
  const stride = Math.max(1, Math.ceil(last / mostPlaces));
  const places: Parameters[] = [];
  for (let k = 0; k < last; k += stride) places.push(trajectory.parametersAt(k));
  return [...places, trajectory.parametersAt(last)];
}

/** Level lines of the loss with the path. */
export function MapPicture({ state }: { readonly state: LessonState }): ReactNode {
  const { experiment } = state;
  const problem = problemOf(experiment);
  const iteration = shownIteration(state);
  const view = surfaceView('all', problem, trajectoryOf(experiment), iteration);
  const scaled = experiment.scaling === 'standard';
  return (
    <Picture
      title={translate('panels.surface.title')}
      width={wide}
      gridShown={false}
      xAxis={linearAxis(
        view.m,
        translate(scaled ? 'panels.surface.mScaled' : 'panels.surface.m'),
        5,
      )}
      yAxis={linearAxis(
        view.b,
        translate(scaled ? 'panels.surface.bScaled' : 'panels.surface.b'),
        5,
      )}
      marks={() =>
        mapMarks({
          problem,
          convention: experiment.loss,
          largest: largestLoss(view, problem, experiment.loss),
          m: view.m,
          path: pathUpTo(state),
          next: shownNext(state),
        })
      }
    />
  );
}

function lossAxis(state: LessonState): Axis {
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
export function LossPicture({ state }: { readonly state: LessonState }): ReactNode {
  const iteration = shownIteration(state);
  const { leastSquares } = problemOf(state.experiment);
  return (
    <Picture
      title={translate('panels.loss.title')}
      width={narrow}
      xAxis={linearAxis([0, iterationEnd(iteration)], translate('panels.loss.iteration'), 4)}
      yAxis={lossAxis(state)}
      marks={() =>
        lossMarks(
          trajectoryOf(state.experiment),
          iteration,
          leastSquares.kind === 'none' ? undefined : leastSquares.loss,
        )
      }
    />
  );
}
