import { describe, expect, it } from 'vitest';
import { drawingWeight } from '../../../src/panels/shared/drawingWeight.ts';
import { plotScales } from '../../../src/ui/plot/plotScales.ts';

const scalesOf = (width: number, height: number, type: number) =>
  plotScales({ left: 0, top: 0, width, height }, [0, 1], [0, 1], 'linear', type);

describe('drawingWeight', () => {
  it('grows with the type, and is heavier on the projector', () => {
    expect(drawingWeight('stage', scalesOf(600, 400, 12))).toBe(1);
    expect(drawingWeight('stage', scalesOf(600, 400, 24))).toBe(2);
    expect(drawingWeight('projector', scalesOf(600, 400, 20))).toBe(2);
  });

  it('is lighter in a picture as small as a stamp, so that its dots can be told apart', () => {
    expect(drawingWeight('stage', scalesOf(160, 70, 12))).toBe(1);
    expect(drawingWeight('stage', scalesOf(56, 80, 12))).toBeCloseTo(0.8, 12);
    // Never so light that nothing is to be seen.
    expect(drawingWeight('stage', scalesOf(20, 20, 12))).toBe(0.5);
  });
});
