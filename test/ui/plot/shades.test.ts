import { describe, expect, it } from 'vitest';
import { isBright, shadeOf } from '../../../src/ui/plot/shades.ts';

/** The channels of a colour, from 0 to 1. */
function channelsOf(colour: string): readonly number[] {
  const hex = /^#(?<digits>[0-9a-f]{6})$/u.exec(colour)?.groups?.['digits'];
  if (hex !== undefined)
    return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return [...colour.matchAll(/\d+/gu)].map(([number]) => Number(number) / 255);
}

/** Relative luminance, as WCAG has it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

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
    // The ink and the ground of the theme, see theme.css.
    const [ink, surface] = dark ? ['#e8edf2', '#161d25'] : ['#16202b', '#ffffff'];
    for (const [index, share] of shares.entries()) {
      const letters = dark && isBright(share, dark) ? surface : ink;
      expect(contrast(letters, shades[index] ?? '')).toBeGreaterThan(3);
    }
  });
});

describe('by day', () => {
  it('the path is seen on every ground', () => {
    for (const share of shares)
      expect(contrast('#d0430b', shadeOf(share, false))).toBeGreaterThan(3);
  });
});

describe('by night', () => {
  it('the path is seen by the dark around it, which is seen on the bright ground', () => {
    expect(contrast('#ff8a50', '#161d25')).toBeGreaterThan(3);
    for (const share of shares) {
      const ground = shadeOf(share, true);
      expect(Math.max(contrast('#ff8a50', ground), contrast('#161d25', ground))).toBeGreaterThan(
        2.5,
      );
    }
  });
});
