// The service worker of the site: what it was visited with is there again without a network. The build puts
// two lines before this text, `const version = '…'` and `const files = […]`; see offlineSite.ts.

/**
 * @typedef {{ readonly waitUntil: (work: Promise<unknown>) => void }} LifeEvent
 * @typedef {{ readonly request: Request, readonly respondWith: (response: Promise<Response>) => void }} AskEvent
 * @typedef {{ readonly data: unknown }} ToldEvent
 * @typedef {{
 *   readonly registration: { readonly scope: string },
 *   readonly clients: { readonly claim: () => Promise<void> },
 *   readonly skipWaiting: () => Promise<void>,
 *   addEventListener(kind: 'install' | 'activate', listener: (event: LifeEvent) => void): void,
 *   addEventListener(kind: 'fetch', listener: (event: AskEvent) => void): void,
 *   addEventListener(kind: 'message', listener: (event: ToldEvent) => void): void,
 * }} WorkerScope
 */

const worker = /** @type {WorkerScope} */ (/** @type {unknown} */ (globalThis));
const prefix = 'downhill-files-';
const current = prefix + version;

/** @param {string} file */
function addressOf(file) {
  return new URL(file, worker.registration.scope).href;
}

/** The caches of all versions that are kept, the oldest first. */
async function versionsKept() {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(prefix));
}

/** @param {Cache} cache @param {string} file */
async function keep(cache, file) {
  const address = addressOf(file);
  // The name of a file below assets/ says what is in it: one that is there need not be fetched again.
  const lasting = file.startsWith('assets/');
  const known = lasting ? await caches.match(address) : undefined;
  const response = known ?? (await fetch(address, { cache: lasting ? 'default' : 'no-cache' }));
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  await cache.put(address, response);
}

async function install() {
  const cache = await caches.open(current);
  await Promise.all(files.map(async (file) => keep(cache, file)));
}

/** An old tab beside the new version may still ask for a file of the one before: that is kept too. */
async function activate() {
  const others = (await versionsKept()).filter((name) => name !== current);
  await Promise.all(others.slice(0, -1).map(async (name) => caches.delete(name)));
  await worker.clients.claim();
}

/** @param {Request} request */
async function answer(request) {
  const page = request.mode === 'navigate';
  const cache = await caches.open(current);
  const own = await cache.match(page ? addressOf('index.html') : request, { ignoreVary: true });
  const kept = own ?? (page ? undefined : await caches.match(request, { ignoreVary: true }));
  return kept ?? fetch(request);
}

/** Whether a request is one for the app: its page, at its folder or by name, or a file of it. */
function isOurs(/** @type {Request} */ { method, mode, url }) {
  const { href } = new URL(url);
  const [address = ''] = href.split(/[?#]/u);
  if (method !== 'GET' || !address.startsWith(worker.registration.scope)) return false;
  const path = address.slice(worker.registration.scope.length);
  return mode === 'navigate' ? path === '' || path === 'index.html' : true;
}

worker.addEventListener('install', (event) => {
  event.waitUntil(install());
});
worker.addEventListener('activate', (event) => {
  event.waitUntil(activate());
});
worker.addEventListener('fetch', (event) => {
  if (isOurs(event.request)) event.respondWith(answer(event.request));
});
// A new version waits until somebody asks for it, or until no window is open any more.
worker.addEventListener('message', ({ data }) => {
  if (data === 'use-this-version') void worker.skipWaiting();
});
