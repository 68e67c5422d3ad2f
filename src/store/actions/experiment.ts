import { isSuitable } from '../../descent/advice.ts';
import type { MethodId } from '../../descent/methods/method.ts';
import { methods } from '../../descent/methods/methods.ts';
import { isPossible, settingNames, settingOf } from '../../descent/methods/settings.ts';
import type { LossConvention } from '../../model/lossConvention.ts';
import type { ScalingKind } from '../../regression/scaling.ts';
import { scaledAnotherWay, standardised } from '../advice.ts';
import { methodOf, type Experiment, type MethodDetails } from '../experiment.ts';
import { withExperiment, withRedo, withUndo } from '../history.ts';
import { appStore } from '../appStore.ts';
import { startOf } from '../model.ts';
import { shownIterate } from '../selectors.ts';
import { descentOf, hasClosedForm, inUnitsOfData, problemOf } from '../problem.ts';
import { usualRate } from '../usualRate.ts';

// The cursor stays: one sees at once what would be at this iteration.
function changeExperiment(change: Partial<Experiment>): void {
  appStore.setState((state) => withExperiment(state, { ...state.experiment, ...change }));
}

/** Sets the start of every parameter of the model, in its order and in the units of the data, and goes there; step and line stay. */
export function setStart(values: Iterable<number>): void {
  const start = [...values];
  if (!start.every(Number.isFinite)) return;
  appStore.setState((state) => ({
    ...withExperiment(state, { ...state.experiment, start }, { ...state.cursor, iteration: 0 }),
    playing: false,
  }));
}

/** Sets where one parameter starts, by its place in the model. */
export function setStartAt(slot: number, value: number): void {
  const { experiment } = appStore.getState();
  setStart(startOf(experiment).with(slot, value));
}

/** Makes the parameters on screen the start, at iteration 0. */
export function startFromHere(): void {
  const state = appStore.getState();
  // At iteration 0 that is the start itself, which the way through working units could round.
  const iterate = shownIterate(state);
  const { experiment } = state;
  if (iterate.iteration === 0) setStart(experiment.start);
  else setStart(inUnitsOfData(problemOf(experiment), iterate.at));
}

/** Sets the learning rate η. One that is not positive and finite changes nothing. */
export function setLearningRate(learningRate: number): void {
  if (learningRate > 0 && Number.isFinite(learningRate)) changeExperiment({ learningRate });
}

/** Minimises Σe², its mean or half of it from now on; start and rate stay, so the path changes. */
export function chooseLoss(loss: LossConvention): void {
  changeExperiment({ loss });
}

/** Chooses the loss convention together with the rate at which it walks the same path: one change. */
export function chooseLossAtRate(loss: LossConvention, learningRate: number): void {
  if (learningRate > 0 && Number.isFinite(learningRate)) changeExperiment({ loss, learningRate });
}

/**
 * Whether a rate stays when the method changes: one that somebody set does, and where it is known at once one that suits
 * the new method as well. Neither does where a method has a rate of its own: 1 for Newton's method is none for descent.
 */
function keepsRate(experiment: Experiment, method: Experiment['method']): boolean {
  const { method: before, learningRate } = experiment;
  if (method.kind === before.kind) return true;
  if ([before, method].some(({ kind }) => methods[kind].usualRate !== undefined)) return false;
  if (learningRate !== usualRate(experiment)) return true;
  return hasClosedForm(experiment) && isSuitable(descentOf({ ...experiment, method }));
}

/** Chooses how the parameters are updated, with the usual rate where the one at hand does not stay. One change. */
export function chooseMethod(kind: MethodId, details: MethodDetails = {}): void {
  const { experiment } = appStore.getState();
  const method = methodOf(kind, { ...experiment.method, ...details });
  const learningRate = keepsRate(experiment, method)
    ? experiment.learningRate
    : usualRate({ ...experiment, method });
  changeExperiment({ method, learningRate });
}

/** Changes settings of the method; what is not possible changes nothing. */
export function changeMethod(details: MethodDetails): void {
  const { method } = appStore.getState().experiment;
  const possible = settingNames.every((name) =>
    isPossible(name, details[name] ?? settingOf(name).usual),
  );
  if (possible) changeExperiment({ method: methodOf(method.kind, { ...method, ...details }) });
}

/** Sets the seed of the shuffled orders. */
export function setSeed(seed: number): void {
  if (Number.isSafeInteger(seed) && seed >= 0) changeExperiment({ seed });
}

/**
 * Chooses whether descent works on x as it is or on standardised x. The rate stays where it suits both, and
 * gives way to one that suits where it would crawl or diverge: one change.
 */
export function chooseScaling(scaling: ScalingKind): void {
  changeExperiment(scaledAnotherWay(appStore.getState().experiment, scaling));
}

/** Standardises x, and takes the rate that is best then: one change. */
export function standardise(): void {
  changeExperiment(standardised(appStore.getState().experiment));
}

/** Takes the last change of the experiment back, with the cursor where it was then. */
export function undo(): void {
  appStore.setState((state) => ({ ...withUndo(state), playing: false }));
}

/** Makes the change again that was undone last. */
export function redo(): void {
  appStore.setState((state) => ({ ...withRedo(state), playing: false }));
}
