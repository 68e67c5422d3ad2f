import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { builtApp, cache, root } from './paths.mjs';
import { runPackage } from './run.mjs';

/** Everything that the built app is made from. */
const sources = [
  'src',
  'public',
  'scripts/build',
  'index.html',
  'vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
];

const stampFile = join(cache, 'build-stamp');

/**
 * @param {string} path relative to the repository
 * @returns {Promise<string[]>} the files at or below it, sorted
 */
async function filesBelow(path) {
  const absolute = join(root, path);
  if (!existsSync(absolute)) return [];
  const entries = await readdir(absolute, { withFileTypes: true, recursive: true }).catch(() => {});
  if (entries === undefined) return [absolute];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

/** A text that changes when any of the sources does. */
async function stampOfSources() {
  const hash = createHash('sha256');
  const files = (await Promise.all(sources.map(filesBelow))).flat();
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(await readFile(file))
      .update('\0');
  return hash.digest('hex');
}

/**
 * Builds the app unless what is in dist was built from these very sources.
 * @returns {Promise<boolean>} whether there is a current build now
 */
export async function ensureBuilt() {
  const stamp = await stampOfSources();
  const last = await readFile(stampFile, 'utf8').catch(() => '');
  if (stamp === last && existsSync(join(builtApp, 'index.html'))) return true;
  console.log('Building …');
  await mkdir(cache, { recursive: true });
  await writeFile(stampFile, '');
  const code = await runPackage('vite/bin/vite.js', ['build']);
  if (code !== 0) return false;
  await writeFile(stampFile, stamp);
  return true;
}
