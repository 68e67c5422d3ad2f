// Which losses a map shows by lines. In a bowl lines lie evenly when the loss of each grows with the square of
// its number. But a loss may have walls, next to which a bowl is flat, and plateaus, on which nearly all of the
// map is at one height. So a loss counts half by its height, and half by how much of the map lies lower.

// What is so many times as high as the lower part of the map, or higher than nearly all of it, is wall.
const lowerPart = 0.4;
const wallTimes = 4;
const wallFrom = 0.85;
const mostDigits = 4;

/** The losses of a grid that are numbers, in rising order. */
function finiteSorted(values: Float64Array): Float64Array {
  return values.filter(Number.isFinite).toSorted();
}

/** How many of the sorted values are below a number. */
function countBelow(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * From which loss on a map is wall; undefined where nearly all of it is as low as can be.
 * @param sorted the losses of places spread evenly over it, all finite and in rising order.
 */
export function wallIn(sorted: Float64Array, least: number): number | undefined {
  const [low = least, high = least] = [lowerPart, wallFrom].map(
    (share) => sorted[Math.floor(share * (sorted.length - 1))],
  );
  const wall = low > least ? Math.min(high, least + wallTimes * (low - least)) : high;
  return wall > least ? wall : undefined;
}

/** A loss in as few digits as tell it from the one before. */
function rounded(value: number, gap: number): number {
  const size = Math.floor(Math.log10(Math.abs(value)));
  const needed = size - Math.floor(Math.log10(gap)) + 1;
  const digits = Math.min(mostDigits, Math.max(2, needed));
  return Number(value.toPrecision(Number.isFinite(digits) ? digits : 2));
}

/**
 * At most so many losses, rising, by which a map shows its bowls as well as its plateaus and walls. None where
 * the loss is the same everywhere, or known nowhere.
 * @param values the loss at places spread evenly over the map; what is not finite is left out.
 */
export function spreadLevels(values: Float64Array, most: number): readonly number[] {
  const sorted = finiteSorted(values);
  const [least, largest] = [sorted[0], sorted.at(-1)];
  if (least === undefined || largest === undefined) return [];
  const top = wallIn(sorted, least) ?? largest;
  if (!(top - least > 1e-12 * Math.abs(top))) return [];
  const height = (value: number): number => Math.min(1, (value - least) / (top - least));
  const mark = (value: number): number =>
    (Math.sqrt(height(value)) + Math.sqrt(countBelow(sorted, value) / sorted.length)) / 2;
  const levels: number[] = [];
  let previous = least;
  for (let index = 1; index <= most; index += 1) {
    let [low, high] = [least, largest];
    for (let time = 0; time < 50; time += 1) {
      const middle = low / 2 + high / 2;
      if (mark(middle) < index / (most + 1)) low = middle;
      else high = middle;
    }
    const gap = high - previous;
    if (!(gap > 0)) continue;
    const value = rounded(high, gap);
    if (value > (levels.at(-1) ?? least) && value < largest) levels.push(value);
    previous = high;
  }
  return levels;
}

/**
 * At most `count` losses, rising, above the least loss and below the largest in view, for which level
 * lines lie about evenly spread: the radius of a level line grows with the square root of its height.
 * Rounded to 2 significant digits for their labels, or as many as it takes to tell them apart.
 */
export function contourLevels(
  minimumLoss: number,
  maximumLossInView: number,
  count: number,
): readonly number[] {
  const height = maximumLossInView - minimumLoss;
  if (!(height > 1e-12 * Math.abs(maximumLossInView)) || !Number.isFinite(height)) return [];
  const levels: number[] = [];
  let previous = minimumLoss;
  for (let index = 1; index <= count; index += 1) {
    const level = minimumLoss + height * (index / (count + 1)) ** 2;
    const gap = Math.floor(Math.log10(level - previous));
    const digits = Math.max(2, Math.floor(Math.log10(level)) - gap + 1);
    const short = Number(level.toPrecision(Math.min(digits, 17)));
    if (short > (levels.at(-1) ?? minimumLoss) && short < maximumLossInView) levels.push(short);
    previous = level;
  }
  return levels;
}
