/**
 * How the line before stands: nearly as large as the line of the moment, smaller, in symbols alone of either size, or
 * not at all.
 */
export type BeforeSetting = 'near' | 'small' | 'symbols-near' | 'symbols-small' | 'none';

/** How the line of the moment and the one before it share their box. */
export interface Arrangement {
  /** The size of the line of the moment, as a share of the usual one. */
  readonly share: number;
  /** Whether its symbols and its numbers stand side by side. */
  readonly beside: boolean;
  readonly before: BeforeSetting;
}

const shares = [1, 0.9, 0.8];
const smallest = 0.6;
const stepSize = 0.05;

/**
 * The ways in which the lines can stand, the best first: both as large as they can be; then the line before smaller or in
 * symbols alone; then the line of the moment a little smaller for it. At last there is no room for the line before, and
 * the line of the moment becomes as small as it has to be.
 * @param hasBefore whether there is a line before.
 * @param fitsBeside whether symbols and numbers fit side by side.
 */
export function arrangements(hasBefore: boolean, fitsBeside: boolean): readonly Arrangement[] {
  const ways = fitsBeside ? [false, true] : [false];
  const settings: readonly BeforeSetting[] = ['small', 'symbols-near', 'symbols-small'];
  const found: Arrangement[] = hasBefore ? [{ share: 1, beside: false, before: 'near' }] : [];
  if (hasBefore)
    for (const share of shares)
      for (const beside of ways)
        found.push(...settings.map((before) => ({ share, beside, before })));
  for (let steps = 0; ; steps += 1) {
    const share = Number((1 - steps * stepSize).toFixed(2));
    if (share < smallest) return found;
    found.push(...ways.map((beside) => ({ share, beside, before: 'none' as const })));
  }
}

/** Chooses a way: should none fit, the last, which is the least of all. */
export function firstThatFits<Way>(
  ways: readonly Way[],
  fits: (way: Way) => boolean,
): Way | undefined {
  return ways.find((way) => fits(way)) ?? ways.at(-1);
}
