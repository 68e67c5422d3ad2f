import { appStore } from '../appStore.ts';
import { changeView, setBlank } from '../actions/view.ts';
import { createSpeaker, type Speaker } from '../present/step.ts';
import { sharedOf, showsSame, withShared } from '../present/sharedState.ts';
import { type Line, openLine } from './presentLine.ts';

/** What a window is for while one presents: the teacher's own, or the one on the wall. */
export type PresenterRole = 'teacher' | 'projector';

interface Presenting {
  readonly role: PresenterRole;
  /** Random, so that lessons in other windows of this browser hear nothing of this one. */
  readonly id: string;
  /** When it began, in milliseconds since 1970. */
  readonly since: number;
}

// The name of a window outlives a reload, also in a file, and belongs to this window alone.
const windowName =
  /^downhill-(?<role>teacher|projector)-(?<id>[0-9a-f]{16})-(?<since>[0-9]{1,15})$/u;

function nameOf({ role, id, since }: Presenting): string {
  return `downhill-${role}-${id}-${since}`;
}

/** What this window is for; undefined where nobody presents. */
export function presentingNow(): Presenting | undefined {
  const { role, id, since } = windowName.exec(window.name)?.groups ?? {};
  if (id === undefined || (role !== 'teacher' && role !== 'projector')) return undefined;
  return { role, id, since: Number(since) };
}

function randomHex(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Milliseconds after which a window asks again whether it has missed anything. */
const patience = 2000;

let line: Line | undefined;
let speaker: Speaker | undefined;
let stop: (() => void) | undefined;
const listeners = new Set<() => void>();

/** Tells whenever presenting begins or ends in this window. */
export function onPresenting(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Goes in step with the other windows of the lesson, until presenting ends. */
function join({ id }: Presenting): void {
  stop?.();
  const by = randomHex();
  let heard = false;
  const ownLine = openLine(id, (message) => ownSpeaker.hear(message));
  const ownSpeaker = createSpeaker({
    by,
    send: ownLine.send,
    shown: () => sharedOf(appStore.getState()),
    show: (state) => {
      const changes = withShared(appStore.getState(), state);
      if (changes === undefined) return;
      heard = true;
      appStore.setState(changes);
      heard = false;
    },
  });
  let told = appStore.getState();
  let due = false;
  const tellChange = (): void => {
    due = false;
    const state = appStore.getState();
    if (showsSame(state, told)) return;
    told = state;
    ownSpeaker.say(sharedOf(state));
  };
  const unsubscribe = appStore.subscribe((state) => {
    if (heard) told = state;
    else if (!due) {
      // Once for all that one press changes.
      due = true;
      queueMicrotask(tellChange);
    }
  });
  const timer = setInterval(ownSpeaker.greet, patience);
  ownSpeaker.greet();
  line = ownLine;
  speaker = ownSpeaker;
  stop = () => {
    // What was changed a moment ago is still said.
    tellChange();
    clearInterval(timer);
    unsubscribe();
    ownLine.close();
    line = undefined;
    speaker = undefined;
    stop = undefined;
  };
}

/** Where this window was presenting before a reload, or was opened for it, it goes on. */
export function continuePresenting(): void {
  const presenting = presentingNow();
  if (presenting === undefined) return;
  if (presenting.role === 'projector') changeView({ layout: 'projector' });
  join(presenting);
}

/**
 * Makes this window the teacher's own, and opens the one for the projector, or brings it to the front
 * again where it is open.
 * @returns false where the browser did not let it open.
 */
export function openPresenterView(): boolean {
  const now = presentingNow();
  const presenting: Presenting =
    now?.role === 'teacher' ? now : { role: 'teacher', id: randomHex(), since: Date.now() };
  const name = nameOf({ ...presenting, role: 'projector' });
  const opened = globalThis.open(globalThis.location.href, name, 'popup,width=1280,height=720');
  if (opened === null) return false;
  window.name = nameOf(presenting);
  if (stop === undefined || now === undefined) join(presenting);
  line?.addPeer(opened);
  // From now on there is something to follow, whatever the new window remembers.
  speaker?.say(sharedOf(appStore.getState()));
  for (const listener of listeners) listener();
  return true;
}

/** Ends presenting in this window; the one for the projector stays as it is, but not dark. */
export function endPresenting(): void {
  setBlank(false);
  stop?.();
  window.name = '';
  for (const listener of listeners) listener();
}
