import { createServer } from 'node:http';
import { builtApp } from './paths.mjs';

/**
 * @typedef {{ readonly url: string, readonly close: () => Promise<void> }} RunningServer
 */

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<boolean>} false when the port is taken
 */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    /** @param {NodeJS.ErrnoException} error */
    const fail = (error) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    };
    server.once('error', fail);
    // Only this machine can reach it.
    server.listen(port, '127.0.0.1', () => {
      server.off('error', fail);
      resolve(true);
    });
  });
}

/**
 * Serves a folder of static files on this machine.
 * @param {{ readonly port: number, readonly exactPort?: boolean, readonly folder?: string,
 *   readonly compressed?: boolean }} options `port`: the first port tried (0: any free one);
 *   `exactPort`: fail rather than take the next one; `compressed`: send the .gz files that lie
 *   beside the files
 * @returns {Promise<RunningServer>}
 * @throws {Error} when no port is free
 */
export async function serve({ port, exactPort = false, folder = builtApp, compressed = false }) {
  // Imported late: the scripts that use this install the packages first.
  const { default: sirv } = await import('sirv');
  const handler = sirv(folder, {
    dev: true,
    etag: true,
    gzip: compressed,
    setHeaders(response, path) {
      // The names under assets/ change with their contents; all other files must be asked for anew.
      const lasting = path.startsWith('/assets/');
      response.setHeader(
        'Cache-Control',
        lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
      response.setHeader('X-Content-Type-Options', 'nosniff');
    },
  });
  const server = createServer((request, response) => {
    handler(request, response, () => {
      response.statusCode = 404;
      response.end('Not found');
    });
  });
  const last = exactPort || port === 0 ? port : port + 100;
  for (let candidate = port; candidate <= last; candidate += 1) {
    if (!(await listen(server, candidate))) continue;
    const address = server.address();
    const actual = typeof address === 'object' && address !== null ? address.port : candidate;
    return {
      url: `http://localhost:${actual}/`,
      close: () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    };
  }
  throw new Error(exactPort ? `Port ${port} is taken.` : `No free port from ${port} to ${last}.`);
}
