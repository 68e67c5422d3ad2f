import type { ParameterVector } from '../../model/objective.ts';
import { type Curve, curveOf } from '../../model/curve.ts';
import { memoizeLast } from '../../numerics/memoizeLast.ts';
import type { AppState } from '../../store/appState.ts';
import type { Experiment } from '../../store/experiment.ts';
import { lineOnScreen } from '../../store/lines.ts';
import { chosenPoint } from '../../store/selectors.ts';
import { errorOf, errorsOf, shownStart } from '../../store/shownLoss.ts';
import { litTerm } from '../../store/terms.ts';
import type { Domain } from '../../ui/plot/plotScales.ts';
import { reachOf } from './reach.ts';

/** What one point costs where that is not the square of its error: over its error, or over its guess. */
export interface PenaltyPicture {
  readonly each: 'absolute' | 'log';
  readonly point: number;
  /** The error, or for the log loss the guess. */
  readonly at: number;
  readonly cost: number;
  /** How fast the cost grows there; undefined in the corner of the absolute value. */
  readonly slope: number | undefined;
  readonly sloped: boolean;
  /** Whether it is about the corner of the absolute value, where the slopes of its two sides do not agree. */
  readonly cornered: boolean;
  readonly curve: Curve;
  readonly x: Domain;
  readonly y: Domain;
}

// The log loss is without end at its edges: so much of it is shown at least.
const highest = 3.5;
const below = 0.08;

/** The log loss of a guess for an outcome, or one between. */
export function logLoss(guess: number, outcome: number): number {
  const hit = outcome === 0 ? 0 : -outcome * Math.log(guess);
  return outcome === 1 ? hit : hit - (1 - outcome) * Math.log(1 - guess);
}

const absoluteCurve = memoizeLast((reach: number): Curve => ({
  x: Float64Array.of(-reach, 0, reach),
  y: Float64Array.of(reach, 0, reach),
  count: 3,
}));

const logCurve = memoizeLast((outcome: number, top: number): Curve =>
  curveOf((guesses) => guesses.map((guess) => logLoss(guess, outcome)), [0, 1], [0, top]),
);

const reachFrom = memoizeLast(reachOf);

const startErrors = memoizeLast((experiment: Experiment): Float64Array =>
  errorsOf(experiment, shownStart(experiment)),
);

/**
 * The picture for a state; undefined for squared errors, which have one of their own, when there is no point,
 * and where its cost is no number.
 */
export function penaltyOf(state: AppState, drawn: ParameterVector): PenaltyPicture | undefined {
  const { experiment } = state;
  const { each } = experiment;
  const point = Math.max(0, chosenPoint(state));
  const error = errorOf(experiment, drawn, point);
  const outcome = experiment.data.observations[point]?.y;
  if (each === 'squared' || error === undefined || outcome === undefined) return undefined;
  if (!Number.isFinite(error)) return undefined;
  const lit = litTerm(state);
  const sloped = state.cursor.beat === 'power-rule' || lit?.term === 'square-by-error';
  if (each === 'absolute') {
    const reach = reachFrom(startErrors(experiment), error);
    if (!(reach > 0) || !Number.isFinite(2 * reach)) return undefined;
    const [x, y] = [[-reach, reach] as const, [-below * reach, reach] as const];
    const slope = error === 0 ? undefined : Math.sign(error);
    const curve = absoluteCurve(reach);
    const cornered = lineOnScreen(state) === 'absolute-corner';
    return { each, point, at: error, cost: Math.abs(error), slope, sloped, cornered, curve, x, y };
  }
  const guess = outcome + error;
  const cost = logLoss(guess, outcome);
  if (!(guess > 0 && guess < 1) || !Number.isFinite(cost)) return undefined;
  const top = cost < highest ? highest : 1.1 * cost;
  const slope = error / (guess * (1 - guess));
  const curve = logCurve(outcome, top);
  const [x, y] = [[0, 1] as const, [-below * top, top] as const];
  return { each, point, at: guess, cost, slope, sloped, cornered: false, curve, x, y };
}
