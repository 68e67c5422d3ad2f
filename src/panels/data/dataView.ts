import type { Term } from '../../derivation/term.ts';
import { gathered, travelled, type SettingOut, type Travel } from '../../playback/motion.ts';
import type { AppState } from '../../store/appState.ts';
import { appStore } from '../../store/appStore.ts';
import { modelOfExperiment } from '../../store/model.ts';
import type { MarkPicture, Painted } from '../../ui/plot/marks/MarkLayer.tsx';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { drawingWeight } from '../shared/drawingWeight.ts';
import { isStill } from '../shared/destination.ts';
import { createGlidingScales } from '../shared/glidingScales.ts';
import { pictureDrawn } from '../shared/pictureDrawn.ts';
import { dataDestination } from './dataDestination.ts';
import { dataMarks } from './dataMarks.ts';
import { draggedPoint, pictureOf, type DataMark } from './dataPicture.ts';
import { cloud } from './figures/points.ts';

const noMarks: readonly DataMark[] = [];

// Of more points each frame on the way to other axes would take all the time that frames have.
const mostGliding = 20_000;

function areTooMany(): boolean {
  return appStore.getState().experiment.data.observations.length > mostGliding;
}

function cloudOf(state: AppState): readonly DataMark[] {
  const { observations } = state.experiment.data;
  if (modelOfExperiment(state.experiment).inputs.length > 1) return noMarks;
  const dragged = draggedPoint(state);
  const settled = state.gesture?.experiment.data.observations;
  return cloud(dragged === undefined || settled === undefined ? observations : settled, dragged);
}

/** What moves in the picture, whether the keys are with it, and what of it stands on screen. */
export function createDataView() {
  const gliding = createGlidingScales(areTooMany);
  let travel: Travel | undefined;
  let gathering: SettingOut | undefined;
  let focused = false;
  let painted: Painted<Term> | undefined;
  let redraw: () => void = () => undefined;

  function focus(isFocused: boolean): void {
    focused = isFocused;
    redraw();
  }

  return {
    painted: () => painted,
    onPainted: (now: Painted<Term>): void => {
      painted = now;
      pictureDrawn('data');
    },
    /** For the element to which the keys belong. */
    focusing: { onFocus: () => focus(true), onBlur: () => focus(false) },
    /** The picture at a moment. */
    pictureAt: (scales: PlotScales, now: number, handled: boolean): MarkPicture<Term> => {
      const state = appStore.getState();
      travel = travelled(travel, dataDestination(state), now);
      gathering = gathered(gathering, state.cursor.beat, isStill(state), now);
      const own = gliding.at(scales, now);
      const weight = drawingWeight(state.view.layout, scales);
      const moment = { working: travel.at, gathered: gathering.share, focused, handled };
      return {
        marks: dataMarks(pictureOf(state, moment), { scales: own, weight }),
        below: cloudOf(state),
        weight,
        moving: travel.way !== undefined || gathering.began !== undefined || gliding.isMoving(),
        scales: own,
      };
    },
    subscribe: (redrawNow: () => void): (() => void) => {
      redraw = redrawNow;
      return appStore.subscribe(redrawNow);
    },
    /** Very many points, which are drawn again only when they are others. */
    cloudAt: (scales: PlotScales, now: number): MarkPicture<Term> => {
      const state = appStore.getState();
      const own = gliding.at(scales, now);
      const weight = drawingWeight(state.view.layout, scales);
      return { marks: cloudOf(state), weight, moving: gliding.isMoving(), scales: own };
    },
    subscribeCloud: (redrawNow: () => void): (() => void) => {
      let shown = cloudOf(appStore.getState());
      return appStore.subscribe((state) => {
        const next = cloudOf(state);
        if (next === shown) return;
        shown = next;
        redrawNow();
      });
    },
  };
}
