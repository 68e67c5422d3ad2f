import { isPublished } from './site.ts';

/** A new version that waits beside the one on screen. */
export interface WaitingVersion {
  /** Lets it take over, and loads this window anew with it; other windows stay as they are. */
  readonly use: () => void;
}

function versionIn(worker: ServiceWorker): WaitingVersion {
  return {
    use: () => {
      navigator.serviceWorker.addEventListener(
        'controllerchange',
        () => {
          globalThis.location.reload();
        },
        { once: true },
      );
      // A worker is of this origin: there is none to name.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      worker.postMessage('use-this-version');
    },
  };
}

/** Milliseconds after the page has loaded. */
const patience = 2000;

async function register(onWaiting: (version: WaitingVersion) => void): Promise<void> {
  const registration = await navigator.serviceWorker.register('./sw.js', {
    updateViaCache: 'none',
  });
  const offer = (): void => {
    // On the first visit nothing was there before that it could take the place of.
    if (registration.waiting !== null && navigator.serviceWorker.controller !== null)
      onWaiting(versionIn(registration.waiting));
  };
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer);
  });
  offer();
  // A window that stays open for days hears of it when somebody comes back to it.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') registration.update().catch(() => undefined);
  });
}

/**
 * Has the browser keep the published app, so that it opens without a network. A new version only waits:
 * nothing is loaded anew before somebody says so. Where a browser keeps nothing (no HTTPS, a sandboxed
 * frame) everything else works as before.
 */
export function keepOffline(onWaiting: (version: WaitingVersion) => void): void {
  if (!isPublished || !('serviceWorker' in navigator)) return;
  // After what is seen first: on a slow line, pictures and formulas come before what is only kept.
  const begin = (): void => {
    setTimeout(() => {
      register(onWaiting).catch(() => undefined);
    }, patience);
  };
  if (document.readyState === 'complete') begin();
  else globalThis.addEventListener('load', begin, { once: true });
}
