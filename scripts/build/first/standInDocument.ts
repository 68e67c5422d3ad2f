import { JSDOM } from 'jsdom';

/** Never reports anything: nothing has a size here. */
class SilentObserver {
  public observe(): void {}
  public unobserve(): void {}
  public disconnect(): void {}
}

/** No media query matches, save that no motion is wanted: everything is shown as it ends. */
function matchMedia(media: string): MediaQueryList {
  return Object.assign(new EventTarget(), {
    media,
    matches: media.includes('reduced-motion'),
    onchange: null,
    addListener: () => {},
    removeListener: () => {},
  }) as MediaQueryList;
}

const shared = [
  'document',
  'navigator',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'Node',
  'NodeFilter',
  'Element',
  'HTMLElement',
  'HTMLIFrameElement',
  'HTMLInputElement',
  'SVGElement',
  'Text',
  'Event',
  'MutationObserver',
  'getComputedStyle',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'addEventListener',
  'removeEventListener',
] as const;

/** Gives this process a document, in which the app is run to draw its first page. */
export function standInDocument(): Document {
  const dom = new JSDOM(
    '<!doctype html><html lang="en"><body><div id="root"></div></body></html>',
    {
      url: 'http://localhost/',
      pretendToBeVisual: true,
    },
  );
  const window = dom.window as unknown as Record<string, unknown>;
  const given: Record<string, unknown> = {
    window: globalThis,
    self: globalThis,
    ResizeObserver: SilentObserver,
    IntersectionObserver: SilentObserver,
    matchMedia,
    ...Object.fromEntries(
      shared.map((name) => {
        const value = window[name];
        const isMethod = typeof value === 'function' && /^[a-z]/u.test(name);
        return [name, isMethod ? value.bind(dom.window) : value];
      }),
    ),
  };
  for (const [name, value] of Object.entries(given))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  return dom.window.document;
}
