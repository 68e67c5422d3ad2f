import { loadPreset } from '../loadPreset.ts';
import { openSnapshot } from '../actions/open.ts';
import { tellOfRun, tellProblems } from '../actions/notices.ts';
import type { Experiment } from '../experiment.ts';
import { decodeLink, isDamagedLink, isLink } from '../formats/link.ts';
import { shortened } from '../formats/shortened.ts';
import type { MessageRef } from '../lessonState.ts';
import { lessonStore } from '../lessonStore.ts';
import { loadState } from './persistence.ts';
import { sameObservations } from '../sameExperiment.ts';

let restored = false;
let latest = 0;

/** Puts back what the browser kept. */
async function restoreSaved(): Promise<void> {
  const { state, problems } = await loadState();
  if (state !== undefined) lessonStore.setState(state);
  tellProblems('stored', problems);
}

function damagedLink(fragment: string): MessageRef {
  return { id: 'notices.linkDamaged', values: { value: shortened(fragment) } };
}

/**
 * Shows what the address says, at the start and whenever its fragment changes: the link in the
 * fragment, else (at the start) what this tab had, else what the last visit had, else the default.
 * What was there before goes on the undo history; the fragment is then taken out of the address, so
 * that a reload returns to the step one is at and not to the link's. A fragment that is no link of
 * ours (a place on the page) is left alone.
 */
export async function openFromLocation(): Promise<void> {
  if (!restored) {
    restored = true;
    await restoreSaved();
  }
  const { hash, pathname, search } = globalThis.location;
  // Some programs turn the # of a link into a question mark.
  const link = [hash, search].find(isLink);
  if (link === undefined) {
    const damaged = [hash, search].find(isDamagedLink);
    if (damaged !== undefined) tellProblems('link', [damagedLink(damaged)]);
    return;
  }
  latest += 1;
  const opening = latest;
  const { experiment, cursor, view, problems } = await decodeLink(link);
  // A preset takes a moment to load; meanwhile another link may have been followed.
  if (opening !== latest) return;
  openSnapshot({ experiment, cursor }, view);
  tellProblems('link', problems);
  const rest = link === search ? '' : search;
  globalThis.history.replaceState(globalThis.history.state, '', `${pathname}${rest}`);
}

/**
 * From now on opens each link that the address is changed to.
 * @returns a function that stops it.
 */
export function followLocation(): () => void {
  const open = (): void => void openFromLocation();
  globalThis.addEventListener('hashchange', open);
  return () => globalThis.removeEventListener('hashchange', open);
}

// A file may have been edited by hand: points that are not the preset's must not bear its name,
// for a link would then carry the name alone.
async function withTruePreset(experiment: Experiment): Promise<Experiment> {
  const { preset, observations } = experiment.data;
  if (preset === 'custom') return experiment;
  const known = await loadPreset(preset).catch(() => undefined);
  if (known !== undefined && sameObservations(known, observations)) return experiment;
  return { ...experiment, data: { preset: 'custom', observations } };
}

/**
 * Opens the text of a run file. One that is not ours changes nothing, and a message says why.
 * @returns whether it was opened.
 */
export async function openRunFile(text: string): Promise<boolean> {
  const { decodeRun } = await import('../formats/runFile.ts');
  const run = decodeRun(text);
  if (run.ok) {
    const experiment = await withTruePreset(run.experiment);
    openSnapshot({ experiment, cursor: run.cursor }, run.view);
    tellOfRun('information', { id: 'notices.fileOpened' });
  }
  tellProblems('file', run.problems);
  return run.ok;
}
