/** A round number, 1, 2 or 5 times a power of ten, not above a positive value. */
export function roundBelow(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(value));
  const share = value / unit;
  return (share >= 5 ? 5 : share >= 2 ? 2 : 1) * unit;
}
