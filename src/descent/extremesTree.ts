/** How many values a stretch of the lowest level spans; the one after its last belongs to it, too. */
export const leafSize = 64;

/** A sequence that grows, and of which the extremes of stretches are asked for. */
export interface ExtremesSource {
  /** How many extremes there are of a stretch, such as 2: the least and the greatest value. */
  readonly width: number;
  /** Writes the indices of the extremes of the values `from` to `to`, both included, into `found`. */
  readonly scan: (from: number, to: number, found: Int32Array) => void;
  /** Whether, as the extreme of this number, the value at `one` goes before that at `other`. */
  readonly isBeyond: (extreme: number, one: number, other: number) => boolean;
}

/** A stretch of the sequence: 2^level leaves from `first` to `last`, both included. */
export interface Stretch {
  readonly level: number;
  /** Number of the stretch among those of its level, from 0. */
  readonly index: number;
  readonly first: number;
  readonly last: number;
}

interface Level {
  found: Int32Array;
  count: number;
}

function stretchAt(level: number, index: number): Stretch {
  const length = leafSize * 2 ** level;
  return { level, index, first: index * length, last: (index + 1) * length };
}

/** The two halves of a stretch above the lowest level. */
export function halvesOf({ level, index }: Stretch): readonly [Stretch, Stretch] {
  return [stretchAt(level - 1, 2 * index), stretchAt(level - 1, 2 * index + 1)];
}

/**
 * The extremes of all stretches whose length is a power of two times that of a leaf. It grows with the
 * sequence at the same cost for each value, and gives the extremes of any stretch in as many steps as the
 * length has binary digits: a million values are asked as fast as a hundred.
 */
export class ExtremesTree {
  readonly #source: ExtremesSource;
  readonly #levels: Level[] = [];
  readonly #found: Int32Array;

  constructor(source: ExtremesSource) {
    this.#source = source;
    this.#found = new Int32Array(source.width);
  }

  /** Looks at all values up to the last one; those that were looked at before must not have changed. */
  extendTo(last: number): void {
    const leaves = Math.floor(last / leafSize);
    for (let leaf = this.#levels[0]?.count ?? 0; leaf < leaves; leaf += 1) {
      this.#source.scan(leaf * leafSize, (leaf + 1) * leafSize, this.#found);
      this.#push(0);
      for (let level = 0, index = leaf; index % 2 === 1; level += 1, index = (index - 1) / 2)
        this.#merge(level, index);
    }
  }

  /** The index of an extreme of a stretch that `extendTo` has reached. */
  extremeOf({ level, index }: Stretch, extreme: number): number {
    return this.#levels[level]?.found[index * this.#source.width + extreme] ?? 0;
  }

  /** The indices of the extremes of the values `from` to `to`, both included; `extendTo` must have reached. */
  extremesBetween(from: number, to: number): Int32Array {
    const best = new Int32Array(this.#source.width).fill(from);
    const begin = Math.min(to, Math.ceil(from / leafSize) * leafSize);
    const take = () => {
      this.#keepBeyond(best);
    };
    if (begin > from) this.#scan(from, begin, take);
    let reached = begin;
    for (const stretch of this.stretchesBetween(begin, to)) {
      for (let extreme = 0; extreme < best.length; extreme += 1)
        this.#found[extreme] = this.extremeOf(stretch, extreme);
      take();
      reached = stretch.last;
    }
    if (to > reached) this.#scan(reached, to, take);
    return best;
  }

  /** The fewest stretches, in their order, from a multiple of the length of a leaf as far as they reach. */
  stretchesBetween(from: number, to: number): readonly Stretch[] {
    const stretches: Stretch[] = [];
    let at = from;
    while (at + leafSize <= to) {
      let level = 0;
      while (
        at % (leafSize * 2 ** (level + 1)) === 0 &&
        at + leafSize * 2 ** (level + 1) <= to &&
        level + 1 < this.#levels.length
      )
        level += 1;
      const stretch = stretchAt(level, at / (leafSize * 2 ** level));
      stretches.push(stretch);
      at = stretch.last;
    }
    return stretches;
  }

  #scan(from: number, to: number, take: () => void): void {
    this.#source.scan(from, to, this.#found);
    take();
  }

  #keepBeyond(best: Int32Array): void {
    for (let extreme = 0; extreme < best.length; extreme += 1) {
      const found = this.#found[extreme] ?? 0;
      if (this.#source.isBeyond(extreme, found, best[extreme] ?? 0)) best[extreme] = found;
    }
  }

  /** Joins two stretches of a level, of which `right` is the second. */
  #merge(level: number, right: number): void {
    const [left, last] = [stretchAt(level, right - 1), stretchAt(level, right)];
    for (let extreme = 0; extreme < this.#found.length; extreme += 1) {
      const one = this.extremeOf(left, extreme);
      const other = this.extremeOf(last, extreme);
      this.#found[extreme] = this.#source.isBeyond(extreme, other, one) ? other : one;
    }
    this.#push(level + 1);
  }

  /** Adds what was found as the next stretch of a level. */
  #push(level: number): void {
    const { width } = this.#source;
    const known = this.#levels[level] ?? { found: new Int32Array(width * leafSize), count: 0 };
    this.#levels[level] = known;
    const at = known.count * width;
    if (at + width > known.found.length) {
      const larger = new Int32Array(2 * known.found.length);
      larger.set(known.found);
      known.found = larger;
    }
    known.found.set(this.#found, at);
    known.count += 1;
  }
}
