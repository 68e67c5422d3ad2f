import type { ParameterVector } from '../../model/objective.ts';
import { leadByItself } from '../lead.ts';
import type { Highlight } from '../appState.ts';
import { appStore } from '../appStore.ts';
import type { PictureName } from '../pictureNames.ts';
import { sceneOnScreen } from '../lessons/shownScene.ts';
import { graphOf } from '../graphOf.ts';
import { withoutNames } from '../lessons/sight.ts';
import { defaultView, type View } from '../view.ts';

/** Changes how things are shown. */
export function changeView(change: Partial<View>): void {
  appStore.setState(({ view }) => ({ view: { ...view, ...change } }));
}

/** Makes the screen dark, or lights it again: of two windows that go in step, the one for the class. */
export function setBlank(blank: boolean): void {
  appStore.setState({ blank });
}

/** Gives a picture the stage until the next step; the one that leads by itself goes on with the steps. */
export function bringForward(picture: PictureName): void {
  appStore.setState((state) => {
    const lead = leadByItself(state) === picture ? 'auto' : picture;
    return { view: { ...state.view, lead } };
  });
}

/** Chooses the point whose numbers are shown, by its index. */
export function choosePoint(index: number): void {
  if (Number.isSafeInteger(index) && index >= 0) changeView({ chosen: index });
}

/** Chooses the parameter whose lines are shown, counted from 1. */
export function chooseParameter(parameter: number): void {
  if (Number.isSafeInteger(parameter) && parameter >= 1) changeView({ parameter });
}

/** Goes to a step of the graph of a cost, counted from 1; with `auto` back to that of the line on screen. */
export function passGraph(passed: View['passed']): void {
  if (passed !== 'auto' && !(passed >= 1)) return;
  appStore.setState((state) => {
    const most = graphOf(state.experiment).steps.length;
    const next = passed === 'auto' ? passed : Math.min(Math.round(passed), most);
    return { view: { ...state.view, passed: next } };
  });
}

/** Chooses all points at once, so that the lines about one point stand there for several; or one. */
export function toggleAllPoints(): void {
  appStore.setState(({ view }) => ({
    view: { ...view, chosen: view.chosen === 'all' ? defaultView.chosen : 'all' },
  }));
}

/**
 * Shows everything at once, or goes back to the stage. A lesson stays on the stage: there all that its scene
 * leaves out comes in sight, and goes again.
 */
export function toggleOverview(): void {
  appStore.setState((state) => {
    const { view } = state;
    const scene = sceneOnScreen(state);
    if (scene === undefined)
      return { view: { ...view, layout: view.layout === 'overview' ? 'stage' : 'overview' } };
    const hide = view.hide.length > 0 ? defaultView.hide : withoutNames(scene.show);
    return { view: { ...view, hide } };
  });
}

/** Unfolds every step of the calculus, or shows it in short. */
export function toggleEveryStep(): void {
  appStore.setState(({ view }) => ({ view: { ...view, everyStep: !view.everyStep } }));
}

/** Says which point is under the pointer, if any. */
export function hoverPoint(index: number | undefined): void {
  if (appStore.getState().hovered !== index) appStore.setState({ hovered: index });
}

/** Shows the line of a place on the loss surface, in working units, or none. */
export function showGhost(ghost: ParameterVector | undefined): void {
  if (appStore.getState().ghost !== ghost) appStore.setState({ ghost });
}

/** Lights a term in all formulas and pictures, or none. */
export function highlightTerm(highlight: Highlight | undefined): void {
  const now = appStore.getState().highlight;
  if (now?.term === highlight?.term && now?.point === highlight?.point) return;
  appStore.setState({ highlight });
}
