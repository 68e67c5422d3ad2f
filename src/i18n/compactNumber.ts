import { i18n } from '@lingui/core';

/** A number to two digits as one says it, in the language that is active: 760, 12,000, 48 billion. */
export function compactNumber(value: number): string {
  const format: Intl.NumberFormatOptions = { maximumSignificantDigits: 2 };
  if (value >= 1e6) Object.assign(format, { notation: 'compact', compactDisplay: 'long' });
  return new Intl.NumberFormat(i18n.locale, format).format(value);
}
