/**
 * A number read off a picture in which an axis has this span: pixels say no more than four digits of a
 * place, and longer decimals would only be noise in formulas. 0 for one that is not finite.
 */
export function rounded(value: number, span: number): number {
  const unit = 10 ** Math.floor(Math.log10(span / 400));
  const digits = Math.max(0, -Math.log10(unit));
  return Number.isFinite(value)
    ? Number((Math.round(value / unit) * unit).toFixed(Math.min(20, Math.round(digits))))
    : 0;
}
