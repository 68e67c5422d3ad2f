interface Place {
  readonly x: number;
  readonly y: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * How much lower (or, below zero, higher) each of some labels of one size is to stand, so that none
 * covers another. The order of the labels decides who stays where it is.
 */
export function spreadLabels(labels: readonly Place[], { width, height }: Size): readonly number[] {
  const placed: Place[] = [];
  return labels.map(({ x, y }) => {
    const isFree = (at: number): boolean =>
      placed.every((other) => Math.abs(other.x - x) >= width || Math.abs(other.y - at) >= height);
    // Ever further away, now below and now above: one of one more than there are labels is free.
    const tries = Array.from(
      { length: 4 * labels.length + 1 },
      (_none, index) => (index % 2 === 0 ? -1 : 1) * Math.ceil(index / 2) * height + 0,
    );
    const lower = tries.find((shift) => isFree(y + shift)) ?? 0;
    placed.push({ x, y: y + lower });
    return lower;
  });
}
