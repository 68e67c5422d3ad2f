/** What a text says as a number: always a finite one, or the reason why it is none. */
export type ParsedNumber =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly reason: 'empty' | 'notANumber' | 'tooLarge' };

// Word processors write dashes of all lengths for a minus.
const dashes = /[\u2010-\u2015\u2212]/gu;
const grammar = /^[+-]?(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/u;

/**
 * Reads a decimal number: an optional sign (+, -, the true minus − or another dash), digits with an optional
 * decimal point, an optional power of ten (1e3). White space around it is ignored. Nothing else is a
 * number: no comma, no grouping, no hexadecimal, no NaN, no "5.". What is nearer to zero than the
 * smallest double reads as 0, and so does -0. For one number; whole tables have rules of their own.
 */
export function parseNumber(text: string): ParsedNumber {
  const trimmed = text.trim().replaceAll(dashes, '-');
  if (trimmed === '') return { ok: false, reason: 'empty' };
  if (!grammar.test(trimmed)) return { ok: false, reason: 'notANumber' };
  const value = Number(trimmed);
  if (!Number.isFinite(value)) return { ok: false, reason: 'tooLarge' };
  return { ok: true, value: value === 0 ? 0 : value };
}
