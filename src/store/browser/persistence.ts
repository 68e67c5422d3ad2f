import { tell, tellFaults, withdraw } from '../actions/notices.ts';
import type { DecodedState } from '../formats/restoredState.ts';
import type { SavedState, Stamp } from '../formats/savedState.ts';
import { initialState, type MessageRef } from '../appState.ts';
import { appStore } from '../appStore.ts';
import { isRunning } from '../selectors.ts';
import { readStateText } from './keptPoints.ts';
import { savePieces, saveState, storageKey, type KeptCopies } from './saving.ts';
import { setAside } from './setAside.ts';
import { removeStored, storageNames, type StorageName } from './storage.ts';

const saveDelay = 400;

/** What is to be told of copies that could not be kept. */
function lossOf({ sessionStorage: tab, localStorage: visits }: KeptCopies): MessageRef | undefined {
  if (tab === 'not' && visits === 'not') return { id: 'notices.notKept' };
  if (visits === 'not') return { id: 'notices.keptForTab' };
  if (tab === 'not') return { id: 'notices.keptForAllTabs' };
  const past = appStore.getState().past.length > 0;
  return past && (tab !== 'whole' || visits !== 'whole')
    ? { id: 'notices.keptWithoutUndo' }
    : undefined;
}

interface Copy {
  readonly name: StorageName;
  readonly text: string;
  readonly decoded: DecodedState;
}

function decodedSafely(decode: (text: string) => DecodedState, text: string): DecodedState {
  try {
    return decode(text);
  } catch {
    // Nothing stored may keep the app from starting, whatever is wrong with it.
    return { ok: false, faults: [{ id: 'notices.storedUnreadable' }] };
  }
}

async function readCopies(): Promise<readonly Copy[]> {
  const texts = storageNames.flatMap((name) => {
    const text = readStateText(name, storageKey);
    return text === undefined ? [] : [{ name, text }];
  });
  // What reads it is not part of a first visit.
  if (texts.length === 0) return [];
  const { decodeState } = await import('../formats/restoredState.ts');
  return texts.map(({ name, text }) => ({ name, text, decoded: decodedSafely(decodeState, text) }));
}

/** This tab's copy, unless the other one was saved by the same page and later. */
function latestOf(copies: readonly Copy[]): Extract<DecodedState, { ok: true }> | undefined {
  const [first, second] = copies.flatMap(({ decoded }) => (decoded.ok ? [decoded] : []));
  const later =
    first?.saved.by === second?.saved.by && (second?.saved.at ?? 0) > (first?.saved.at ?? 0);
  return later ? second : first;
}

/** Puts a copy aside that could not be read, and gives what is to be told of it. */
function putAside({ name, text, decoded }: Copy, another: boolean): readonly MessageRef[] {
  if (!setAside(text)) return [{ id: 'notices.storedNoRoom' }];
  removeStored(name, storageKey);
  return another ? [{ id: 'notices.storedOneCopy' }] : decoded.faults;
}

/**
 * What the browser kept, from this tab or else from the last visit. A text that cannot be read is set
 * aside, and a message says so. Never throws.
 */
export async function loadState(): Promise<{
  readonly state: SavedState | undefined;
  /** When it was kept, and for which entry of the browser's history. */
  readonly saved: Stamp | undefined;
  readonly faults: readonly MessageRef[];
}> {
  const copies = await readCopies();
  const latest = latestOf(copies);
  const faults: MessageRef[] = [];
  const seen = new Set<string>();
  for (const copy of copies) {
    const { text, decoded } = copy;
    if (!decoded.ok) {
      const told = putAside(copy, latest !== undefined);
      if (!seen.has(text)) faults.push(...told);
    } else if (decoded === latest && decoded.faults.length > 0) {
      setAside(text);
      faults.push(...decoded.faults);
    }
    seen.add(text);
  }
  return { state: latest?.state, saved: latest?.saved, faults };
}

/**
 * Begins afresh after the app has failed with what the browser kept: that is set aside, and a message
 * says so.
 */
export function startAfresh(): void {
  for (const name of storageNames) {
    const text = readStateText(name, storageKey);
    if (text !== undefined && setAside(text)) removeStored(name, storageKey);
  }
  appStore.setState(initialState);
  tellFaults('stored', [{ id: 'notices.startedAfresh' }]);
}

/**
 * Keeps the state from now on: shortly after each change, and when the page is left. While the run
 * plays or something is dragged it waits, so as not to cost frames. What could not be kept is told,
 * each thing once.
 * @returns a function that stops it.
 */
export function keepState(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let nextPiece: ReturnType<typeof setTimeout> | undefined;
  const told = new Set<string>();
  let latest: string | undefined;
  const tellLoss = (loss: MessageRef | undefined): void => {
    if (loss?.id === latest) return;
    latest = loss?.id;
    withdraw('kept');
    if (loss === undefined || told.has(loss.id)) return;
    told.add(loss.id);
    tell({ tone: 'fault', kind: 'kept', message: loss });
  };
  const stopSaving = (): void => {
    clearTimeout(timer);
    clearTimeout(nextPiece);
    timer = undefined;
  };
  // A scene that is still to come would be lost.
  const isKeepable = (): boolean => !appStore.getState().sceneDue;
  const saveNow = (): void => {
    stopSaving();
    if (isKeepable()) tellLoss(lossOf(saveState(appStore.getState())));
  };
  const goOn = (pieces: ReturnType<typeof savePieces>): void => {
    const piece = pieces.next();
    if (piece.done === true) tellLoss(lossOf(piece.value));
    else nextPiece = setTimeout(() => goOn(pieces), 0);
  };
  const saveCalmly = (): void => {
    stopSaving();
    if (isKeepable()) goOn(savePieces(appStore.getState()));
  };
  const unsubscribe = appStore.subscribe((state, before) => {
    const same =
      state.experiment === before.experiment &&
      state.cursor === before.cursor &&
      state.view === before.view &&
      state.past === before.past &&
      isRunning(state) === isRunning(before) &&
      state.gesture === before.gesture;
    if (same) return;
    clearTimeout(timer);
    const busy = isRunning(state) || state.gesture !== undefined;
    timer = busy ? undefined : setTimeout(saveCalmly, saveDelay);
  });
  globalThis.addEventListener('pagehide', saveNow);
  return () => {
    stopSaving();
    unsubscribe();
    globalThis.removeEventListener('pagehide', saveNow);
  };
}
