// What jsdom lacks of the browsers that we support, as far as our components touch it. Each stands
// in only where jsdom has nothing, so that a later jsdom takes over by itself.

/** Gives an object the properties that it has not. */
function supply(target: object, properties: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(properties)) {
    if (Reflect.get(target, name) !== undefined) continue;
    Object.defineProperty(target, name, { value, configurable: true, writable: true });
  }
}

/** Never reports anything: nothing has a size in jsdom. */
class SilentObserver {
  public observe(): void {}
  public unobserve(): void {}
  public disconnect(): void {}
  public takeRecords(): readonly never[] {
    return [];
  }
}

/** No media query matches: light theme, motion allowed, not printing. */
function matchMedia(media: string): MediaQueryList {
  return Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => {},
    removeListener: () => {},
  }) as MediaQueryList;
}

supply(globalThis, {
  ResizeObserver: SilentObserver,
  IntersectionObserver: SilentObserver,
  matchMedia,
  PointerEvent: class extends MouseEvent {
    public readonly pointerId: number;
    public readonly pointerType: string;
    public constructor(type: string, options: PointerEventInit = {}) {
      super(type, options);
      this.pointerId = options.pointerId ?? 1;
      this.pointerType = options.pointerType ?? 'mouse';
    }
  },
  Path2D: class {
    public moveTo(): void {}
    public lineTo(): void {}
    public closePath(): void {}
    public addPath(): void {}
    public arc(): void {}
    public ellipse(): void {}
    public rect(): void {}
  },
});

supply(Element.prototype, {
  setPointerCapture: () => {},
  releasePointerCapture: () => {},
  hasPointerCapture: () => false,
  scrollIntoView: () => {},
  scrollTo: () => {},
  getAnimations: () => [],
  animate: () => ({ cancel: () => {}, finished: Promise.resolve() }),
});

supply(HTMLDialogElement.prototype, {
  show(this: HTMLDialogElement) {
    this.open = true;
  },
  showModal(this: HTMLDialogElement) {
    this.open = true;
  },
  close(this: HTMLDialogElement) {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  },
});

// jsdom has the methods, but they only print "not implemented".
Object.defineProperty(globalThis, 'scrollTo', {
  value: () => {},
  configurable: true,
  writable: true,
});
Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', {
  configurable: true,
  writable: true,
  value(this: HTMLCanvasElement, kind: string): unknown {
    return kind === '2d' ? blankContext(this) : null;
  },
});

const contexts = new WeakMap<HTMLCanvasElement, object>();

/** A drawing context that takes every call and draws nothing. */
function blankContext(canvas: HTMLCanvasElement): object {
  const known = contexts.get(canvas);
  if (known !== undefined) return known;
  const gradient = { addColorStop: () => {} };
  const answers: Readonly<Record<string, unknown>> = {
    canvas,
    measureText: (text: string) => ({
      width: 6 * text.length,
      actualBoundingBoxAscent: 8,
      actualBoundingBoxDescent: 2,
    }),
    createLinearGradient: () => gradient,
    createRadialGradient: () => gradient,
    createPattern: () => null,
    createImageData: (width: number, height: number) => blankImage(width, height),
    getImageData: (_x: number, _y: number, width: number, height: number) =>
      blankImage(width, height),
    getLineDash: () => [],
    getTransform: () => ({ a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 }),
    isPointInPath: () => false,
    isPointInStroke: () => false,
  };
  const written: Record<string | symbol, unknown> = {};
  const context = new Proxy(written, {
    get: (target, name) =>
      Object.hasOwn(target, name)
        ? target[name]
        : (answers[String(name)] ?? (/^[a-z]/u.test(String(name)) ? () => {} : undefined)),
    set: (target, name, value) => {
      target[name] = value;
      return true;
    },
  });
  contexts.set(canvas, context);
  return context;
}

function blankImage(width: number, height: number): object {
  return { width, height, data: new Uint8ClampedArray(4 * width * height) };
}
