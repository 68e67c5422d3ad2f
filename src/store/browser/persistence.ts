import { tell } from '../actions/notices.ts';
import type { LessonState, MessageRef } from '../lessonState.ts';
import { lessonStore } from '../lessonStore.ts';
import { encodeState, type SavedState } from '../formats/savedState.ts';

/** Where the state is kept. */
export const storageKey = 'downhill.state';
/** Where a text is kept that could not be read, so that it is not lost. */
export const unreadableKey = 'downhill.state.unreadable';

const historyRoom = 200_000;
const saveDelay = 400;

// The tab's own storage comes first: with two tabs open, each returns to its own step.
const storageNames = ['sessionStorage', 'localStorage'] as const;
type StorageName = (typeof storageNames)[number];

// Reading the property itself throws where storage is blocked, and it is missing outside browsers.
function storageOf(name: StorageName): Storage | undefined {
  try {
    return (globalThis as Partial<Record<StorageName, Storage>>)[name];
  } catch {
    return undefined;
  }
}

function read(name: StorageName, key: string): string | undefined {
  try {
    return storageOf(name)?.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function write(name: StorageName, key: string, text: string): boolean {
  try {
    const storage = storageOf(name);
    storage?.setItem(key, text);
    return storage !== undefined;
  } catch {
    return false;
  }
}

/**
 * Keeps the state in the browser, for this tab and for the next visit. Never throws: where there is
 * no room it is kept without the undo history, where storage is blocked not at all.
 * @returns whether it was kept.
 */
export function saveState(state: LessonState): boolean {
  const text = encodeState(state, historyRoom);
  const kept = storageNames.map(
    (name) => write(name, storageKey, text) || write(name, storageKey, encodeState(state, 0)),
  );
  return kept.includes(true);
}

/**
 * What the browser kept, from this tab or else from the last visit. A text that cannot be read is
 * moved to another key, and a message says so. Never throws.
 */
export async function loadState(): Promise<{
  readonly state: SavedState | undefined;
  readonly problems: readonly MessageRef[];
}> {
  const problems: MessageRef[] = [];
  const texts = storageNames.flatMap((name) => {
    const text = read(name, storageKey);
    return text === undefined ? [] : [{ name, text }];
  });
  // What reads it is not part of a first visit.
  if (texts.length === 0) return { state: undefined, problems };
  const { decodeState } = await import('../formats/restoredState.ts');
  for (const { name, text } of texts) {
    const decoded = decodeState(text);
    if (!decoded.ok || decoded.problems.length > 0) {
      write(name, unreadableKey, text);
      problems.push(...decoded.problems);
    }
    if (decoded.ok) return { state: decoded.state, problems };
  }
  return { state: undefined, problems };
}

/**
 * Keeps the state from now on: shortly after each change, and when the page is left. While the run
 * plays or something is dragged it waits, so as not to cost frames.
 * @returns a function that stops it.
 */
export function keepState(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Once is enough: the browser will not change its mind.
  let told = false;
  const saveNow = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (saveState(lessonStore.getState()) || told) return;
    told = true;
    tell({ tone: 'problem', message: { id: 'notices.notKept' } });
  };
  const unsubscribe = lessonStore.subscribe((state, before) => {
    const same =
      state.experiment === before.experiment &&
      state.cursor === before.cursor &&
      state.view === before.view &&
      state.past === before.past &&
      state.playing === before.playing &&
      state.gesture === before.gesture;
    if (same) return;
    clearTimeout(timer);
    const busy = state.playing || state.gesture !== undefined;
    timer = busy ? undefined : setTimeout(saveNow, saveDelay);
  });
  globalThis.addEventListener('pagehide', saveNow);
  return () => {
    clearTimeout(timer);
    unsubscribe();
    globalThis.removeEventListener('pagehide', saveNow);
  };
}
