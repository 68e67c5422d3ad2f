import { describe, expect, it } from 'vitest';
import { contrast, washedOut } from '../../scripts/tools/contrast.mjs';
import { type Colours, themes } from '../support/themeColours.ts';

// The colours as the style sheet has them, against what they stand on: arithmetic, for every pair.

const grounds = ['ground', 'surface', 'sunken', 'current', 'lit'];
const letters = [
  'ink',
  'parameter-1-text',
  'parameter-2-text',
  'error-text',
  'rate-text',
  'gradient-text',
  'path-text',
  ...Array.from({ length: 10 }, (_none, place) => `parameter-${place + 3}`),
];
const lines = [
  'ink',
  'parameter-1',
  'parameter-2',
  'error',
  'rate',
  'gradient',
  'path',
  'point',
  'accent',
  'fault',
];

/** The pairs that have less contrast than they need, with what they have. */
function tooFaint(
  colours: Colours,
  on: readonly string[],
  names: readonly string[],
  least: number,
  seen: (colour: string) => string = (colour) => colour,
): readonly string[] {
  return on.flatMap((ground) =>
    names.flatMap((name) => {
      const [one, other] = [colours[name], colours[ground]];
      if (one === undefined || other === undefined) return [`${name} on ${ground}: no colour`];
      const has = contrast(seen(one), seen(other));
      return has < least ? [`${name} on ${ground}: ${has.toFixed(2)}`] : [];
    }),
  );
}

describe.each(themes)('in the theme %s', (_, colours, isProjected) => {
  const read = isProjected ? 7 : 4.5;

  it('letters are read on every ground, of terms and of faults too', () => {
    expect([
      ...tooFaint(colours, grounds, letters, read),
      ...tooFaint(colours, ['ground', 'surface', 'sunken', 'current'], ['ink-quiet'], read),
      ...tooFaint(colours, ['ground', 'surface', 'accent-ground'], ['accent'], read),
      ...tooFaint(colours, ['ground', 'surface'], ['fault'], read),
      ...tooFaint(colours, ['fault-ground', 'accent-ground'], ['ink'], read),
      // What is pressed to go on.
      ...tooFaint(colours, ['accent'], ['accent-ink'], isProjected ? 7 : 4.5),
    ]).toEqual([]);
  });

  it('every line that matters is seen, also when daylight washes it out by 30 %', () => {
    expect(
      tooFaint(colours, ['ground', 'surface'], lines, 3, (colour) => washedOut(colour, 0.3)),
    ).toEqual([]);
  });
});

it('knows the colours of WCAG, and what white over them does', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  // Black under 30 % white is rgb(76.5 76.5 76.5).
  expect(washedOut('#000000', 0.3)).toBe('rgb(76.5 76.5 76.5)');
  expect(Object.keys(themes[0][1]).length).toBeGreaterThan(25);
});
