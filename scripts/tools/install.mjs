import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * @typedef {{ readonly version?: string, readonly optional?: boolean }} LockedPackage
 * @typedef {Readonly<Record<string, LockedPackage>>} LockedPackages
 */

/**
 * Whether node_modules holds what the lock file asks for. npm leaves a lock file of its own in
 * node_modules as the last act of an install, so an interrupted install is noticed too.
 * @param {LockedPackages} wanted
 * @param {LockedPackages} present
 */
export function isInstalled(wanted, present) {
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const found = present[path];
    // Optional packages are mostly binaries for other machines.
    return found === undefined ? optional === true : found.version === version;
  });
}

/**
 * @param {string} path
 * @returns {Promise<LockedPackages>} nothing when there is no such file
 */
async function lockedPackages(path) {
  try {
    /** @type {{ readonly packages?: LockedPackages }} */
    const lock = JSON.parse(await readFile(path, 'utf8'));
    return lock.packages ?? {};
  } catch {
    return {};
  }
}

/** @returns {Promise<number>} the exit code of `npm ci` */
function cleanInstall() {
  return new Promise((resolve) => {
    // npm is a script with another name on Windows, which only a shell finds.
    const child = spawn('npm ci --no-audit --no-fund', {
      cwd: root,
      shell: true,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Installs the packages of the lock file unless they are there.
 * @throws {Error} when npm fails
 */
export async function ensureInstalled() {
  const wanted = await lockedPackages(join(root, 'package-lock.json'));
  const present = await lockedPackages(join(root, 'node_modules', '.package-lock.json'));
  if (Object.keys(present).length > 0 && isInstalled(wanted, present)) return;
  console.log('Installing packages …');
  const code = await cleanInstall();
  if (code !== 0) throw new Error(`npm ci failed with exit code ${code}`);
}
