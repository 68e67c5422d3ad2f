import { appStore } from '../appStore.ts';
import type { AppState, BeforeLesson } from '../appState.ts';
import {
  isAsking,
  openForecast,
  type ForecastAnswer,
  type ForecastState,
} from '../lessons/forecast.ts';
import type { LoadedLesson } from '../lessons/lesson.ts';
import { isOffPath, sceneOnScreen, sceneState } from '../lessons/shownScene.ts';
import { pictureView } from '../pictureView.ts';
import { defaultView, type View } from '../view.ts';

function placeOf({ experiment, cursor, view, past, future }: AppState): BeforeLesson {
  return { experiment, cursor, view, past, future };
}

/** A scene shows one thing at a time: where all is in sight the stage takes its place. */
function onStage(view: View): View {
  return view.layout === 'overview' ? { ...view, layout: 'stage' } : view;
}

/** The changes that show a scene of the lesson by its number from 1, as nearly as there is one. */
function withScene(state: AppState, lesson: LoadedLesson, number: number): Partial<AppState> {
  const scene = Math.min(Math.max(1, Math.round(number)), lesson.scenes.length);
  const wanted = lesson.scenes[scene - 1];
  if (wanted === undefined) return {};
  const { snapshot, view } = sceneState(wanted, false);
  return {
    ...snapshot,
    view: { ...onStage(state.view), ...view, lesson: lesson.name, scene },
    loadedLesson: lesson,
    ownLesson: lesson.file ?? state.ownLesson,
    forecast: wanted.forecast === undefined ? undefined : openForecast,
    sceneDue: false,
    playing: false,
    gesture: undefined,
    seeking: undefined,
    highlight: undefined,
    returnPlace: undefined,
    // Undo stays within the scene; what could be undone before comes back with the end of the lesson.
    past: [],
    future: [],
  };
}

/**
 * Begins a lesson at a scene, from 1. What is on screen is kept, and comes back when the lesson is left.
 */
export function startLesson(lesson: LoadedLesson, number = 1): void {
  appStore.setState((state) => {
    return {
      ...withScene({ ...state, view: { ...state.view, welcome: false } }, lesson, number),
      beforeLesson: state.beforeLesson ?? placeOf(state),
      opened: state.opened + 1,
    };
  });
}

/** How far the forecast of the scene has come that was on screen before its lesson was there. */
function takenForecast(state: AppState): ForecastState | undefined {
  if (sceneOnScreen(state)?.forecast === undefined) return undefined;
  // Another window may have said so while the lesson was on its way.
  if (state.forecast !== undefined) return state.forecast;
  const told: ForecastState = { ...openForecast, stage: 'told' };
  const isTold =
    isOffPath({ ...state, forecast: openForecast }) && !isOffPath({ ...state, forecast: told });
  return isTold ? told : openForecast;
}

/** Has the scenes of the lesson that runs; where a link named a scene alone, shows it. */
export function takeLesson(lesson: LoadedLesson): void {
  appStore.setState((state) => {
    if (state.sceneDue) return withScene(state, lesson, state.view.scene);
    const taken = { ...state, loadedLesson: lesson, view: onStage(state.view) };
    return { loadedLesson: lesson, view: taken.view, forecast: takenForecast(taken) };
  });
}

/** Shows a scene of the lesson that runs, by its number from 1. Another one than before is something opened. */
export function showSceneNumber(number: number): void {
  appStore.setState((state) => {
    if (state.loadedLesson === undefined) return {};
    const shown = withScene(state, state.loadedLesson, number);
    const isOther = shown.view?.scene !== state.view.scene;
    return { ...shown, opened: isOther ? state.opened + 1 : state.opened };
  });
}

/** Shows the scene as it begins, after somebody has tried something. */
export function backToScene(): void {
  showSceneNumber(appStore.getState().view.scene);
}

/** Tells the answer of the forecast: what was marked stays marked, and the scene shows what comes. */
export function tellForecast(): void {
  appStore.setState((state) => {
    const scene = sceneOnScreen(state);
    if (scene === undefined || state.forecast === undefined) return {};
    const { snapshot, view } = sceneState(scene, true);
    return {
      ...snapshot,
      view: { ...state.view, ...view, lesson: state.view.lesson, scene: state.view.scene },
      forecast: { ...state.forecast, stage: 'told' },
      playing: false,
      past: [],
      future: [],
    };
  });
}

/** Marks what the class says. An option is the answer at once; a place can be marked anew until it is told. */
export function markForecast(answer: ForecastAnswer): void {
  if (!isAsking(appStore.getState().forecast)) return;
  appStore.setState({ forecast: { stage: 'open', answer } });
  if (answer.kind === 'option') tellForecast();
}

/** Goes on without an answer: the forecast is told. */
export function skipForecast(): void {
  if (!isAsking(appStore.getState().forecast)) return;
  appStore.setState({ forecast: openForecast });
  tellForecast();
}

/** Asks once more, in words that are not passed over, what the class expects. */
export function remindOfForecast(): void {
  appStore.setState(({ forecast }) =>
    isAsking(forecast) ? { forecast: { ...forecast, stage: 'reminded' } } : {},
  );
}

/**
 * A wish to go on, to which a forecast that is open comes first: a place that was marked is told; without any
 * answer the first wish only reminds of it, and the second skips it, so that a clicker is never stuck.
 * @returns whether there was such a forecast, so that nothing is to go on.
 */
export function forecastFirst(): boolean {
  const { forecast } = appStore.getState();
  if (!isAsking(forecast)) return false;
  if (forecast.answer !== undefined) tellForecast();
  else if (forecast.stage === 'reminded') skipForecast();
  else remindOfForecast();
  return true;
}

/** The next scene, once the forecast of this one is told. */
export function nextScene(): void {
  if (!forecastFirst()) showSceneNumber(appStore.getState().view.scene + 1);
}

/** Goes back by one scene; at the first one it shows that as it begins. */
export function previousScene(): void {
  showSceneNumber(appStore.getState().view.scene - 1);
}

/** Ends the lesson: everything stands as it stood before it, and what could be undone then can be again. */
export function leaveLesson(): void {
  appStore.setState((state) => {
    const { beforeLesson } = state;
    const ended = {
      beforeLesson: undefined,
      loadedLesson: undefined,
      forecast: undefined,
      sceneDue: false,
      returnPlace: undefined,
      highlight: undefined,
      gesture: undefined,
      playing: false,
      seeking: undefined,
      opened: state.opened + 1,
    };
    const none = { lesson: 'none', scene: 1, hide: defaultView.hide } as const;
    if (beforeLesson === undefined) return { ...ended, view: { ...state.view, ...none } };
    const { experiment, cursor, view, past, future } = beforeLesson;
    const { layout } = view;
    return {
      ...ended,
      experiment,
      cursor,
      past,
      future,
      view: { ...state.view, ...pictureView(view), ...none, layout },
    };
  });
}
