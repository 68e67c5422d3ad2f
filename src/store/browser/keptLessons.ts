import { tell, withdraw } from '../actions/notices.ts';
import type { AppState } from '../appState.ts';
import { appStore } from '../appStore.ts';
import { decodeDraft, decodeKept, encodeDraft, encodeKept } from '../formats/keptLessons.ts';
import type { Editing } from '../lessons/edit.ts';
import { presentingNow } from './presenting.ts';
import { setAside } from './setAside.ts';
import {
  readStored,
  removeStored,
  storageNames,
  type StorageName,
  writeStored,
} from './storage.ts';

/** Where the lesson of one's own that is played is kept. */
export const ownLessonKey = 'downhill.lesson';
/** Where the lesson under edit is kept. */
export const draftKey = 'downhill.draft';

const saveDelay = 400;

/** The text that this tab kept, or else the one of the last visit, and whose it is. */
function latest(key: string): { readonly text: string; readonly of: StorageName } | undefined {
  for (const of of storageNames) {
    const text = readStored(of, key);
    if (text !== undefined) return { text, of };
  }
  return undefined;
}

/** Keeps a text for this tab and for the next visit. @returns whether one of them has it now. */
function keep(key: string, text: string): boolean {
  const kept = storageNames.map((name) => {
    const done = writeStored(name, key, text);
    // An older one would come back in its place.
    if (!done) removeStored(name, key);
    return done;
  });
  return kept.includes(true);
}

/** Keeps the lesson under edit: with what can be undone, or without where there is no room for that. */
function keepDraft(editing: Editing): boolean {
  const now = Date.now();
  return (
    keep(draftKey, encodeDraft(editing, now)) || keep(draftKey, encodeDraft(editing, now, false))
  );
}

/** The window on the wall shows nothing of the teacher's. */
function isOnTheWall(): boolean {
  return presentingNow()?.role === 'projector';
}

function putAside(key: string, text: string): void {
  const aside = setAside(text);
  if (aside) for (const name of storageNames) removeStored(name, key);
  const id = aside ? 'notices.draftUnreadable' : 'notices.storedNoRoom';
  tell({ tone: 'fault', kind: 'draft', message: { id } });
}

/**
 * Brings back the lesson of one's own that was played, and the one that was being made: in sight where this
 * tab had it so. Never throws.
 */
export function restoreLessons(): void {
  const own = latest(ownLessonKey);
  const draft = isOnTheWall() ? undefined : latest(draftKey);
  const ownLesson = own && decodeKept(own.text);
  const editing = draft && decodeDraft(draft.text);
  if (draft !== undefined && editing === undefined) putAside(draftKey, draft.text);
  if (ownLesson === undefined && editing === undefined) return;
  const elsewhere = draft?.of === 'sessionStorage' ? { keptAt: undefined } : { open: false };
  appStore.setState({ ownLesson, editing: editing && { ...editing, ...elsewhere } });
}

/**
 * Keeps both from now on: shortly after each change, and when the page is left. What cannot be kept is told.
 * @returns a function that stops it.
 */
export function keepLessons(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let kept: Pick<AppState, 'editing' | 'ownLesson'> = appStore.getState();
  const save = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const { editing, ownLesson } = appStore.getState();
    const before = kept;
    if (editing === before.editing && ownLesson === before.ownLesson) return;
    kept = { editing, ownLesson };
    const outcomes: boolean[] = [];
    if (ownLesson !== undefined && ownLesson !== before.ownLesson)
      outcomes.push(keep(ownLessonKey, encodeKept(ownLesson)));
    if (editing !== undefined && editing !== before.editing && !isOnTheWall())
      outcomes.push(keepDraft(editing));
    if (outcomes.includes(false))
      tell({ tone: 'fault', kind: 'draft', message: { id: 'notices.draftNotKept' } });
    else withdraw('draft');
  };
  const unsubscribe = appStore.subscribe((state) => {
    if (state.editing === kept.editing && state.ownLesson === kept.ownLesson) return;
    timer ??= setTimeout(save, saveDelay);
  });
  globalThis.addEventListener('pagehide', save);
  return () => {
    clearTimeout(timer);
    unsubscribe();
    globalThis.removeEventListener('pagehide', save);
  };
}
