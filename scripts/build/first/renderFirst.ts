import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type InlineConfig, type Plugin } from 'vite';
import { standInDocument } from './standInDocument.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// What draws by measuring and on canvas, and what draws in its place for any size.
const stillParts: readonly (readonly [RegExp, string])[] = [
  [/\/plot\/PlotFrame\.tsx$/u, here('StillFrame.tsx')],
  [/\/marks\/MarkLayer\.tsx$/u, here('StillLayer.tsx')],
];

/** Puts the still parts in the place of those that move. */
function stillPictures(): Plugin {
  return {
    name: 'downhill:still-pictures',
    enforce: 'pre',
    resolveId(id, importer) {
      if (importer?.includes('/scripts/build/first/') === true) return undefined;
      return stillParts.find(([pattern]) => pattern.test(id))?.[1];
    },
  };
}

/** Milliseconds after which a page that is not there has failed. */
const patience = 60_000;

/** Whether all that is loaded later is there: four pictures and the line. */
function isWhole(document: Document): boolean {
  return (
    document.querySelectorAll('.figure .first-plot').length === 4 &&
    document.querySelector('.current-step') !== null &&
    document.querySelector('.panel-loading') === null
  );
}

const rest = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/**
 * Runs the app as on a first visit and hands over what it shows, with still pictures.
 * @param shared what the app is built with.
 * @param take is given the element that the app is in; the document is gone afterwards.
 * @throws {Error} when the app does not come to show everything.
 */
export async function renderFirst<T>(
  shared: InlineConfig,
  take: (place: Element) => T,
): Promise<T> {
  const root = here('../../..');
  // Where packages are found from.
  const folder = await mkdtemp(join(root, 'node_modules', '.first-'));
  const { document, remove } = standInDocument();
  try {
    await build({
      ...shared,
      plugins: [stillPictures(), ...(shared.plugins ?? [])],
      root,
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      build: {
        ssr: here('firstPage.tsx'),
        outDir: folder,
        minify: false,
        rolldownOptions: { output: { codeSplitting: false, entryFileNames: 'firstPage.mjs' } },
      },
    });
    const place = document.querySelector('#root');
    if (place === null) throw new Error('the document has no element #root');
    const page = (await import(
      /* @vite-ignore */ pathToFileURL(join(folder, 'firstPage.mjs')).href
    )) as typeof import('./firstPage.tsx');
    const end = page.showFirstPage(place);
    const begun = performance.now();
    while (!isWhole(document)) {
      if (performance.now() - begun > patience) throw new Error('the first page is not whole');
      await rest(20);
    }
    const taken = take(place);
    end();
    // What it has under way ends before its document does.
    await rest(50);
    return taken;
  } finally {
    remove();
    await rm(folder, { recursive: true, force: true });
  }
}
