import type { Term } from '../../calculus/term.ts';
import type { BeatName } from '../../derivation/beatNames.ts';
import { parameterNudge } from '../../derivation/nudges.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import type { Observation } from '../../regression/observation.ts';
import { errorAt, predict } from '../../regression/predict.ts';
import type { AppState } from '../../store/appState.ts';
import { chosenPoint, problemOf, shownIterate, spreadOf } from '../../store/selectors.ts';
import { featureOf } from '../../store/experiment.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';

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
  readonly of: (point: Observation) => number;
}

const mostEntries = 8;
// Shares of the size of type: the width of a character, and the gap between numbers.
const characterWidth = 0.58;
const gap = 0.9;
const fewDigits = 3;

function columnOf(beat: BeatName, state: AppState, nudge: number): Column {
  const line = shownIterate(state);
  const x = featureOf(state.experiment);
  const error = (point: Observation): number => errorAt(line, point);
  const square: Column = { symbol: 'e²', term: 'square', of: (point) => error(point) ** 2 };
  const pull: Column = {
    symbol: `2e · ${x}`,
    term: 'square-by-m',
    of: (point) => 2 * error(point) * point.x,
  };
  const errors: Column = { symbol: 'e', term: 'error', of: error };
  const columns: Readonly<Record<BeatName, Column>> = {
    guess: { symbol: 'ŷ', term: 'prediction', of: (point) => predict(line, point.x) },
    error: errors,
    square,
    loss: square,
    'power-rule': { symbol: '2e', term: 'square-by-error', of: (point) => 2 * error(point) },
    inner: {
      symbol: `${numberToText(nudge)} · ${x}`,
      term: 'error-by-m',
      of: (point) => nudge * point.x,
    },
    'chain-rule': pull,
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
 * takes that; else of the chosen one alone. Numbers that are too large are left out.
 */
export function ledgerOf(state: AppState, scales: PlotScales): Ledger {
  const { observations: original } = state.experiment.data;
  const { observations } = problemOf(state.experiment);
  const shown = Math.max(0, chosenPoint(state));
  const nudge = parameterNudge(spreadOf(state.experiment), observations[shown]?.x ?? 0);
  const { symbol, term, of } = columnOf(state.cursor.beat, state, nudge);
  const entryOf = (point: number, digits?: number): LedgerEntry | undefined => {
    const [observation, at] = [observations[point], original[point]];
    const value = observation === undefined ? Number.NaN : of(observation);
    if (at === undefined || !Number.isFinite(value)) return undefined;
    const text = numberToText(value, digits);
    return { point, text, chosen: point === shown, left: scales.x(at.x) };
  };
  const row = (points: readonly number[], digits?: number): readonly LedgerEntry[] =>
    points.map((point) => entryOf(point, digits)).filter((entry) => entry !== undefined);
  const all = observations.length > mostEntries ? [] : [...observations.keys()];
  const wide = [row(all), row(all, fewDigits)].find(
    (entries) => entries.length > 0 && haveRoom(entries, scales.typeSize),
  );
  return { symbol, term, entries: wide ?? row([shown]) };
}
