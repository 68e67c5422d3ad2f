// What is stroked on the canvases of a page, so that it can be compared with what a screenshot has there. Both functions run
// in the page and need nothing from outside of them.

/**
 * A place on a line and the two places beside it, in CSS pixels of the window.
 * @typedef {{ readonly on: readonly [number, number], readonly beside: readonly (readonly [number, number])[] }} Place
 */

/**
 * A line as it was painted; its parts do not hang together.
 * @typedef {{
 *   readonly colour: string,
 *   readonly width: number,
 *   readonly strength: number,
 *   readonly dashed: boolean,
 *   readonly parts: number,
 *   readonly places: readonly Place[],
 * }} Stroke
 */

/**
 * A line as it was painted, in pieces from x, y to x, y; and the part of the canvas in which it is seen: left, top, width, height.
 * @typedef {Omit<Stroke, 'places' | 'parts'> & {
 *   readonly pieces: readonly (readonly [number, number, number, number])[],
 *   readonly within: readonly number[] | undefined,
 * }} Painted
 */

/** Before a page begins: keeps what is stroked on each canvas since it was last cleared. */
export function recordStrokes() {
  /** @type {WeakMap<HTMLCanvasElement, Painted[]>} */
  const painted = new WeakMap();
  /** @type {WeakMap<CanvasRenderingContext2D, { pieces: [number, number, number, number][], at: [number, number] | undefined, rect: number[] | undefined, within: number[] | undefined }>} */
  const pens = new WeakMap();
  const prototype = CanvasRenderingContext2D.prototype;
  // oxlint-disable-next-line typescript/unbound-method -- Called with the context that is at hand.
  const { beginPath, clearRect, clip, fill, lineTo, moveTo, rect, restore, stroke } = prototype;

  /** @param {CanvasRenderingContext2D} context */
  function penOf(context) {
    const pen = pens.get(context) ?? {
      pieces: [],
      at: undefined,
      rect: undefined,
      within: undefined,
    };
    pens.set(context, pen);
    return pen;
  }

  prototype.beginPath = function begun() {
    Object.assign(penOf(this), { pieces: [], at: undefined });
    beginPath.call(this);
  };
  prototype.moveTo = function moved(x, y) {
    penOf(this).at = [x, y];
    moveTo.call(this, x, y);
  };
  prototype.lineTo = function drawn(x, y) {
    const pen = penOf(this);
    if (pen.at !== undefined) pen.pieces.push([...pen.at, x, y]);
    pen.at = [x, y];
    lineTo.call(this, x, y);
  };
  prototype.rect = function framed(...box) {
    penOf(this).rect = box;
    rect.apply(this, box);
  };
  // The pen of the pictures clips to one box at a time, and takes that back.
  prototype.clip = function clipped() {
    const pen = penOf(this);
    pen.within = pen.rect;
    Reflect.apply(clip, this, []);
  };
  prototype.restore = function restored() {
    penOf(this).within = undefined;
    restore.call(this);
  };
  prototype.stroke = function stroked() {
    const { pieces, within } = penOf(this);
    const line = {
      colour: typeof this.strokeStyle === 'string' ? this.strokeStyle : '',
      width: this.lineWidth,
      strength: this.globalAlpha,
      dashed: this.getLineDash().length > 0,
      pieces,
      within,
    };
    painted.set(this.canvas, [...(painted.get(this.canvas) ?? []), line]);
    Reflect.apply(stroke, this, []);
  };
  // A veil over a whole picture: what lies below it recedes, and what is spoken of is drawn over it once more.
  prototype.fill = function filled(...how) {
    const { pieces } = penOf(this);
    const across = Math.max(0, ...pieces.map(([x0, , x1]) => Math.abs(x1 - x0)));
    const up = Math.max(0, ...pieces.map(([, y0, , y1]) => Math.abs(y1 - y0)));
    const { clientWidth, clientHeight } = this.canvas;
    if (this.globalAlpha < 1 && across > clientWidth / 2 && up > clientHeight / 2)
      painted.set(this.canvas, []);
    Reflect.apply(fill, this, how);
  };
  prototype.clearRect = function cleared(...box) {
    painted.set(this.canvas, []);
    clearRect.apply(this, box);
  };
  Object.assign(globalThis, {
    strokesOn: (/** @type {HTMLCanvasElement} */ canvas) => painted.get(canvas) ?? [],
  });
}

/**
 * The lines of the picture that leads. The ground of the map, which recedes, is none of them.
 * @returns {readonly Stroke[]}
 */
export function leadStrokes() {
  const apart = 4;
  const mostPlaces = 60;
  // Beside a line: at its soft edge, where a halo is, and behind it.
  const edges = [1, 2];
  const { strokesOn } = /** @type {{ strokesOn: (canvas: Element) => readonly Painted[] }} */ (
    /** @type {unknown} */ (globalThis)
  );

  /** @param {Painted} line @param {DOMRect} box @returns {Stroke} */
  function seen({ pieces, within, ...line }, box) {
    const lengths = pieces.map(([x0, y0, x1, y1]) => Math.hypot(x1 - x0, y1 - y0));
    const whole = lengths.reduce((sum, length) => sum + length, 0);
    const step = Math.max(apart, whole / mostPlaces);
    /** @type {Place[]} */
    const places = [];
    let walked = 0;
    for (const [index, [x0, y0, x1, y1]] of pieces.entries()) {
      const length = lengths[index] ?? 0;
      if (!(length > 0)) continue;
      const first = (Math.ceil(walked / step - 0.5) + 0.5) * step - walked;
      for (let at = first; at < length; at += step) {
        const [x, y] = [x0 + ((x1 - x0) * at) / length, y0 + ((y1 - y0) * at) / length];
        const [left = 0, top = 0, width = box.width, height = box.height] = within ?? [];
        if (x < left || x > left + width || y < top || y > top + height) continue;
        const [dx, dy] = [(y0 - y1) / length, (x1 - x0) / length];
        /** @param {number} off @returns {[number, number]} */
        const place = (off) => [box.left + x + off * dx, box.top + y + off * dy];
        const offs = edges.map((edge) => line.width / 2 + edge);
        places.push({ on: place(0), beside: offs.flatMap((off) => [place(off), place(-off)]) });
      }
      walked += length;
    }
    const parts = pieces.filter(([x0, y0], index) => {
      const [, , x1, y1] = pieces[index - 1] ?? [];
      return x0 !== x1 || y0 !== y1;
    }).length;
    return { ...line, parts, places };
  }

  return [...document.querySelectorAll('.figure-lead canvas')]
    .filter((canvas) => {
      const [ground, walk] = canvas.closest('.surface-plot')?.querySelectorAll('canvas') ?? [];
      return walk === undefined || canvas !== ground;
    })
    .flatMap((canvas) => {
      const box = canvas.getBoundingClientRect();
      return strokesOn(canvas).map((line) => seen(line, box));
    });
}
