import { recordOf } from '../formats/stateJson.ts';
import type { AppState } from '../appState.ts';
import { viewField, type View } from '../view.ts';

/** The parts of the view between which the browser's Back and Forward go. */
const placeFields = ['page', 'question'] as const;

/** What of the state makes it another place to go back from. */
export interface Place extends Pick<View, (typeof placeFields)[number]> {
  /** How many links, files and scenes had been opened, see the state. */
  readonly opened: number;
}

/** An entry of the browser's history that this app wrote. */
export interface Entry extends Place {
  /** Its name, another for each entry of each page. */
  readonly id: string;
}

/** What of a state Back and Forward go by. */
export function placeOf({ view, opened }: Pick<AppState, 'view' | 'opened'>): Place {
  return { page: view.page, question: view.question, opened };
}

/** Whether going from one place to the other is a step for Back; closing an answer is none. */
export function isStep(from: Place, to: Place): boolean {
  return (
    from.opened !== to.opened ||
    from.page !== to.page ||
    (from.question !== to.question && to.question !== 'none')
  );
}

const pageName = Math.random().toString(36).slice(2);
let count = 0;

/** A new entry for a place. */
export function entryFor(place: Place): Entry {
  count += 1;
  return { ...place, id: `${pageName}.${String(count)}` };
}

/** The entry that a state of the browser's history says; undefined for a state that is not ours. */
export function entryOf(historyState: unknown): Entry | undefined {
  const record = recordOf(recordOf(historyState)?.['downhill']);
  const [id, opened, page, question] = ['id', 'opened', 'page', 'question'].map(
    (key) => record?.[key],
  );
  if (typeof id !== 'string' || typeof opened !== 'number') return undefined;
  if (!viewField('page').holds(page) || !viewField('question').holds(question)) return undefined;
  return { id, opened, page, question };
}

/** The entry that the browser is at; undefined where it is none of ours, or where there is none. */
export function presentEntry(): Entry | undefined {
  try {
    return entryOf((globalThis as { readonly history?: History }).history?.state);
  } catch {
    return undefined; // Frames may forbid it.
  }
}
