import { afterEach, expect, it, vi } from 'vitest';
import { leadStrokes, recordStrokes } from '../../scripts/screenshots/strokes.mjs';

/** A context that paints nothing. */
class Context {
  strokeStyle = '#000000';
  lineWidth = 2;
  globalAlpha = 1;
  dash: readonly number[] = [];
  readonly canvas: HTMLCanvasElement;
  constructor(canvas: HTMLCanvasElement) {
    this.canvas = canvas;
  }
  beginPath(): void {}
  clearRect(_x: number, _y: number, _width: number, _height: number): void {}
  clip(): void {}
  lineTo(_x: number, _y: number): void {}
  moveTo(_x: number, _y: number): void {}
  rect(_x: number, _y: number, _width: number, _height: number): void {}
  restore(): void {}
  stroke(): void {}
  getLineDash(): readonly number[] {
    return this.dash;
  }
}

function draw(context: Context, from: readonly [number, number], to: readonly [number, number]) {
  context.beginPath();
  context.moveTo(...from);
  context.lineTo(...to);
  context.stroke();
}

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

it('finds the lines of the picture that leads as they were painted last, and not the ground of the map', () => {
  vi.stubGlobal('CanvasRenderingContext2D', Context);
  recordStrokes();
  document.body.innerHTML = `
    <div class="figure-lead surface-plot"><canvas id="ground"></canvas><canvas id="walk"></canvas></div>
    <div class="figure-company-1"><canvas id="other"></canvas></div>`;
  const contexts = Object.fromEntries(
    [...document.querySelectorAll('canvas')].map((canvas) => {
      canvas.getBoundingClientRect = () => new DOMRect(100, 50, 300, 200);
      return [canvas.id, new Context(canvas)];
    }),
  );
  const { ground, walk, other } = contexts;
  if (ground === undefined || walk === undefined || other === undefined) throw new Error('none');
  draw(ground, [0, 0], [10, 0]);
  draw(other, [0, 0], [10, 0]);
  draw(walk, [0, 0], [10, 0]);
  walk.clearRect(0, 0, 300, 200);
  // Only the half of it from 0 to 20 is seen.
  walk.rect(0, 0, 20, 100);
  walk.clip();
  walk.strokeStyle = '#123456';
  walk.dash = [4, 4];
  draw(walk, [0, 10], [40, 10]);
  walk.restore();

  const [line, ...more] = leadStrokes();
  expect(more).toStrictEqual([]);
  expect(line).toMatchObject({ colour: '#123456', width: 2, strength: 1, dashed: true });
  // Every 4 pixels from the middle of the first piece on, and beside it half of the width and 1 or 2.
  expect(line?.places.map(({ on }) => on)).toStrictEqual(
    [2, 6, 10, 14, 18].map((x) => [100 + x, 60]),
  );
  expect(line?.places[0]?.beside).toStrictEqual([
    [102, 62],
    [102, 58],
    [102, 63],
    [102, 57],
  ]);
});
