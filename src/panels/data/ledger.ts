import type { Term } from '../../calculus/term.ts';
import type { BeatName } from '../../derivation/beatNames.ts';
import { parameterNudge } from '../../derivation/nudges.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import type { Observation } from '../../regression/observation.ts';
import { errorAt, predict } from '../../regression/predict.ts';
import type { AppState } from '../../store/appState.ts';
import {
  chosenPoint,
  chosenPoints,
  problemOf,
  shownIterate,
  spreadOf,
} from '../../store/selectors.ts';
import { featureOf, isPlainLine } from '../../store/experiment.ts';
import { isInSight } from '../../store/lessons/shownScene.ts';
import { columnsOf, modelOfExperiment } from '../../store/model.ts';
import { slotOnScreen } from '../../store/lines.ts';
import { isFigureReached } from '../../store/worked.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { acrossOf, guessesOf } from './fit.ts';

/** A number under a point of the picture. */
export interface LedgerEntry {
  readonly point: number;
  readonly text: string;
  readonly chosen: boolean;
  /** Where it stands, in CSS pixels of the plot. */
  readonly left: number;
}

/** The row of numbers under the axis: what the step says of each point, in the order of x. */
export interface Ledger {
  readonly symbol: string;
  readonly term: Term;
  readonly entries: readonly LedgerEntry[];
}

interface Column {
  readonly symbol: string;
  readonly term: Term;
  /** The number of a point, in working units. */
  readonly of: (point: Observation, index: number) => number;
}

const mostEntries = 8;
// Shares of the size of type: the width of a character, and the gap between numbers.
const characterWidth = 0.58;
const gap = 0.4;
const fewDigits = 3;
const squareBeats: readonly BeatName[] = ['square', 'loss'];
// What the lines of the derivation alone explain.
const derivedBeats: readonly BeatName[] = ['power-rule', 'inner', 'chain-rule', 'gradient'];

/** Of another model: the guess at its own step, the squares that are added up, else the error, as the model has them. */
function otherColumn(beat: BeatName, state: AppState): Column {
  const { experiment } = state;
  const model = modelOfExperiment(experiment);
  const guesses = guessesOf(
    { model, data: columnsOf(experiment.data.observations) },
    shownIterate(state).at,
  );
  const guess = (_observation: Observation, point: number): number => guesses[point] ?? Number.NaN;
  const error = (point: Observation, index: number): number => guess(point, index) - point.y;
  if (beat === 'guess') return { symbol: 'ŷ', term: 'prediction', of: guess };
  return squareBeats.includes(beat) && experiment.each === 'squared'
    ? { symbol: 'e²', term: 'square', of: (point, index) => error(point, index) ** 2 }
    : { symbol: 'e', term: 'error', of: error };
}

function columnOf(beat: BeatName, state: AppState, nudge: number): Column {
  if (!isPlainLine(state.experiment)) return otherColumn(beat, state);
  const line = shownIterate(state);
  const x = featureOf(state.experiment);
  const error = (point: Observation): number => errorAt(line, point);
  const square: Column = { symbol: 'e²', term: 'square', of: (point) => error(point) ** 2 };
  const turns = slotOnScreen(state) === 0;
  // How far a guess moves with the parameter that the line is about: by x for m, by 1 for b.
  const [rate, rateOf] = turns
    ? [x, (point: Observation): number => point.x]
    : ['1', (): number => 1];
  const pull: Column = {
    symbol: `2e · ${rate}`,
    term: turns ? 'square-by-m' : 'square-by-b',
    of: (point) => 2 * error(point) * rateOf(point),
  };
  const nudged: Column = {
    symbol: `${numberToText(nudge)} · ${rate}`,
    term: turns ? 'error-by-m' : 'error-by-b',
    of: (point) => nudge * rateOf(point),
  };
  const reached = isFigureReached(state);
  const errors: Column = { symbol: 'e', term: 'error', of: error };
  const columns: Readonly<Record<BeatName, Column>> = {
    guess: { symbol: 'ŷ', term: 'prediction', of: (point) => predict(line, point.x) },
    error: errors,
    square,
    loss: square,
    'power-rule': { symbol: '2e', term: 'square-by-error', of: (point) => 2 * error(point) },
    inner: reached ? nudged : errors,
    // Before the points pull, the lines speak of the nudge still.
    'chain-rule': reached ? pull : nudged,
    gradient: pull,
    update: errors,
  };
  return columns[beat];
}

/** Whether all of these texts have room beside each other under their points. */
function haveRoom(entries: readonly LedgerEntry[], type: number): boolean {
  const half = ({ text }: LedgerEntry): number => (text.length * characterWidth * type) / 2;
  return entries
    .toSorted((one, other) => one.left - other.left)
    .every((entry, index, row) => {
      const next = row[index + 1];
      return next === undefined || next.left - entry.left >= half(entry) + half(next) + gap * type;
    });
}

/**
 * The numbers under the axis for a state: of all points where they have room, with fewer digits if it
 * takes that; else of the chosen one alone. Numbers that are too large are left out, and those of the calculus
 * where no line of the derivation says what they are.
 */
export function ledgerOf(state: AppState, scales: PlotScales): Ledger {
  const { observations: original } = state.experiment.data;
  const { observations } = problemOf(state.experiment);
  const shown = Math.max(0, chosenPoint(state));
  const all = chosenPoints(state) === 'all';
  const nudge = parameterNudge(spreadOf(state.experiment), observations[shown]?.x ?? 0);
  const { symbol, term, of } = columnOf(state.cursor.beat, state, nudge);
  if (derivedBeats.includes(state.cursor.beat) && !isInSight(state, 'derivation'))
    return { symbol: '', term, entries: [] };
  const placeOf = (at: Observation, point: number): number => {
    const across = acrossOf(state);
    if (across === 'x1') return at.x;
    return across === 'x2' ? (at.x2 ?? 0) : columnOf('guess', state, nudge).of(at, point);
  };
  const entryOf = (point: number, digits?: number): LedgerEntry | undefined => {
    const [observation, at] = [observations[point], original[point]];
    const value = observation === undefined ? Number.NaN : of(observation, point);
    if (at === undefined || !Number.isFinite(value)) return undefined;
    const text = numberToText(value, digits);
    return { point, text, chosen: point === shown && !all, left: scales.x(placeOf(at, point)) };
  };
  const row = (points: readonly number[], digits?: number): readonly LedgerEntry[] =>
    points.map((point) => entryOf(point, digits)).filter((entry) => entry !== undefined);
  const every = observations.length > mostEntries ? [] : [...observations.keys()];
  const wide = [row(every), row(every, fewDigits)].find(
    (entries) => entries.length > 0 && haveRoom(entries, scales.typeSize),
  );
  return { symbol, term, entries: wide ?? row([shown]) };
}
