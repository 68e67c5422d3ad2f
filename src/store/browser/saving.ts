import { encodeState, keepsUndo, listsApart, type Stamp } from '../formats/savedState.ts';
import type { AppState } from '../appState.ts';
import { presentEntry } from './entries.ts';
import { dropUnneeded, keepPieces, keepPoints, takeOthers } from './keptPoints.ts';
import { latestAddresses } from './writeEntry.ts';
import { removeStored, writeStored, type StorageName } from './storage.ts';

/** Where the state is kept. */
export const storageKey = 'downhill.state';

const historyRoom = 200_000;
// From so many characters on each copy is written in a task of its own.
const long = 200_000;

/** What became of a copy of the state. */
export type Kept = 'whole' | 'without undo' | 'not';

/** Both copies of the state: the one for a reload of this tab, and the one for the next visit. */
export type KeptCopies = Readonly<Record<StorageName, Kept>>;

// A page is one load in one tab: of a tab that was duplicated, each is another.
const thisPage = Math.random().toString(36).slice(2);
let lastSaved = 0;

function nextStamp(): Stamp {
  // Clocks are set back at times; of one page the copies are in order all the same.
  lastSaved = Math.max(Date.now(), lastSaved + 1);
  const { id: entry, opened } = presentEntry() ?? {};
  return { at: lastSaved, by: thisPage, entry, opened, addresses: latestAddresses() };
}

/**
 * Keeps the state in the browser, for this tab and for the next visit. Never throws: where there is
 * no room it is kept without the undo history, where storage is blocked not at all.
 * @yields Between pieces of work that take long, so that the page need not be held for all of them.
 */
export function* savePieces(state: AppState): Generator<undefined, KeptCopies> {
  const stamp = nextStamp();
  const lists = listsApart(state);
  yield* keepPieces(lists);
  const whole = encodeState(state, historyRoom, stamp);
  const isLong = lists.length > 0 || whole.length > long;
  const write = (name: StorageName): Kept => {
    // What the state refers to has to be there before it is.
    if (!keepPoints(name, lists)) return 'not';
    if (writeStored(name, storageKey, whole)) return 'whole';
    const bare = encodeState(state, 0, stamp);
    return writeStored(name, storageKey, bare) ? 'without undo' : 'not';
  };
  const keep = (name: StorageName): Kept => {
    const kept = write(name);
    const others = kept === 'whole' ? undefined : takeOthers(name, lists);
    const again = others === undefined || others.count === 0 ? kept : write(name);
    dropUnneeded(name, storageKey);
    // The state that is there still needs them.
    if (again === 'not') others?.putBack();
    return again;
  };
  if (isLong) yield;
  const localStorage = keep('localStorage');
  if (isLong) yield;
  let sessionStorage = keep('sessionStorage');
  if (sessionStorage === 'not' && localStorage !== 'not') {
    // An older copy would come back at a reload, in the place of the one that is kept.
    removeStored('sessionStorage', storageKey);
    sessionStorage = keep('sessionStorage');
  }
  const hasUndo = keepsUndo(state, historyRoom);
  const become = (kept: Kept): Kept => (kept === 'whole' && !hasUndo ? 'without undo' : kept);
  return { sessionStorage: become(sessionStorage), localStorage: become(localStorage) };
}

/** Keeps the state without a pause, as when the page is left. */
export function saveState(state: AppState): KeptCopies {
  const pieces = savePieces(state);
  for (;;) {
    const piece = pieces.next();
    if (piece.done === true) return piece.value;
  }
}
