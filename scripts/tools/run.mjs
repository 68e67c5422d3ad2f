import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * Runs a command in the repository, its output going to ours.
 * @param {string} command
 * @param {readonly string[]} parameters
 * @param {{ readonly environment?: Readonly<Record<string, string>> }} [options]
 * @returns {Promise<number>} the exit code; 127 when there is no such command
 */
export function run(command, parameters, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, parameters, {
      cwd: root,
      env: { ...process.env, ...options.environment },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(127);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a program of node_modules with the Node that runs us, so that no shell is needed anywhere.
 * @param {string} script path inside node_modules, such as 'vite/bin/vite.js'
 * @param {readonly string[]} parameters
 * @param {{ readonly environment?: Readonly<Record<string, string>> }} [options]
 */
export function runPackage(script, parameters, options) {
  return run(process.execPath, [`node_modules/${script}`, ...parameters], options);
}
