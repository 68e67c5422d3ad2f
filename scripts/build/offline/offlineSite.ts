import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Writes the service worker of the site, `sw.js`: it keeps every file of this build, so that after the
 * first visit the app is there without a network. Its text changes exactly when a file does, which is how
 * browsers notice a new version.
 */
export function offlineSite(): Plugin {
  let publicFolder = '';
  return {
    name: 'downhill:offline-site',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      publicFolder = config.publicDir;
    },
    generateBundle: {
      // The names and texts are those that are written.
      order: 'post',
      async handler(_options, bundle) {
        const hash = createHash('sha256');
        const built = Object.values(bundle).filter(({ fileName }) => !fileName.endsWith('.map'));
        for (const file of built) {
          hash.update(file.fileName).update(file.type === 'chunk' ? file.code : file.source);
        }
        const others = await readdir(publicFolder, { recursive: true, withFileTypes: true });
        const copied = others
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .toSorted();
        for (const path of copied)
          hash.update(path.slice(publicFolder.length)).update(await readFile(path));
        const files = [
          ...built.map(({ fileName }) => fileName),
          ...copied.map((path) => path.slice(publicFolder.length + 1).replaceAll('\\', '/')),
        ];
        const text = await readFile(new URL('worker.js', import.meta.url), 'utf8');
        hash.update(text);
        const version = hash.digest('hex').slice(0, 16);
        this.emitFile({
          type: 'asset',
          fileName: 'sw.js',
          source: `const version = '${version}';\nconst files = ${JSON.stringify(files)};\n${text}`,
        });
      },
    },
  };
}
