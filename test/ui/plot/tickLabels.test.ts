import { describe, expect, it } from 'vitest';
import type { Axis } from '../../../src/ui/plot/axis.ts';
import { hasFootLabel, labelledTicks } from '../../../src/ui/plot/tickLabels.tsx';

function axis(ticks: readonly number[], change: Partial<Axis> = {}): Axis {
  const [first = 0] = ticks;
  return { domain: [first, ticks.at(-1) ?? 1], ticks, label: 'x', format: String, ...change };
}

describe('labelledTicks', () => {
  it('labels every tick that has room', () => {
    expect(labelledTicks(axis([0, 5, 10]), 'horizontal', 300, 12)).toStrictEqual([0, 5, 10]);
    expect(labelledTicks(axis([7]), 'horizontal', 10, 12)).toStrictEqual([7]);
    expect(labelledTicks(axis([]), 'vertical', 10, 12)).toStrictEqual([]);
  });

  // Seven characters and a gap of one, 7 pixels each: 56 pixels a label.
  it('leaves out labels of a horizontal axis that would run into each other', () => {
    const long = axis([1, 2, 3, 4, 5], { format: (value) => `${value},000.5` });
    expect(labelledTicks(long, 'horizontal', 4 * 57, 12)).toStrictEqual([1, 2, 3, 4, 5]);
    expect(labelledTicks(long, 'horizontal', 4 * 55, 12)).toStrictEqual([1, 3, 5]);
    expect(labelledTicks(long, 'horizontal', 4 * 27, 12)).toStrictEqual([1, 4]);
  });

  it('keeps 0 among the labels, with equal distances on both sides', () => {
    const around = axis([-3, -2, -1, 0, 1, 2, 3]);
    expect(labelledTicks(around, 'vertical', 6 * 10, 12)).toStrictEqual([-2, 0, 2]);
  });

  it('measures powers of ten on a logarithmic axis', () => {
    const powers = axis([0.01, 0.1, 1, 10, 100], { kind: 'log' });
    expect(labelledTicks(powers, 'vertical', 4 * 16, 12)).toHaveLength(5);
    expect(labelledTicks(powers, 'vertical', 4 * 15, 12)).toStrictEqual([0.01, 1, 100]);
  });

  it('stays in the finite numbers on the widest axis', () => {
    const widest = axis([-1.5e308, 0, 1.5e308], { format: () => '0' });
    expect(labelledTicks(widest, 'horizontal', 300, 12)).toStrictEqual([-1.5e308, 0, 1.5e308]);
  });
});

describe('the label at the foot of a vertical axis', () => {
  it('is one within a line of type from there', () => {
    const upright = (ticks: readonly number[]) => axis(ticks, { domain: [-1, 3] });
    // 100 pixels are 4: a line of 12 pixels is 0.48.
    for (const [ticks, there] of [
      [[-1, 1, 3], true],
      [[-0.6, 1], true],
      [[0, 1, 2, 3], false],
      [[], false],
    ] as const)
      expect(hasFootLabel(upright(ticks), ticks, 100, 12)).toBe(there);
  });
});
