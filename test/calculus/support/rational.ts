/** A fraction of whole numbers, exact; the denominator is positive. */
export interface Rational {
  readonly above: bigint;
  readonly below: bigint;
}

function positive(above: bigint, below: bigint): Rational {
  if (below === 0n) throw new RangeError('division by 0');
  return below < 0n ? { above: -above, below: -below } : { above, below };
}

function powerOfTen(exponent: number): Rational {
  return exponent < 0
    ? { above: 1n, below: 10n ** BigInt(-exponent) }
    : { above: 10n ** BigInt(exponent), below: 1n };
}

function times(one: Rational, other: Rational): Rational {
  return { above: one.above * other.above, below: one.below * other.below };
}

/** Arithmetic that loses nothing. */
export const rational = {
  /** The number with these digits, '-12.5' say, times a power of ten. */
  written: (digits: string, exponent: number): Rational => {
    const [whole = '', decimals = ''] = digits.split('.');
    return times(
      { above: BigInt(whole + decimals), below: 1n },
      powerOfTen(exponent - decimals.length),
    );
  },
  plus: (one: Rational, other: Rational): Rational => ({
    above: one.above * other.below + other.above * one.below,
    below: one.below * other.below,
  }),
  times,
  inverse: ({ above, below }: Rational): Rational => positive(below, above),
  /** Whether the distance of two is at most a third. */
  isWithin(one: Rational, other: Rational, most: Rational): boolean {
    const distance = one.above * other.below - other.above * one.below;
    const size = distance < 0n ? -distance : distance;
    return size * most.below <= most.above * one.below * other.below;
  },
  powerOfTen,
};
