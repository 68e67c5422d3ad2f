import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig, type Plugin } from 'vite';
import type { StillPage } from './stillPage.ts';

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

/** Runs a program of Node with an input; @returns what it prints. */
function run(program: string, input: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const printed: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => printed.push(part));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(printed).toString('utf8'));
      else reject(new Error('the app did not come to show its first page'));
    });
    child.stdin.end(input);
  });
}

/**
 * Runs the app as on a first visit, in a process of its own, and hands over what it shows, with still pictures.
 * @param shared what the app is built with.
 * @param sheets the style sheets of the app, in their order.
 * @throws {Error} when the app does not come to show everything.
 */
export async function renderFirst(
  shared: InlineConfig,
  sheets: readonly string[],
): Promise<StillPage> {
  const root = here('../../..');
  // Where packages are found from.
  const folder = await mkdtemp(join(root, 'node_modules', '.first-'));
  try {
    await build({
      ...shared,
      plugins: [stillPictures(), ...(shared.plugins ?? [])],
      root,
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      build: {
        ssr: here('run.ts'),
        outDir: folder,
        minify: false,
        rolldownOptions: { output: { entryFileNames: 'run.mjs', chunkFileNames: '[name].mjs' } },
      },
    });
    const printed = await run(join(folder, 'run.mjs'), JSON.stringify(sheets));
    return JSON.parse(printed) as StillPage;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
