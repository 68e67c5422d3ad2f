import { useSyncExternalStore } from 'react';
import type { Feature } from '../../../derivation/beat.ts';
import { memoizeLast } from '../../../numerics/memoizeLast.ts';
import { gradient, loss, type LossConvention } from '../../../regression/loss.ts';
import type { Observation } from '../../../regression/observation.ts';
import type { Parameters } from '../../../regression/parameters.ts';
import type { Experiment } from '../../../store/experiment.ts';
import type { LessonState } from '../../../store/lessonState.ts';
import { lessonStore } from '../../../store/lessonStore.ts';
import { chosenPoint, problemOf, shownIterate, type Problem } from '../../../store/selectors.ts';

/** What the pages of the guide show of the lesson at one moment. All numbers in working units. */
export interface ShownMoment {
  readonly problem: Problem;
  readonly convention: LossConvention;
  readonly feature: Feature;
  readonly iteration: number;
  readonly parameters: Parameters;
  /** Of L over all points, whatever the method uses. */
  readonly loss: number;
  readonly gradient: Parameters;
  /** Index of the chosen point; −1 when there are no points. */
  readonly chosen: number;
  readonly observation: Observation | undefined;
}

/** Least time between two changes while the run plays or something is dragged, in milliseconds. */
export const updateInterval = 100;

const momentAt = memoizeLast(
  (
    experiment: Experiment,
    iteration: number,
    m: number,
    b: number,
    chosen: number,
  ): ShownMoment => {
    const problem = problemOf(experiment);
    const parameters = { m, b };
    const convention = experiment.loss;
    return {
      problem,
      convention,
      feature: experiment.scaling === 'none' ? 'x' : 'z',
      iteration,
      parameters,
      loss: loss(problem.sums, convention, parameters),
      gradient: gradient(problem.sums, convention, parameters),
      chosen,
      observation: problem.observations[chosen],
    };
  },
);

function momentOf(state: LessonState): ShownMoment {
  const { iteration, m, b } = shownIterate(state);
  // A page shows one point: when all are chosen the first.
  const last = state.experiment.data.observations.length - 1;
  const chosen = Math.min(Math.max(chosenPoint(state), 0), last);
  return momentAt(state.experiment, iteration, m, b, chosen);
}

const listeners = new Set<() => void>();
let shown: ShownMoment | undefined;
let updatedAt = Number.NEGATIVE_INFINITY;
let timer: ReturnType<typeof setTimeout> | undefined;
let stop: (() => void) | undefined;

function publish(): void {
  clearTimeout(timer);
  timer = undefined;
  const next = momentOf(lessonStore.getState());
  if (next === shown) return;
  shown = next;
  updatedAt = performance.now();
  for (const listener of listeners) listener();
}

function follow({ playing, gesture }: LessonState): void {
  const wait = updatedAt + updateInterval - performance.now();
  if ((!playing && gesture === undefined) || wait <= 0) publish();
  else timer ??= setTimeout(publish, wait);
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    stop = lessonStore.subscribe(follow);
    publish();
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stop?.();
    clearTimeout(timer);
    timer = undefined;
    shown = undefined;
  };
}

function current(): ShownMoment {
  return shown ?? momentOf(lessonStore.getState());
}

/**
 * The moment on screen. It follows a single step at once, and what plays or is dragged at most ten
 * times a second: nobody reads numbers that change faster.
 */
export function useShownMoment(): ShownMoment {
  return useSyncExternalStore(subscribe, current);
}
