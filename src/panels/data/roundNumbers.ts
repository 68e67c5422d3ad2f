/** A round number, 1, 2 or 5 times a power of ten, not above a positive value. */
export function roundBelow(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(value));
  const share = value / unit;
  return (share >= 5 ? 5 : share >= 2 ? 2 : 1) * unit;
}

const reaches = [1, 1.5, 2, 3, 4, 5, 6, 8, 10];

/** A round number for the end of an axis, not below a positive value, and not far above it. */
export function reachAbove(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(value));
  return (reaches.find((reach) => reach >= value / unit) ?? 10) * unit;
}
