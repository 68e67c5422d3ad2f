import { type Term, termAbout } from '../../derivation/term.ts';
import type { BeatName } from '../../derivation/beatNames.ts';
import { symbolsOf } from '../../derivation/modelBeats.ts';
import { parameterNudge } from '../../derivation/nudges.ts';
import { translate } from '../../i18n/translate.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import type { Observation } from '../../regression/observation.ts';
import type { AppState } from '../../store/appState.ts';
import { derivationOf } from '../../store/derivationOf.ts';
import { isInSight } from '../../store/lessons/shownScene.ts';
import { slotOnScreen } from '../../store/lines.ts';
import { spreadOf } from '../../store/problem.ts';
import { chosenPoint, chosenPoints, shownIterate, shownNext } from '../../store/selectors.ts';
import { errorOf, errorSlopesOf, guessOf } from '../../store/shownLoss.ts';
import { isFigureCounted, isLossRenewed } from '../../store/worked.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { factorText } from '../shared/factorText.ts';
import { termSymbol } from '../shared/termWords.ts';
import { acrossOf } from './fit.ts';

/** A number under a point of the picture. */
export interface LedgerEntry {
  readonly point: number;
  readonly text: string;
  readonly chosen: boolean;
  /** Where it stands, in CSS pixels of the plot. */
  readonly left: number;
  /** In which of two rows, where not all have room in one. */
  readonly row?: 'upper' | 'lower';
}

/** The row of numbers under the axis: what the step says of each point, in the order of x. */
export interface Ledger {
  readonly symbol: string;
  readonly term: Term;
  readonly entries: readonly LedgerEntry[];
  /** How large the numbers are, as a share of the type of the axes: larger where they have room. */
  readonly size: number;
}

interface Column {
  readonly symbol: string;
  readonly term: Term;
  /** The number of a point, in working units. */
  readonly of: (point: number) => number;
}

const mostEntries = 8;
// Shares of the size of type: the width of a digit and of a minus in a wide face, and the gap between numbers.
const width = { digit: 0.64, minus: 0.84, point: 0.34 };
const gap = 0.32;
// So far, as a share of the size of type, a number may stand aside of its point.
const farthest = 1.4;
// How small numbers get before they stand in two rows.
const smallerSizes = [1, 0.86];
// How much larger the number of the chosen point is, and bolder.
const chosenSize = 1.2;
const fewDigits = 3;
// In a class they are read from the back row.
const largerSizes = [1.35, 1.2];
// What the lines of the derivation alone explain.
const derivedBeats: readonly BeatName[] = ['power-rule', 'inner', 'chain-rule', 'gradient'];

/** The column of a step: what its lines speak of, as far as it is short; otherwise the errors. */
function columnOf(beat: BeatName, state: AppState): Column {
  const { experiment, view } = state;
  const renewed = isLossRenewed(state);
  const at = renewed ? shownNext(state) : shownIterate(state).at;
  const symbols = symbolsOf(derivationOf(experiment, view.parameter));
  const slot = slotOnScreen(state);
  const rate = factorText(symbols, slot);
  const error = (point: number): number => errorOf(experiment, at, point) ?? Number.NaN;
  const slopeAlong = (along: number, point: number): number =>
    errorSlopesOf(experiment, at, point)?.[along] ?? Number.NaN;
  const guesses: Column = {
    symbol: 'ŷ',
    term: 'prediction',
    of: (point) => guessOf(experiment, at, point) ?? Number.NaN,
  };
  const errors: Column = {
    symbol: renewed ? translate('panels.data.newErrors') : 'e',
    term: 'error',
    of: error,
  };
  if (beat === 'guess') return guesses;
  if (experiment.each !== 'squared') return errors;
  const square: Column = { symbol: 'e²', term: 'square', of: (point) => error(point) ** 2 };
  // As in the formulas: m and b of the line have one nudge.
  const shown = errorSlopesOf(experiment, at, Math.max(0, chosenPoint(state)));
  const nudge = parameterNudge(spreadOf(experiment), shown?.[symbols.isLine ? 0 : slot] ?? 0);
  // What is longer than a letter stands under its own name.
  const column = (about: 'error-by' | 'square-by', times: string, of: Column['of']): Column => {
    const term = termAbout(about, slot);
    return {
      symbol: rate === undefined ? termSymbol({ term, point: undefined }, 'x', experiment) : times,
      term,
      of,
    };
  };
  const nudged: Column = column('error-by', `${numberToText(nudge)} · ${rate ?? ''}`, (point) =>
    rate === undefined ? slopeAlong(slot, point) : nudge * slopeAlong(slot, point),
  );
  const pull: Column = column(
    'square-by',
    `2e · ${rate ?? ''}`,
    (point) => 2 * error(point) * slopeAlong(slot, point),
  );
  const reached = isFigureCounted(state);
  const columns: Readonly<Record<Exclude<BeatName, 'guess'>, Column>> = {
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

/** How far the middles of two neighbours are from each other at least. */
function leastBetween(one: LedgerEntry, other: LedgerEntry, type: number): number {
  const half = ({ text, chosen }: LedgerEntry): number => {
    const count = (sign: string) => text.split(sign).length - 1;
    const [signs, points] = [count('−'), count('.')];
    const digits = text.length - signs - points;
    const own = signs * width.minus + points * width.point + digits * width.digit;
    return ((chosen ? chosenSize : 1) * own * type) / 2;
  };
  return half(one) + half(other) + gap * type;
}

function inOrder(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  return entries.toSorted((one, other) => one.left - other.left);
}

/** Whether all of these texts have room beside each other under their points. */
function haveRoom(entries: readonly LedgerEntry[], type: number): boolean {
  return inOrder(entries).every((entry, index, row) => {
    const next = row[index + 1];
    return next === undefined || next.left - entry.left >= leastBetween(entry, next, type);
  });
}

/**
 * The same numbers moved aside so that all have room in one row, in the order of their points and each as near to its own
 * as it can be; undefined where one of them would be too far away to be taken for that of its point.
 */
function movedAside(
  entries: readonly LedgerEntry[],
  type: number,
): readonly LedgerEntry[] | undefined {
  const row = inOrder(entries);
  // Numbers that touch move as one block, each block to the mean of where its numbers want to be.
  const blocks: { first: number; count: number; start: number }[] = [];
  const offsets: number[] = [];
  for (const [index, entry] of row.entries()) {
    const before = row[index - 1];
    offsets.push(
      before === undefined ? 0 : (offsets[index - 1] ?? 0) + leastBetween(before, entry, type),
    );
    let block = { first: index, count: 1, start: entry.left - (offsets[index] ?? 0) };
    for (let last = blocks.at(-1); last !== undefined && last.start > block.start;) {
      const count = last.count + block.count;
      const start = (last.count * last.start + block.count * block.start) / count;
      block = { first: last.first, count, start };
      blocks.pop();
      last = blocks.at(-1);
    }
    blocks.push(block);
  }
  const moved = blocks.flatMap(({ first, count, start }) =>
    row
      .slice(first, first + count)
      .map((entry, place) => ({ ...entry, left: start + (offsets[first + place] ?? 0) })),
  );
  const isNear = moved.every(
    ({ left }, index) => Math.abs(left - (row[index]?.left ?? left)) <= farthest * type,
  );
  // As they were given: the first of those at one place is found first.
  return isNear
    ? entries.map((entry) => moved.find(({ point }) => point === entry.point) ?? entry)
    : undefined;
}

/** The same numbers in two rows by turns, each under its point; undefined where even so one has no room. */
function inTwoRows(
  entries: readonly LedgerEntry[],
  type: number,
): readonly LedgerEntry[] | undefined {
  const turns = inOrder(entries).map(({ point }) => point);
  const set = entries.map((entry): LedgerEntry => {
    const isUpper = turns.indexOf(entry.point) % 2 === 0;
    return { ...entry, row: isUpper ? 'upper' : 'lower' };
  });
  const fits = (['upper', 'lower'] as const).every((row) =>
    haveRoom(
      set.filter((entry) => entry.row === row),
      type,
    ),
  );
  return fits ? set : undefined;
}

/** The first of some rows whose numbers have room when they are set in a way. */
function firstSet(
  rows: readonly (readonly LedgerEntry[])[],
  set: (entries: readonly LedgerEntry[]) => readonly LedgerEntry[] | undefined,
) {
  return rows
    .map((entries) => set(entries))
    .find((entries): entries is readonly LedgerEntry[] => entries !== undefined);
}

/**
 * The numbers under the axis for a state: of all points where they have room, with fewer digits, a little aside of
 * their points or in two rows if it takes that; else of the chosen one alone. Numbers that are too large are left out. Where no line of the
 * derivation says what they are they have few digits, and those of the calculus are left out.
 */
export function ledgerOf(state: AppState, scales: PlotScales): Ledger {
  const { observations } = state.experiment.data;
  const shown = Math.max(0, chosenPoint(state));
  const all = chosenPoints(state) === 'all';
  const { symbol, term, of } = columnOf(state.cursor.beat, state);
  const derived = isInSight(state, 'derivation');
  // Nor does one number out of a crowd say anything there.
  const isLost = derivedBeats.includes(state.cursor.beat) || observations.length > mostEntries;
  if (!derived && isLost) return { symbol: '', term, entries: [], size: 1 };
  const placeOf = (at: Observation, point: number): number => {
    const across = acrossOf(state);
    if (across === 'x1') return at.x;
    return across === 'x2' ? (at.x2 ?? 0) : columnOf('guess', state).of(point);
  };
  const entryOf = (point: number, digits?: number): LedgerEntry | undefined => {
    const at = observations[point];
    const value = of(point);
    if (at === undefined || !Number.isFinite(value)) return undefined;
    const text = numberToText(value, digits);
    return { point, text, chosen: point === shown && !all, left: scales.x(placeOf(at, point)) };
  };
  const row = (points: readonly number[], digits?: number): readonly LedgerEntry[] =>
    points.map((point) => entryOf(point, digits)).filter((entry) => entry !== undefined);
  const every = observations.length > mostEntries ? [] : [...observations.keys()];
  const rows = [...(derived ? [row(every)] : []), row(every, fewDigits)].filter(
    (entries) => entries.length > 0,
  );
  const { typeSize } = scales;
  const inOneRow = rows.find((entries) => haveRoom(entries, typeSize));
  // Larger they would lie over each other.
  for (const size of inOneRow ? [] : smallerSizes) {
    const crowded = firstSet(rows, (entries) => movedAside(entries, size * typeSize));
    if (crowded !== undefined) return { symbol, term, entries: crowded, size };
  }
  const crowded = inOneRow ? undefined : firstSet(rows, (entries) => inTwoRows(entries, typeSize));
  if (crowded !== undefined) return { symbol, term, entries: crowded, size: 1 };
  const entries = inOneRow ?? row([shown]);
  const size = largerSizes.find((larger) => haveRoom(entries, larger * typeSize)) ?? 1;
  return { symbol, term, entries, size };
}
