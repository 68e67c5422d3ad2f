import { type DecimalMark, parseMarkedNumber } from '../../../numerics/parseNumber.ts';

// The zeros of digits that stand in a row, as people type them: Arabic, Persian, Devanagari, full width.
const zeros = [0x06_60, 0x06_f0, 0x09_66, 0xff_10];

function plainDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = zeros.find((first) => code >= first && code < first + 10);
  return zero === undefined ? digit : String(code - zero);
}

function withPlainDigits(text: string, mark: DecimalMark): string {
  if (!/[\u066B\u066C\uFF0B\uFF0C\uFF0D\uFF0E]|(?![0-9])\p{Nd}/u.test(text)) return text;
  return text
    .replaceAll(/\p{Nd}/gu, plainDigit)
    .replaceAll('\u066B', mark)
    .replaceAll('\u066C', mark === '.' ? ',' : '.')
    .replaceAll(/[\uFF0B\uFF0C\uFF0D\uFF0E]/gu, (sign) =>
      String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfe_e0),
    );
}

/**
 * The number in a field of a table in which `mark` stands before the decimals, or why it is none. Digits
 * of other scripts are digits.
 */
export function tableNumber(
  field: string,
  mark: DecimalMark,
): ReturnType<typeof parseMarkedNumber> {
  return parseMarkedNumber(withPlainDigits(field, mark), mark);
}

/** Whether a field begins as numbers do, whether it is one or not: 0x10, 2024-01-05, 1/2. */
export function beginsAsNumber(field: string): boolean {
  return /^[+\-\u2010-\u2015\u2212]?[.,]?\p{Nd}/u.test(field);
}
