// The program that the build runs: style sheets come in, what the first page is made of goes out.
import { text } from 'node:stream/consumers';
import { standInDocument } from './standInDocument.ts';
import { stillPage } from './stillPage.ts';

/** Milliseconds after which a page that is not there has failed. */
const patience = 120_000;

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
const { showFirstPage } = await import('./firstPage.tsx');
showFirstPage(place);
const begun = performance.now();
while (!isWhole(document)) {
  if (performance.now() - begun > patience) throw new Error('the first page is not whole');
  await new Promise((resolve) => {
    setTimeout(resolve, 20);
  });
}
// Its effects have run when the next task does.
await new Promise((resolve) => {
  setTimeout(resolve, 20);
});
process.stdout.write(JSON.stringify(stillPage(place, sheets)), () => process.exit(0));
