import { describe, expect, it } from 'vitest';
import { lostLines, washedContrast } from '../../scripts/screenshots/washedOut.mjs';

/** A picture with one line, three pixels wide and as many high as one likes, at x = 10. */
function lineOf(colour: string, ground: string) {
  return (x: number) => (Math.abs(x - 10) < 1.5 ? colour : ground);
}

function strokeAt(x: number, change: Partial<Parameters<typeof washedContrast>[0]> = {}) {
  const places = Array.from({ length: 10 }, (_none, y) => ({
    on: [x, y] as const,
    beside: [[x - 4, y] as const, [x + 4, y] as const],
  }));
  return { colour: '#0000ff', width: 3, strength: 1, dashed: false, parts: 1, places, ...change };
}

const white = 'rgb(255 255 255)';

describe('a line that daylight washes out', () => {
  it('has the contrast of black and white under 30 % of white', () => {
    // Black becomes 76.5 of 255, of the luminance 0.0732: (1 + 0.05) / (0.0732 + 0.05).
    expect(washedContrast(strokeAt(10), lineOf('rgb(0 0 0)', white))).toBeCloseTo(8.52, 2);
    expect(washedContrast(strokeAt(10), lineOf(white, white))).toBe(1);
  });

  it('is lost below 3, and is told with its place', () => {
    // Grey 119 alone has 4.48 on white; washed out it is 160, of the luminance 0.3506: 1.05 / 0.4006.
    const grey = lineOf('rgb(119 119 119)', white);
    expect(lostLines([strokeAt(10)], ['#0000ff'], grey)).toStrictEqual([
      '#0000ff, 3.0 wide, strength 1.00, at 10, 5: 2.62',
    ]);
    expect(lostLines([strokeAt(10)], ['#0000ff'], lineOf('rgb(0 0 255)', white))).toStrictEqual([]);
  });

  it('does not matter where it means nothing, recedes, or is hardly seen at all', () => {
    const grey = lineOf('rgb(200 200 200)', white);
    const lost = (stroke: ReturnType<typeof strokeAt>, roles = ['#0000ff']) =>
      lostLines([stroke], roles, grey).length;
    expect(lost(strokeAt(10))).toBe(1);
    expect(lost(strokeAt(10), ['#ff0000'])).toBe(0);
    expect(lost(strokeAt(10, { strength: 0.3 }))).toBe(0);
    expect(lost(strokeAt(10, { width: 0.5 }))).toBe(0);
    expect(lost(strokeAt(10, { places: strokeAt(10).places.slice(0, 5) }))).toBe(0);
  });

  it('may have gaps where it is dashed, and no long ones where it is not', () => {
    // Seen at three of ten places.
    const gaps = (x: number, y: number) => (y < 2.5 ? lineOf('rgb(0 0 0)', white)(x) : white);
    expect(lostLines([strokeAt(10, { dashed: true })], ['#0000ff'], gaps)).toStrictEqual([]);
    expect(lostLines([strokeAt(10)], ['#0000ff'], gaps)).toHaveLength(1);
  });

  it('counts where nothing else lies upon it', () => {
    // Seven of ten places lie under a mark of another meaning.
    const under = (x: number, y: number) =>
      y < 6.5 ? 'rgb(255 0 0)' : lineOf('rgb(0 0 255)', white)(x);
    const places = Array.from({ length: 24 }, (_none, y) => ({
      on: [10, y / 2] as const,
      beside: [[6, y / 2] as const],
    }));
    const lost = (roles: readonly string[]) =>
      lostLines([strokeAt(10, { places })], roles, under).length;
    expect(lost(['#0000ff', '#ff0000'])).toBe(0);
    expect(lost(['#0000ff'])).toBe(1);
  });

  it('may lie on others of its crowd, as long as the crowd has an edge', () => {
    // All is black but for the ground beside the uppermost two of ten places.
    const black = (x: number, y: number) =>
      y < 1.5 ? lineOf('rgb(0 0 0)', white)(x) : 'rgb(0 0 0)';
    expect(lostLines([strokeAt(10, { parts: 200 })], ['#0000ff'], black)).toStrictEqual([]);
    expect(lostLines([strokeAt(10, { parts: 2 })], ['#0000ff'], black)).toHaveLength(1);
    const grey = lineOf('rgb(200 200 200)', white);
    expect(lostLines([strokeAt(10, { parts: 200 })], ['#0000ff'], grey)).toHaveLength(1);
  });
});
