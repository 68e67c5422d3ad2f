import type { Page } from '@playwright/test';

/** A label that stands in a picture, as it was painted. */
export interface PaintedLabel {
  readonly text: string;
  /** In CSS pixels of the window. */
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  /**
   * How much of its box was painted on before, by marks of the same layer, in squares of its height: a line
   * across it takes about its width over its height. 0 where the whole of it is ground, as on a map.
   */
  readonly ink: number;
}

declare global {
  interface Window {
    /** The labels that stand in a canvas, since it was last cleared. */
    labelsPaintedOn?: (canvas: HTMLCanvasElement) => readonly PaintedLabel[];
    /** How much of a box of the window is painted on in a canvas, in squares of its height. */
    inkOn?: (canvas: HTMLCanvasElement, box: PaintedLabel['box']) => number;
  }
}

function recordLabels(): void {
  type Painted = Omit<PaintedLabel, 'box'> & { readonly box: DOMRect };
  const painted = new WeakMap<HTMLCanvasElement, Painted[]>();
  const prototype = CanvasRenderingContext2D.prototype;
  // oxlint-disable-next-line typescript/unbound-method -- Called with the context that is at hand.
  const { clearRect, strokeText } = prototype;

  /** How much of a box, in pixels of the canvas, something opaque is on: in squares of its height. */
  function inkIn(context: CanvasRenderingContext2D, box: DOMRect): number {
    // What only touches the edge of it does not disturb.
    const edge = 0.12 * box.height;
    const width = Math.max(1, Math.floor(box.width - 2 * edge));
    const height = Math.max(1, Math.floor(box.height - 2 * edge));
    const { data } = context.getImageData(box.x + edge, box.y + edge, width, height);
    let inked = 0;
    // What is fainter than a third recedes.
    for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 0) > 80) inked += 1;
    return inked > 0.98 * width * height ? 0 : inked / height ** 2;
  }

  // Pixels are read often here: the browser is to keep them where that is quick.
  const element = HTMLCanvasElement.prototype;
  // oxlint-disable-next-line typescript/unbound-method -- Called with the canvas that is at hand.
  const { getContext } = element;
  Object.defineProperty(element, 'getContext', {
    value(this: HTMLCanvasElement, kind: string, options: object = {}) {
      return getContext.call(this, kind, { ...options, willReadFrequently: true });
    },
  });
  prototype.clearRect = function cleared(...box) {
    painted.set(this.canvas, []);
    clearRect.apply(this, box);
  };
  // The rim of its letters is painted first, and only of labels.
  prototype.strokeText = function rimmed(text, x, y, most) {
    const {
      width,
      actualBoundingBoxAscent: up,
      actualBoundingBoxDescent: down,
    } = this.measureText(text);
    const ratio = this.getTransform().a;
    const box = new DOMRect(x * ratio, (y - up) * ratio, width * ratio, (up + down) * ratio);
    const ink = inkIn(this, box);
    const list = painted.get(this.canvas) ?? [];
    painted.set(this.canvas, [...list, { text, box, ink }]);
    strokeText.call(this, text, x, y, most);
  };
  window.inkOn = (canvas, { left, top, right, bottom }) => {
    const context = canvas.getContext('2d');
    const place = canvas.getBoundingClientRect();
    const scale = canvas.width / place.width;
    const [x, y] = [(left - place.left) * scale, (top - place.top) * scale];
    const box = new DOMRect(x, y, (right - left) * scale, (bottom - top) * scale);
    return context === null ? 0 : inkIn(context, box);
  };
  window.labelsPaintedOn = (canvas) => {
    const { left, top, width } = canvas.getBoundingClientRect();
    const scale = width / canvas.width;
    return (painted.get(canvas) ?? []).map(({ text, ink, box }) => ({
      text,
      ink,
      box: {
        left: left + box.left * scale,
        top: top + box.top * scale,
        right: left + box.right * scale,
        bottom: top + box.bottom * scale,
      },
    }));
  };
}

/** From the next page that is opened on, `labelsPaintedOn` says which labels stand in a canvas. */
export async function watchLabels(page: Page): Promise<void> {
  await page.addInitScript(recordLabels);
}
