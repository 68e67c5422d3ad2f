import type { HtmlTagDescriptor, Plugin } from 'vite';

// In the order in which they are seen.
const derivation = 'src/panels/derivation/Derivation.tsx';
const pictures = [
  'src/panels/data/DataPanel.tsx',
  'src/panels/parabola/ParabolaPanel.tsx',
  'src/panels/surface/SurfacePanel.tsx',
  'src/panels/lossCurve/LossPanel.tsx',
];
// What formulas need. Asked for when the formulas stand, they would be laid out twice.
const fonts = /\/KaTeX_(?:Main-Regular|Math-Italic)-[^/]*\.woff2$/u;
const laterFonts = /\/KaTeX_Size[123]-Regular-[^/]*\.woff2$/u;

interface Chunk {
  readonly type: string;
  readonly fileName: string;
  readonly moduleIds?: readonly string[];
  readonly facadeModuleId?: string | null;
  readonly imports?: readonly string[];
  readonly isEntry?: boolean;
  readonly viteMetadata?: { readonly importedCss?: ReadonlySet<string> };
}

/** The files that a chunk needs, itself last. */
function needed(bundle: Readonly<Record<string, Chunk>>, name: string): readonly string[] {
  const chunk = bundle[name];
  if (chunk === undefined || chunk.isEntry === true) return [];
  return [
    ...(chunk.imports ?? []).flatMap((other) => needed(bundle, other)),
    ...(chunk.viteMetadata?.importedCss ?? []),
    chunk.fileName,
  ];
}

/**
 * The page with the style sheet of the app only asked for: the shell is painted without waiting for it.
 * `src/app/styles.ts` makes it count, before the sheets of the panels, which may then say otherwise.
 */
function styledAfterShell(html: string): string {
  const sheet = /<link rel="stylesheet"(?=[^>]*href="\.\/assets\/)/u;
  if (!sheet.test(html)) throw new Error('the page has no style sheet of the app');
  return html.replace(sheet, '<link rel="preload" as="style" id="app-styles"');
}

/** Asks for a file that is needed soon; or says what the app is to ask for as soon as it runs. */
function preload(file: string, later: boolean): HtmlTagDescriptor {
  const href = `./${file}`;
  const kind = file.endsWith('.css')
    ? { rel: 'preload', as: 'style' }
    : file.endsWith('.woff2')
      ? { rel: 'preload', as: 'font', type: 'font/woff2' }
      : { rel: 'modulepreload' };
  const { rel, ...rest } = kind;
  const asked = later ? { 'data-later': rel } : { rel };
  const attrs = { ...asked, ...rest, href, fetchpriority: 'low', crossorigin: true };
  return { tag: 'link', attrs, injectTo: 'head' };
}

/**
 * Lets the page ask for the line of the step together with the app, which asks for it only once it is shown: on
 * a slow line that is a second earlier. The pictures stand in the page already (see `first/firstPaint.ts`), and
 * would take half of the line; the app asks for them as soon as it runs, see `src/app/askForPictures.ts`.
 */
export function preloadPanels(): Plugin {
  return {
    name: 'downhill:preload-panels',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        if (bundle === undefined) return html;
        const chunks = bundle as unknown as Readonly<Record<string, Chunk>>;
        const filesOf = (panel: string): readonly string[] => {
          const chunk = Object.values(chunks).find(({ facadeModuleId }) =>
            facadeModuleId?.endsWith(panel),
          );
          if (chunk === undefined) throw new Error(`no chunk for ${panel}`);
          return needed(chunks, chunk.fileName);
        };
        const soon = [
          ...filesOf(derivation),
          ...Object.keys(chunks).filter((file) => fonts.test(file)),
        ];
        const files = [
          ...soon,
          ...Object.keys(chunks).filter((file) => laterFonts.test(file)),
          ...pictures.flatMap(filesOf),
        ];
        const tags = [...new Set(files)]
          .filter((file) => !html.includes(file))
          .map((file) => preload(file, !soon.includes(file)));
        return { html: styledAfterShell(html), tags };
      },
    },
  };
}
