/** A round number, 1, 2 or 5 times a power of ten, not above the value; 1 for one that is not positive. */
export function roundBelow(value: number): number {
  if (!(value > 0) || !Number.isFinite(value)) return 1;
  const unit = 10 ** Math.floor(Math.log10(value));
  const share = value / unit;
  // Read back, because 10 ** −3 need not be the number that one writes as 0.001.
  return Number(`${share >= 5 ? 5 : share >= 2 ? 2 : 1}e${Math.floor(Math.log10(value))}`);
}
