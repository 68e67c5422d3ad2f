import { renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useSteadyArea } from '../../../src/panels/shared/useSteadyArea.ts';
import { plotScales } from '../../../src/ui/plot/plotScales.ts';

function steady(width: number, height = 100) {
  const scalesOf = (size: readonly [number, number]) =>
    plotScales({ left: 0, top: 0, width: size[0], height: size[1] }, [0, 1], [0, 1], 'linear', 12);
  const { result, rerender } = renderHook(({ size }) => useSteadyArea(scalesOf(size)), {
    initialProps: { size: [width, height] as readonly [number, number] },
  });
  return (...sizes: readonly (readonly [number, number])[]): readonly (number | undefined)[] =>
    sizes.map((size) => {
      rerender({ size });
      return result.current?.width;
    });
}

describe('the area of a picture whose axes hang on its shape', () => {
  it('comes to rest where one axis makes room for the other: the narrower of the two stays', () => {
    expect(steady(120)([70, 100], [120, 100], [70, 100], [120, 100])).toStrictEqual([
      70, 70, 70, 70,
    ]);
  });

  it('comes to rest however its numbers change with it', () => {
    for (const numbers of [
      [40, 70],
      [20, 90, 55],
      [10, 83, 12, 60, 30],
    ]) {
      const follow = steady(300);
      let width = 300;
      const kept = numbers.concat(numbers, numbers, numbers).map((number) => {
        width = 300 - number;
        return follow([width, 100])[0];
      });
      expect(new Set(kept.slice(-2 * numbers.length)).size).toBe(1);
    }
  });

  it('follows a window of another size, and a picture that is much wider', () => {
    expect(steady(300)([300, 150], [310, 250], [600, 250], [200, 250])).toStrictEqual([
      300, 310, 600, 200,
    ]);
  });
});
