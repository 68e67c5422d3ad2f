/**
 * How the line before stands: nearly as large as the line of the moment, smaller, in symbols alone of either size or of
 * the least that can be read, or not at all.
 */
export type BeforeSetting =
  'near' | 'small' | 'symbols-near' | 'symbols-small' | 'symbols-least' | 'none';

/** How the line of the moment and the one before it share their box. */
export interface Arrangement {
  /** The size of the line of the moment, as a share of the usual one. */
  readonly share: number;
  /** Whether its symbols and its numbers stand side by side. */
  readonly beside: boolean;
  readonly before: BeforeSetting;
}

// The size of the line before, and of the older ones, as a share of that of the line of the moment.
export const sizes = {
  near: 0.86,
  small: 0.7,
  'symbols-near': 0.86,
  'symbols-small': 0.7,
  'symbols-least': 0.62,
  none: 0.7,
  older: 0.62,
};
const shares = [1, 0.9, 0.8, 0.7, 0.65];
// As small as the line of the moment becomes, as a share of its usual size.
const smallestShare = 0.6;
const stepSize = 0.05;

/** The size of the line before, which has a room of its own: it is no larger than the line of the moment. */
export function sizeOf(setting: BeforeSetting, share: number): number {
  return Math.min(sizes[setting], share);
}

/**
 * The ways in which the lines can stand, the best first: both as large as they can be; then the line before smaller or in
 * symbols alone; then the line of the moment a little smaller for it. At last there is no room for the line before, and
 * the line of the moment becomes as small as it has to be.
 * @param hasBefore whether there is a line before.
 * @param fitsBeside whether symbols and numbers fit side by side.
 */
export function arrangements(hasBefore: boolean, fitsBeside: boolean): readonly Arrangement[] {
  const ways = fitsBeside ? [false, true] : [false];
  const settings: readonly BeforeSetting[] = [
    'small',
    'symbols-near',
    'symbols-small',
    'symbols-least',
  ];
  const found: Arrangement[] = hasBefore ? [{ share: 1, beside: false, before: 'near' }] : [];
  if (hasBefore)
    for (const share of shares)
      for (const beside of ways)
        found.push(...settings.map((before) => ({ share, beside, before })));
  for (let steps = 0; ; steps += 1) {
    const share = Number((1 - steps * stepSize).toFixed(2));
    if (share < smallestShare) return found;
    found.push(...ways.map((beside) => ({ share, beside, before: 'none' as const })));
  }
}

// How much larger a short line may be for those who sit far away, the largest first.
const largerShares = [1.3, 1.15];

/** A way of the usual size with the line of the moment as large as it fits; the way itself where none of the larger does. */
export function enlarged(way: Arrangement, fits: (way: Arrangement) => boolean): Arrangement {
  if (way.share !== 1) return way;
  const larger = largerShares.map((share) => ({ ...way, share })).find((each) => fits(each));
  // What was tried last is what stands there.
  if (larger === undefined) fits(way);
  return larger ?? way;
}

/** The ways in the same order, but first those in which the line before can be read from afar, and last those without it. */
export function inReach(
  ways: readonly Arrangement[],
  isLegible: (size: number) => boolean,
): readonly Arrangement[] {
  const rank = ({ share, before }: Arrangement): number => {
    if (before === 'none') return 2;
    return isLegible(sizeOf(before, share)) ? 0 : 1;
  };
  return ways.toSorted((one, other) => rank(one) - rank(other));
}

// Of the ways that seem to fit so many are tried: by then what was told without a trial is no help.
const mostLikely = 6;

/** A way that was chosen, in which the lines stand. */
interface ChosenArrangement {
  /** Undefined of no ways. */
  readonly way: Arrangement | undefined;
  /** Whether it fits; otherwise it is the least of all. */
  readonly isWhole: boolean;
}

/**
 * Chooses the first of the ways that fits; should none fit, the last, which is the least of all. Each trial lays the
 * page out: what fits still is kept, so that nothing moves as numbers change, and where the least with a line before
 * does not fit none of the others is tried.
 * @param fits sets the lines in a way, and says whether that is whole.
 * @param kept the way in which the same lines stand already, if any.
 * @param seemsToFit what can be told of a way without a trial, once the first was tried: what seems to fit is tried before the rest.
 */
export function chooseArrangement(
  ways: readonly Arrangement[],
  fits: (way: Arrangement) => boolean,
  kept?: Arrangement,
  seemsToFit: (way: Arrangement) => boolean = () => false,
): ChosenArrangement {
  if (kept !== undefined) {
    const isWhole = fits(kept);
    if (isWhole || (kept.before === 'none' && kept.share === smallestShare))
      return { way: kept, isWhole };
  }
  const [best, ...further] = ways;
  if (best !== undefined && fits(best)) return { way: best, isWhole: true };
  const seeming = further.filter((way) => seemsToFit(way)).slice(0, mostLikely);
  const likely = seeming.find((way) => fits(way));
  if (likely !== undefined) return { way: likely, isWhole: true };
  const withBefore = further.filter(({ before }) => before !== 'none');
  const alone = further.filter(({ before }) => before === 'none');
  const leastShare = Math.min(...withBefore.map(({ share }) => share));
  const leastOfBoth = withBefore.filter(
    ({ share, before }) => share === leastShare && before === 'symbols-least',
  );
  const tried = leastOfBoth.some((way) => fits(way)) ? [...withBefore, ...alone] : alone;
  const found = tried.find((way) => fits(way));
  return { way: found ?? alone.at(-1) ?? best, isWhole: found !== undefined };
}
