import type { MapPlace } from '../../model/surface.ts';
import { placeOf } from '../../derivation/term.ts';
import { beatNames } from '../../derivation/beatNames.ts';
import { boundedBehaviour } from '../../descent/methodBounds.ts';
import { methods } from '../../descent/methods/methods.ts';
import { pointBehaviour } from '../../descent/pointStability.ts';
import { runBehaviour } from '../../descent/runBehaviour.ts';
import { type RateBehaviour, rateBehaviour } from '../../descent/stability.ts';
import { memoizeLast } from '../../numerics/memoizeLast.ts';
import { initialState, type AppState, type Snapshot } from '../appState.ts';
import { lookAhead } from '../ending.ts';
import type { Experiment } from '../experiment.ts';
import { lineCountsOf, shownLine } from '../lines.ts';
import { shownIterate, shownIteration, shownNext } from '../selectors.ts';
import { methodBoundsOf, pointStabilityOf, problemOf, trajectoryOf } from '../problem.ts';
import { beatsOf } from '../beats.ts';
import { placeOver, shownParameters, type ShownParameters } from '../shownParameters.ts';
import type { View } from '../view.ts';
import type { Forecast } from './lesson.ts';

/** What turns out to be right: the place of the next step and where it sets out; or one of the options. */
export type ForecastTruth =
  | { readonly kind: 'place'; readonly at: MapPlace; readonly from: MapPlace }
  | { readonly kind: 'option'; readonly right: string; readonly options: readonly string[] };

const signs = ['negative', 'zero', 'positive'] as const;
const behaviours = ['converges', 'oscillates', 'diverges'] as const;
const usualRules = ['power', 'chain', 'sum', 'constant-multiple'] as const;

/** How far one has to go to see what a rate does. */
const behaviourSeenAt = 20;

function stateOf({ experiment, cursor }: Snapshot): AppState {
  return { ...initialState, experiment, cursor };
}

// How far a run is followed where nothing is known of its rates.
const mostFollowed = 2000;

const followed = memoizeLast((experiment: Experiment) =>
  runBehaviour(trajectoryOf(experiment), Math.min(mostFollowed, lookAhead(experiment))),
);

/** What the rate does: by the bounds that are known for the method and the loss, or else by the run itself. */
function behaviourOf(experiment: Experiment): RateBehaviour | undefined {
  const { learningRate, method } = experiment;
  const { stability } = problemOf(experiment);
  if (methods[method.kind].isPlain && stability !== undefined)
    return rateBehaviour(stability, learningRate);
  const ofPoints = pointStabilityOf(experiment);
  if (ofPoints !== undefined) return pointBehaviour(ofPoints, learningRate);
  const bounds = methodBoundsOf(experiment);
  return bounds === undefined ? followed(experiment) : boundedBehaviour(bounds, learningRate);
}

/** The slot of the parameter whose slope is asked about: lesson files name the first two as the line does. */
export function askedSlot({ of }: Extract<Forecast, { kind: 'sign' }>): number {
  return of === 'm' ? 0 : 1;
}

/** The question of a scene; undefined, as without one, where its answer cannot be worked out. */
export function askedForecast(
  forecast: Forecast | undefined,
  { experiment }: Snapshot,
): Forecast | undefined {
  if (forecast?.kind !== 'behaviour') return forecast;
  return behaviourOf(experiment) === undefined ? undefined : forecast;
}

/** The rules to choose from: the usual ones of calculus, among them or added to them the right one. */
function ruleOptions(right: string): readonly string[] {
  const usual: readonly string[] = usualRules;
  return usual.includes(right) ? usual : [...usual.slice(1), right].toSorted();
}

function nextRule(snapshot: Snapshot): string {
  const state = stateOf(snapshot);
  const { beat } = snapshot.cursor;
  const line = shownLine(state);
  const beats = beatsOf(state);
  const here = beats.find(({ name }) => name === beat)?.lines[line];
  const after = beats[beatNames.indexOf(beat) + 1]?.lines[0];
  return (here ?? after)?.rule ?? 'update';
}

/** A place of the picture of the loss; on a curve over one parameter it has no height of its own. */
function chosenOver(shown: ShownParameters, at: ArrayLike<number>): MapPlace {
  const place = placeOver(shown, at);
  return shown.up === undefined ? { ...place, up: 0 } : place;
}

/**
 * What turns out to be right, worked out from the state of the scene; undefined where it cannot be (see `askedForecast`).
 * @param view over which parameters the loss is drawn, on which a place is asked for.
 */
export function forecastTruth(
  forecast: Forecast,
  snapshot: Snapshot,
  view: Partial<Pick<View, 'over' | 'parameter'>> = initialState.view,
): ForecastTruth | undefined {
  const state = stateOf(snapshot);
  switch (forecast.kind) {
    case 'place': {
      const shown = shownParameters({ ...state, view: { ...state.view, ...view } });
      const { at } = shownIterate(state);
      const from = chosenOver(shown, at);
      return { kind: 'place', from, at: chosenOver(shown, shownNext(state)) };
    }
    case 'sign': {
      const slope = shownIterate(state).slopes[askedSlot(forecast)] ?? 0;
      return { kind: 'option', options: signs, right: signs[Math.sign(slope) + 1] ?? 'zero' };
    }
    case 'behaviour': {
      const behaviour = behaviourOf(snapshot.experiment);
      if (behaviour === undefined) return undefined;
      const right = behaviour === 'crawls' ? 'converges' : behaviour;
      return { kind: 'option', options: behaviours, right };
    }
    case 'rule': {
      const right = nextRule(snapshot);
      return { kind: 'option', right, options: ruleOptions(right) };
    }
    case 'choice': {
      const options = forecast.options.map((_option, index) => String(index + 1));
      return { kind: 'option', right: String(forecast.answer), options };
    }
  }
}

/** The state in which one sees that the answer is right: the step made, the arrow, the run, the next line. */
export function revealed(
  forecast: Forecast,
  snapshot: Snapshot,
): { readonly snapshot: Snapshot; readonly view: Partial<View> } {
  const { experiment, cursor } = snapshot;
  const at = (change: Partial<Snapshot['cursor']>): Snapshot => ({
    experiment,
    cursor: { ...cursor, ...change },
  });
  switch (forecast.kind) {
    case 'place': {
      const iteration = shownIteration(stateOf(snapshot)) + 1;
      return { snapshot: at({ iteration, beat: 'guess', line: 1 }), view: { lead: 'surface' } };
    }
    case 'sign': {
      const beat = beatsOf(stateOf(snapshot)).find(({ name }) => name === 'gradient');
      const ids = beat?.lines.map(({ id }) => id) ?? [];
      // The line that has worked out this slope, which says its number.
      const line = ids.indexOf(`gradient-${placeOf(askedSlot(forecast))}`) + 1 || ids.length;
      return {
        snapshot: at({ beat: 'gradient', line: Math.max(1, line) }),
        view: { lead: 'surface' },
      };
    }
    case 'behaviour':
      return { snapshot: at({ iteration: cursor.iteration + behaviourSeenAt }), view: {} };
    case 'rule': {
      const state = stateOf(snapshot);
      const beat = beatNames.indexOf(cursor.beat);
      const isLast = shownLine(state) >= (lineCountsOf(experiment)[beat] ?? 1);
      const after = beatNames[beat + 1];
      if (!isLast) return { snapshot: at({ line: shownLine(state) + 1 }), view: {} };
      return { snapshot: after === undefined ? snapshot : at({ beat: after, line: 1 }), view: {} };
    }
    case 'choice':
      return { snapshot, view: {} };
  }
}

/** How right a forecast was; undefined where nothing was said. */
export type Verdict = 'right' | 'near' | 'other';

// Shares of the length of the step.
const hit = 0.25;
const close = 0.75;

/** How far a marked place is from where the step lands, beside the length of the step itself. */
export function missOf(marked: MapPlace, truth: Extract<ForecastTruth, { kind: 'place' }>) {
  const { at, from } = truth;
  const distance = Math.hypot(marked.across - at.across, marked.up - at.up);
  const step = Math.hypot(at.across - from.across, at.up - from.up);
  return { distance, step };
}

/** Whether what was said is right. A place is, where it is off by a quarter of the step at most. */
export function verdictOn(
  answer: NonNullable<AppState['forecast']>['answer'],
  truth: ForecastTruth,
): Verdict | undefined {
  if (answer === undefined) return undefined;
  if (answer.kind === 'option')
    return truth.kind === 'option' && answer.option === truth.right ? 'right' : 'other';
  if (truth.kind !== 'place') return 'other';
  const { distance, step } = missOf(answer.at, truth);
  if (distance <= hit * step) return 'right';
  return distance <= close * step ? 'near' : 'other';
}
