import { tell, tellFaults } from '../actions/notices.ts';
import { openSnapshot, showAgain } from '../actions/open.ts';
import { changeView } from '../actions/view.ts';
import { decodeLink, isDamagedLink, isLink } from '../formats/link.ts';
import { shortened } from '../formats/shortened.ts';
import type { Stamp } from '../formats/savedState.ts';
import type { AppState } from '../appState.ts';
import { appStore } from '../appStore.ts';
import { defaultView } from '../view.ts';
import { pictureView } from '../pictureView.ts';
import { presentLink } from '../presentLink.ts';
import { entryFor, isStep, placeOf, presentEntry, type Entry } from './entries.ts';
import { loadState } from './persistence.ts';
import { writeEntry } from './writeEntry.ts';

/** Characters of a link up to which it stands in the address. */
export const longestAddress = 8000;
/** Milliseconds of rest before the address is written. */
const rest = 500;
/** Places of which what was on screen is remembered. */
const mostLeft = 100;

// The entry that the browser is at, as far as it is ours, and the address that it has.
let current: Entry = entryFor(placeOf(appStore.getState()));
let written: string | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
// What was on screen at the entries that were left, by their names.
let left: ReadonlyMap<string, AppState> = new Map();
// While a link is being opened, the address is that of what is to come.
let opening = false;
let openings = 0;

/** The link that the address carries, if any: some programs turn its # into a question mark. */
function linkInAddress(): string | undefined {
  const { hash, search } = globalThis.location;
  return [hash, search].find(isLink);
}

/** The address of a state, without a link where that would be too long. */
function addressOf(state: AppState): string {
  const { pathname, search } = globalThis.location;
  const page = `${pathname}${isLink(search) ? '' : search}`;
  // A point takes four characters at least.
  const { preset, observations } = state.experiment.data;
  if (preset === 'custom' && 4 * observations.length > longestAddress) return page;
  const link = presentLink(state);
  return link.length > longestAddress ? page : `${page}#${link}`;
}

function writeSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(writeNow, rest);
}

function replaceWith(state: AppState): void {
  clearTimeout(timer);
  timer = undefined;
  current = { ...current, ...placeOf(state) };
  const address = addressOf(state);
  if (address === written && presentEntry()?.id === current.id) return;
  if (writeEntry('replace', current, address)) written = address;
  else writeSoon();
}

function writeNow(): void {
  // The link of a scene stays until the scene is there.
  if (!opening && !appStore.getState().sceneDue) replaceWith(appStore.getState());
}

function remember(state: AppState): void {
  const others = [...left].filter(([id]) => id !== current.id).slice(1 - mostLeft);
  left = new Map([...others, [current.id, state]]);
}

/** Goes on to a new entry; that of before keeps what was on screen there. */
function goOn(state: AppState, before: AppState): void {
  replaceWith(before);
  remember(before);
  const entry = entryFor(placeOf(state));
  const address = addressOf(state);
  if (writeEntry('push', entry, address)) {
    current = entry;
    written = address;
  } else {
    writeSoon();
  }
}

function tellDamaged(): void {
  const { hash, search } = globalThis.location;
  const damaged = [hash, search].find(isDamagedLink);
  if (damaged === undefined) return;
  tellFaults('link', [{ id: 'notices.linkDamaged', values: { value: shortened(damaged) } }]);
}

interface Arrival {
  /** The entry of ours that has the link, if any: it counts as it did when it was left. */
  readonly entry?: Entry | undefined;
  /** Whether what belongs to the person at the screen stays as it is, whatever the link says. */
  readonly personStays?: boolean;
}

async function openLink(link: string, { entry, personStays = false }: Arrival = {}): Promise<void> {
  opening = true;
  openings += 1;
  const mine = openings;
  const { experiment, cursor, view, ownLesson, sceneAlone, faults } = await decodeLink(link);
  // A preset takes a moment to load; meanwhile another link may have been followed.
  if (mine !== openings) return;
  // A link says which lesson it means, or means none: not the one that happens to be here.
  appStore.setState(({ ownLesson: own }) => ({
    ownLesson: view.lesson === 'own' ? ownLesson : own,
  }));
  // Where it says nothing of the layout it was the usual one that its sender saw.
  const seen = personStays ? pictureView(view) : { layout: defaultView.layout, ...view };
  openSnapshot({ experiment, cursor }, seen, entry?.opened);
  if (sceneAlone) appStore.setState({ sceneDue: true });
  tellFaults('link', faults);
  opening = false;
  writeNow();
}

/** Goes back or forward to an entry of ours. */
async function goTo(entry: Entry): Promise<void> {
  current = entry;
  const state = appStore.getState();
  const kept = left.get(entry.id);
  const link = linkInAddress();
  opening = true;
  if (entry.opened === state.opened || (kept === undefined && link === undefined)) {
    // Another page of the guide beside the same pictures: the step on screen stays.
    const { page, question, opened } = entry;
    if (opened !== state.opened)
      tell({ tone: 'fault', kind: 'link', message: { id: 'notices.placeNotKept' } });
    appStore.setState({ opened });
    changeView({ page, question });
  } else if (kept !== undefined) {
    showAgain(kept);
  } else if (link !== undefined) {
    await openLink(link, { entry, personStays: true });
    return;
  }
  opening = false;
  writeNow();
}

/** Follows what the person did to the address or with Back and Forward. */
function arrive(): void {
  const entry = presentEntry();
  if (entry?.id === current.id) return;
  clearTimeout(timer);
  if (!opening) remember(appStore.getState());
  openings += 1;
  opening = false;
  written = undefined;
  if (entry !== undefined) {
    void goTo(entry);
    return;
  }
  current = entryFor(placeOf(appStore.getState()));
  const link = linkInAddress();
  if (link === undefined) {
    tellDamaged();
    return;
  }
  // So that the entry is known when the browser tells of it once more.
  writeEntry('replace', current, globalThis.location.href);
  void openLink(link);
}

/** The entry that the page was at before a reload took its state away: browsers lose one at times. */
function entryLost(saved: Stamp | undefined): Entry | undefined {
  const [navigation] = performance.getEntriesByType('navigation');
  const reloaded = (navigation as PerformanceNavigationTiming | undefined)?.type === 'reload';
  const { entry: id, opened, addresses } = saved ?? {};
  if (!reloaded || id === undefined || opened === undefined) return undefined;
  if (addresses?.includes(globalThis.location.href) !== true) return undefined;
  return { ...placeOf({ view: appStore.getState().view, opened }), id };
}

/**
 * Shows at the start what the address and the browser's memory say. What this tab kept for the very
 * entry that the browser is at comes first: it is at least as new as the address, so that a reload
 * returns to the exact step. Otherwise the address says it, if it carries a link: what was kept is
 * then one step of undo away. Otherwise what this tab kept, or what the last visit did, or the default.
 */
export async function openAtStart(): Promise<void> {
  const { state, saved, faults } = await loadState();
  if (state !== undefined) appStore.setState(state);
  const entry = presentEntry() ?? entryLost(saved);
  appStore.setState({ opened: entry?.opened ?? 0 });
  tellFaults('stored', faults);
  current = entry ?? entryFor(placeOf(appStore.getState()));
  if (entry !== undefined && entry.id === saved?.entry) {
    writeNow();
    return;
  }
  const link = linkInAddress();
  if (link !== undefined) {
    await openLink(link, { entry, personStays: entry !== undefined && state !== undefined });
    return;
  }
  // A link to something damaged is no link, but somebody wanted to see something.
  const nothingKept = state === undefined && faults.length === 0;
  if (nothingKept && globalThis.location.hash === '') changeView({ welcome: true });
  tellDamaged();
  // A place on the page is none of ours, and is left alone.
  if (globalThis.location.hash === '') writeNow();
}

/**
 * From now on the address is the link of what is on screen, written quietly after each change, and
 * at once when the window loses the focus (to the field of the address, say). Pages of the guide,
 * scenes, links and files are entries of the browser's history, so that Back leads from each to the
 * one before. A link that the address is changed to is opened.
 * @returns a function that stops it.
 */
export function followAddress(): () => void {
  const unsubscribe = appStore.subscribe((state, before) => {
    if (opening) return;
    if (isStep(placeOf(before), placeOf(state))) {
      goOn(state, before);
      return;
    }
    const { experiment, cursor, view, playing, gesture } = state;
    const same =
      experiment === before.experiment &&
      cursor === before.cursor &&
      view === before.view &&
      playing === before.playing &&
      gesture === before.gesture;
    if (same) return;
    clearTimeout(timer);
    if (!playing && gesture === undefined) writeSoon();
  });
  const listeners = { popstate: arrive, hashchange: arrive, blur: writeNow, pagehide: writeNow };
  for (const [type, listener] of Object.entries(listeners)) {
    globalThis.addEventListener(type, listener);
  }
  return () => {
    clearTimeout(timer);
    unsubscribe();
    for (const [type, listener] of Object.entries(listeners)) {
      globalThis.removeEventListener(type, listener);
    }
  };
}
