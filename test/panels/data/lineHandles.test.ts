import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handlePlaces, lineWithHandle } from '../../../src/panels/data/lineHandles.ts';
import { predict } from '../../../src/regression/predict.ts';

const axes = { x: [0, 10], y: [0, 8] } as const;

describe('the handles of a line', () => {
  it('stand near both ends of what is seen of it', () => {
    expect(handlePlaces(Float64Array.of(0, 4), axes)).toStrictEqual([1.2, 8.8]);
    // y = 2x is in the picture from x = 0 to 4.
    const [left, right] = handlePlaces(Float64Array.of(2, 0), axes);
    expect([left, right].map((x) => x.toFixed(6))).toStrictEqual(['0.480000', '3.520000']);
  });

  it('stand across the picture where the line is beyond it', () => {
    expect(handlePlaces(Float64Array.of(0, 40), axes)).toStrictEqual([1.2, 8.8]);
    expect(handlePlaces(Float64Array.of(1, 40), axes)).toStrictEqual([1.2, 8.8]);
    expect(handlePlaces(Float64Array.of(1e6, -5e6), axes)).toStrictEqual([1.2, 8.8]);
  });

  it('turn the line about the other one', () => {
    const line = lineWithHandle(Float64Array.of(0, 4), [2, 6], 1, 8, axes);
    expect(line).toStrictEqual(Float64Array.of(1, 2));
    expect(lineWithHandle(Float64Array.of(0, 4), [2, 6], 0, 8, axes)).toStrictEqual(
      Float64Array.of(-1, 10),
    );
  });

  it('are in the picture in their order, and lead where they are dragged', () => {
    const number = fc.double({ min: -100, max: 100, noNaN: true });
    fc.assert(
      fc.property(number, number, number, fc.constantFrom<0 | 1>(0, 1), (m, b, height, index) => {
        const handles = handlePlaces(Float64Array.of(m, b), axes);
        expect(handles[0]).toBeLessThan(handles[1]);
        expect(handles[0]).toBeGreaterThanOrEqual(0);
        expect(handles[1]).toBeLessThanOrEqual(10);
        const line = lineWithHandle(Float64Array.of(m, b), handles, index, height, axes);
        // As exact as a picture of 400 pixels is.
        expect(Math.abs(predict(line, handles[index]) - height)).toBeLessThan(0.05);
        const other = handles[index === 0 ? 1 : 0];
        expect(Math.abs(predict(line, other) - predict(Float64Array.of(m, b), other))).toBeLessThan(
          0.05,
        );
      }),
    );
  });
});
