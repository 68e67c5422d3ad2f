// The program that the build runs: style sheets come in, what the first page is made of goes out.
import { text } from 'node:stream/consumers';
import { standInDocument } from './standInDocument.ts';
import { type StillMoment, stillPage } from './stillPage.ts';

/** Milliseconds after which a page that is not there has failed. */
const patience = 120_000;
/** Moments that follow the first one and are put into the page: how to begin is gone, and two steps more. */
const following = 3;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** What is shown now, apart from the app; a list of choices has its choice as an attribute. */
function copyOf(place: Element): Element {
  const copy = place.cloneNode(true) as Element;
  const choices = copy.querySelectorAll('select');
  for (const [index, { selectedIndex }] of place.querySelectorAll('select').entries())
    choices[index]?.options[selectedIndex]?.setAttribute('selected', '');
  return copy;
}

/** Whether all that is loaded later is there: four pictures and the line. */
function isWhole(document: Document): boolean {
  return (
    document.querySelectorAll('.figure .first-plot').length === 4 &&
    document.querySelector('.current-step') !== null &&
    document.querySelector('.panel-loading') === null
  );
}

const sheets = JSON.parse(await text(process.stdin)) as readonly string[];
const document = standInDocument();
const place = document.querySelector('#root');
if (place === null) throw new Error('the document has no element #root');
// React looks for a document when it is loaded.
const { firstVisit } = await import('./firstPage.tsx');
const { goOn } = firstVisit(place);
const begun = performance.now();
const moments: StillMoment[] = [];
while (moments.length <= following) {
  const name = goOn();
  // React has begun when the next task does.
  do {
    if (performance.now() - begun > patience) throw new Error('the first page is not whole');
    await pause(20);
  } while (!isWhole(document));
  // So have its effects.
  await pause(20);
  moments.push({ name, place: copyOf(place) });
}
place.replaceWith(...moments.map((moment) => moment.place));
process.stdout.write(JSON.stringify(stillPage(moments, sheets)), () => process.exit(0));
