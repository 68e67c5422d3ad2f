import { describe, expect, it } from 'vitest';
import { downhillEnd } from '../../../src/panels/surface/figures/downhill.ts';
import { walkMarks } from '../../../src/panels/surface/surfaceMarks.ts';
import type { Frame } from '../../../src/ui/plot/marks/mark.ts';
import { placeOf } from '../../../src/ui/plot/marks/resolve.ts';
import type { AppState } from '../../../src/store/appState.ts';
import { mapOf, pictureOf, shaped, stateWith } from './picture.ts';

/** The arrows and names of the map at a line: the first of the update, or the last of the gradient. */
function drawn(
  learningRate: number,
  iteration: number,
  frame: Frame,
  change: object = {},
  at: Pick<AppState['cursor'], 'beat' | 'line'> = { beat: 'update', line: 1 },
) {
  const cursor: AppState['cursor'] = { iteration, ...at };
  const picture = pictureOf(stateWith({ learningRate, ...change }, { cursor }));
  const marks = walkMarks(picture, frame);
  const arrows = shaped(marks, 'arrow');
  const length = (arrow: (typeof arrows)[number] | undefined): number => {
    if (arrow === undefined) return Number.NaN;
    const [from, to] = [placeOf(frame, arrow.from), placeOf(frame, arrow.to)];
    return Math.hypot(to[0] - from[0], to[1] - from[1]);
  };
  const texts = shaped(marks, 'label').map(({ texts: [first = ''] }) => first);
  const scaleOf = (name: string): number => {
    const text = texts.find((each) => each.startsWith(name)) ?? 'none';
    const [, over, times] = /drawn × (1\/)?(.+)$/u.exec(text) ?? [undefined, undefined, '1'];
    return over === undefined ? Number(times) : 1 / Number(times);
  };
  return {
    picture,
    texts,
    scaleOf,
    gradient: length(arrows.find(({ role }) => role === 'gradient')),
    update: length(arrows.find(({ role }) => role === 'rate')),
  };
}

describe('the lengths of the arrows on the map', () => {
  it('are those on its axes, times what stands beside them', () => {
    // Square axes: 100 pixels are 1 on both of them.
    for (const rate of [0.001, 0.02, 0.05])
      for (const iteration of [0, 1, 5, 40, 200]) {
        const { picture, update, scaleOf, gradient } = drawn(rate, iteration, mapOf());
        const { across, up } = picture.gradient;
        const whole = 100 * Math.hypot(across, up);
        const before = drawn(rate, iteration, mapOf(), {}, { beat: 'gradient', line: 6 });
        expect(before.gradient / whole / before.scaleOf('gradient')).toBeCloseTo(1, 6);
        // Beside the step no arrow has another scale than the map.
        expect(Number.isNaN(gradient)).toBe(downhillEnd(picture, mapOf()) !== undefined);
        expect(update / (rate * whole) / scaleOf('update')).toBeCloseTo(1, 6);
      }
  });

  it('leave the update alone where it is η of the gradient on the scale of the map', () => {
    // From (0, 0) with the gradient (−27.6, −8), which turned round would end far out of the map.
    const { gradient, texts, picture } = drawn(0.05, 0, mapOf());
    expect(downhillEnd(picture, mapOf())?.x).toBeCloseTo(27.6, 9);
    expect(downhillEnd(picture, mapOf())?.y).toBeCloseTo(8, 9);
    expect(picture.next.across).toBeCloseTo(1.38, 9);
    expect(gradient).toBeNaN();
    expect(texts.filter((text) => text.includes('gradient'))).toStrictEqual([
      'update: −η · gradient',
    ]);
  });

  it('leave the room of a small map to the new values, of which the update is the arrow', () => {
    const small = { ...mapOf(), scales: { ...mapOf().scales, typeSize: 20 } };
    for (const line of [1, 2, 3]) {
      const cursor: AppState['cursor'] = { iteration: 0, beat: 'update', line };
      const arrows = shaped(walkMarks(pictureOf(stateWith({}, { cursor })), small), 'arrow');
      expect(arrows.map(({ role }) => role)).toStrictEqual(['rate']);
    }
  });

  it('show the gradient beside a step that is something else, or not drawn as long as it is', () => {
    const momentum = drawn(0.05, 3, mapOf(), { method: { kind: 'momentum' } });
    expect(momentum.gradient).toBeGreaterThan(0);
    const short = drawn(0.001, 200, mapOf());
    expect(short.scaleOf('update')).toBeGreaterThan(1);
    expect(short.gradient).toBeGreaterThan(0);
  });
});
