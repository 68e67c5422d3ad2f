import { describe, expect, it } from 'vitest';
import { channelsOf, contrast, luminance } from '../../../scripts/tools/contrast.mjs';
import { isBright, shadeOf } from '../../../src/ui/plot/shades.ts';

/** CIE lightness, from 0 to 100. */
function lightness(colour: string): number {
  const y = luminance(colour);
  return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
}

const shares = Array.from({ length: 21 }, (_, index) => index / 20);

describe.each([
  ['light', false],
  ['dark', true],
] as const)('the shades of the map in the %s theme', (_, dark) => {
  const shades = shares.map((share) => shadeOf(share, dark));

  it('grow brighter evenly, down to the valley', () => {
    const values = shades.map(lightness);
    const steps = values.slice(1).map((value, index) => value - (values[index] ?? 0));
    const mean = ((values.at(-1) ?? 0) - (values[0] ?? 0)) / steps.length;
    expect(mean).toBeGreaterThan(0.5);
    for (const step of steps) {
      expect(step).toBeGreaterThan(0.3 * mean);
      expect(step).toBeLessThan(2 * mean);
    }
  });

  it('shine in the valley', () => {
    expect(lightness(shadeOf(1, dark))).toBeGreaterThan(80);
  });

  it('are no olive: what is yellow is bright', () => {
    const yellow = shades.filter((shade) => {
      const [red = 0, green = 0, blue = 0] = channelsOf(shade);
      return blue < 0.75 * Math.min(red, green);
    });
    expect(yellow.filter((shade) => lightness(shade) <= 55)).toEqual([]);
  });

  it('carry letters that are read', () => {
    // The ink and the surface of the theme, see theme.css.
    const [ink, surface] = dark ? ['#e8edf2', '#141b23'] : ['#16202b', '#ffffff'];
    for (const [index, share] of shares.entries()) {
      const letters = dark && isBright(share, dark) ? surface : ink;
      expect(contrast(letters, shades[index] ?? '')).toBeGreaterThan(3);
    }
  });
});
