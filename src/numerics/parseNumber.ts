/** What a text says as a number: always a finite one, or the reason why it is none. */
export type ParsedNumber =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly reason: 'empty' | 'notANumber' | 'tooLarge' };

const grammar = /^[+\-\u2212]?(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][+\-\u2212]?[0-9]+)?$/u;

/**
 * Reads a decimal number: an optional sign (+, - or the true minus −), digits with an optional
 * decimal point, an optional power of ten (1e3). White space around it is ignored. Nothing else is a
 * number: no comma, no grouping, no hexadecimal, no NaN, no "5.". What is nearer to zero than the
 * smallest double reads as 0, and so does -0. For one number; whole tables have rules of their own.
 */
export function parseNumber(text: string): ParsedNumber {
  const trimmed = text.trim();
  if (trimmed === '') return { ok: false, reason: 'empty' };
  if (!grammar.test(trimmed)) return { ok: false, reason: 'notANumber' };
  const value = Number(trimmed.replaceAll('\u2212', '-'));
  if (!Number.isFinite(value)) return { ok: false, reason: 'tooLarge' };
  return { ok: true, value: value === 0 ? 0 : value };
}
