/** How far a search along a run has come. */
export interface Looked {
  /** The iteration up to which it has looked. */
  readonly upTo: number;
  /** The one up to which the run can be shown meanwhile: what is found lies nowhere before. */
  readonly shown: number;
}

/**
 * A search along a run that can be stopped and goes on: it says now and then how far it has come, and in
 * the end what it found.
 */
export type Search<Found> = Generator<Looked, Found | undefined, undefined>;

/** A search that has looked up to an iteration, which can be shown. */
export function lookedTo(iteration: number): Looked {
  return { upTo: iteration, shown: iteration };
}

/** What a search finds, however long it takes. */
export function foundBy<Found>(search: Search<Found>): Found | undefined {
  for (;;) {
    const { done, value } = search.next();
    if (done === true) return value;
  }
}
