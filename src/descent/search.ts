/**
 * A search along a run that can be stopped and goes on: it gives the iteration up to which it has looked,
 * now and then, and in the end what it found. What it finds lies nowhere before.
 */
export type Search<Found> = Generator<number, Found | undefined, undefined>;

/** What a search finds, however long it takes. */
export function foundBy<Found>(search: Search<Found>): Found | undefined {
  for (;;) {
    const { done, value } = search.next();
    if (done === true) return value;
  }
}
