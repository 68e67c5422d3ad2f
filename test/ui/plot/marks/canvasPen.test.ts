import { describe, expect, it, vi } from 'vitest';
import { canvasMeasure, canvasPen } from '../../../../src/ui/plot/marks/canvasPen.ts';

/** A context that writes down every call, with the properties that are set at that moment. */
function recorder() {
  const calls: string[] = [];
  const properties: Record<string, unknown> = { globalAlpha: 1 };
  const context = new Proxy(properties, {
    get: (target, name) =>
      name in target
        ? target[String(name)]
        : (...values: readonly unknown[]) => {
            const style = name === 'fill' ? target['fillStyle'] : target['strokeStyle'];
            calls.push(
              name === 'fill' || name === 'stroke'
                ? `${name} ${String(style)} ${String(target['globalAlpha'])}`
                : `${String(name)} ${values.join(' ')}`.trim(),
            );
          },
  });
  return { calls, properties, context: context as unknown as CanvasRenderingContext2D };
}

describe('canvasPen', () => {
  it('strokes and fills the path that it has followed, and leaves nothing faint behind', () => {
    const { calls, context, properties } = recorder();
    const pen = canvasPen(context);
    pen.begin();
    pen.moveTo(1, 2);
    pen.lineTo(3, 4);
    pen.stroke({ colour: 'red', width: 3, dash: [2, 1], strength: 0.5 });
    pen.fill('blue', 0.25);
    expect(calls).toStrictEqual([
      'beginPath',
      'moveTo 1 2',
      'lineTo 3 4',
      'setLineDash 2,1',
      'stroke red 0.5',
      'fill blue 0.25',
    ]);
    expect(properties).toMatchObject({ globalAlpha: 1, lineWidth: 3, lineCap: 'butt' });
  });

  it('sets a circle off from what came before', () => {
    const { calls, context } = recorder();
    canvasPen(context).circle(10, 20, 5);
    expect(calls).toStrictEqual(['moveTo 15 20', `arc 10 20 5 0 ${2 * Math.PI}`]);
  });

  it('draws within a box, and everywhere again afterwards', () => {
    const { calls, context } = recorder();
    const pen = canvasPen(context);
    pen.within({ left: 1, top: 2, width: 3, height: 4 }, () => pen.circle(0, 0, 1));
    expect(calls.map((call) => call.split(' ')[0])).toStrictEqual([
      'save',
      'beginPath',
      'rect',
      'clip',
      'moveTo',
      'arc',
      'restore',
    ]);
  });

  it('measures a text once', () => {
    const measureText = vi.fn<(text: string) => { width: number }>(() => ({ width: 42 }));
    const measure = canvasMeasure({ measureText } as unknown as CanvasRenderingContext2D);
    expect([measure('e = a', 13), measure('e = a', 13), measure('e = a', 20)]).toStrictEqual([
      42, 42, 42,
    ]);
    // And each digit of a size.
    expect(measureText.mock.calls.filter(([text]) => text === 'e = a')).toHaveLength(2);
  });
  it('measures numbers of as many digits once where all digits are of one width', () => {
    const measureText = vi.fn((text: string) => ({ width: 7 * text.length }));
    const measure = canvasMeasure({ measureText } as unknown as CanvasRenderingContext2D);
    expect(measure('e = 3.14', 13)).toBe(56);
    measureText.mockClear();
    expect([measure('e = 2.72', 13), measure('e = 2.718', 13)]).toStrictEqual([56, 63]);
    expect(measureText).toHaveBeenCalledOnce();
  });
  it('measures each number where a 1 is narrower than other digits', () => {
    const widthOf = (text: string): number =>
      Array.from(text).reduce((sum, letter) => sum + (letter === '1' ? 4 : 7), 0);
    const measureText = (text: string) => ({ width: widthOf(text) });
    const measure = canvasMeasure({ measureText } as unknown as CanvasRenderingContext2D);
    expect([measure('10', 13), measure('20', 13)]).toStrictEqual([11, 14]);
  });
});
