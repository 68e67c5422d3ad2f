import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite';

/** The name of the file beside the site; the app links to it. */
const fileName = 'downhill.html';

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** The one output of a kind that the build gives, or its failure. */
function onlyOne<Output>(found: readonly Output[], what: string): Output {
  const [one, ...others] = found;
  if (one === undefined || others.length > 0) {
    throw new Error(`the single file has ${found.length} ${what}, not one`);
  }
  return one;
}

/** A script as it may stand within a page, where the browser looks for its end first. */
function embeddable(code: string): string {
  const safe = code.replaceAll(/<\/(?=script)/giu, String.raw`<\/`);
  // The reader of HTML changes these before anything is hashed, or takes them for more than text.
  const changed = /\r|\0|<!--/u.exec(safe);
  if (changed !== null) throw new Error(`the script has ${JSON.stringify(changed[0])} in it`);
  return safe;
}

interface Parts {
  readonly html: string;
  readonly script: string;
  readonly styles: string;
  readonly icon: string;
}

/** The page with everything in it, and the policy that allows just that. */
function assembled({ html, script, styles, icon }: Parts): string {
  const shell = /<style>(?<sheet>.*?)<\/style>/su.exec(html)?.groups?.['sheet'] ?? '';
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(shell)} ${hashOf(styles)}`,
    'font-src data:',
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const replace = (text: string, pattern: RegExp, by: string): string => {
    if (!pattern.test(text)) throw new Error(`the page has nothing like ${String(pattern)}`);
    // By a function: what is put in may have $ signs in it.
    return text.replace(pattern, () => by);
  };
  let page = html.replaceAll(
    /\s*<link (?:rel="(?:stylesheet|modulepreload|preload|manifest)"|data-later)[^>]*>/gu,
    '',
  );
  page = replace(page, /(?<=Content-Security-Policy"\s+content=")[^"]*/u, policy);
  page = replace(page, /\s*<script type="module"[^>]*><\/script>/u, '');
  page = replace(
    page,
    /(?<=<link rel="icon" href=")[^"]*/u,
    `data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}`,
  );
  page = replace(page, /(?=<\/head>)/u, `<style>${styles}</style>\n`);
  return replace(page, /(?=<\/body>)/u, `<script type="module">${script}</script>\n`);
}

/**
 * Builds the app a second time, as one file that is opened from anywhere by a double click: with its
 * fonts, its data sets and every page in it, and with a policy that lets it ask for nothing.
 * @param shared what both builds have in common.
 */
export function singleFile(shared: () => InlineConfig): Plugin {
  let folder = '';
  let root = '';
  return {
    name: 'downhill:single-file',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      folder = resolve(config.root, config.build.outDir);
    },
    async closeBundle() {
      const own = shared();
      const result = (await build({
        ...own,
        root,
        configFile: false,
        logLevel: 'error',
        base: './',
        define: { 'import.meta.env.VITE_SINGLE_FILE': 'true' },
        build: {
          ...own.build,
          write: false,
          assetsInlineLimit: Number.MAX_SAFE_INTEGER,
          cssCodeSplit: false,
          modulePreload: false,
          rolldownOptions: { output: { codeSplitting: false } },
        },
      })) as Rolldown.RolldownOutput;
      const { output } = result;
      const assetsOf = (pattern: RegExp): readonly string[] =>
        output.flatMap((file) =>
          file.type === 'asset' && pattern.test(file.fileName) ? [String(file.source)] : [],
        );
      const page = assembled({
        html: onlyOne(assetsOf(/\.html$/u), 'pages'),
        styles: onlyOne(assetsOf(/\.css$/u), 'style sheets'),
        script: embeddable(
          onlyOne(
            output.flatMap((file) => (file.type === 'chunk' ? [file.code] : [])),
            'scripts',
          ),
        ),
        icon: await readFile(join(root, 'public/favicon.svg'), 'utf8'),
      });
      await writeFile(join(folder, fileName), page);
    },
  };
}
