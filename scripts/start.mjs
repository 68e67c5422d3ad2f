// `npm start`: installs and builds what is missing, then serves the app on this machine.
//   --port N    the port to try first (4173)   --exact-port   fail rather than take another
//   --no-open   leave the browser alone
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './tools/build.mjs';
import { ensureInstalled } from './tools/install.mjs';
import { serve } from './tools/serve.mjs';

/** Opens the address in the person's browser, where there is one; never fails. @param {string} url */
function openInBrowser(url) {
  const hasScreen =
    process.platform !== 'linux' ||
    process.env['DISPLAY'] !== undefined ||
    process.env['WAYLAND_DISPLAY'] !== undefined;
  if (process.env['CI'] !== undefined || !hasScreen) return;
  /** @type {Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>} */
  const openers = { darwin: ['open', url], win32: ['cmd', '/c', 'start', '', url] };
  const [command, ...parameters] = openers[process.platform] ?? ['xdg-open', url];
  const child = spawn(command, parameters, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

async function start() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4173' },
      'exact-port': { type: 'boolean', default: false },
      'no-open': { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new RangeError(`--port is a whole number from 0 to 65535, not ${values.port}`);
  }
  await ensureInstalled();
  if (!(await ensureBuilt())) throw new Error('The app could not be built.');
  const server = await serve({ port, exactPort: values['exact-port'] });
  console.log(`\n  Downhill is at ${server.url}\n  Ctrl-C stops it.\n`);
  if (!values['no-open']) openInBrowser(server.url);
  const stop = () => {
    void server.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
