/** What a text says as a number: always a finite one, or the reason why it is none. */
export type ParsedNumber =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly reason: 'empty' | 'notANumber' | 'tooLarge' }
  | {
      readonly ok: false;
      readonly reason: 'ambiguous';
      /** What it says with a decimal comma, and with a comma between thousands. */
      readonly readings: readonly [decimal: number, grouped: number];
    };

// Word processors write dashes of all lengths for a minus.
const dashes = /[\u2010-\u2015\u2212]/gu;
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** With powers of ten as in 1e9: `×10⁹`, `10⁻³`, and what people type for them. */
function withPlainPower(text: string): string {
  return text
    .replaceAll(/(?<sign>⁻?)(?<digits>[⁰¹²³⁴⁵⁶⁷⁸⁹]+)/gu, (_, sign: string, digits: string) => {
      const plain = Array.from(digits, (digit) => String(superscripts.indexOf(digit))).join('');
      return `^${sign === '' ? '' : '-'}${plain}`;
    })
    .replace(/\s?[×x*·⋅]\s?10\^(?<power>[+-]?[0-9]+)$/u, 'e$<power>')
    .replace(/^(?<sign>[+-]?)10\^(?<power>[+-]?[0-9]+)$/u, '$<sign>1e$<power>');
}

const plainDigits = /^(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)$/u;
const spaced =
  /^[1-9][0-9]{0,2}(?<sign>[ \u00A0\u2007\u2009\u202F'’])[0-9]{3}(?:\k<sign>[0-9]{3})*(?:[.,][0-9]+)?$/u;
const commas = /^[1-9][0-9]{0,2}(?:(?:,[0-9]{3})+\.[0-9]+|(?:,[0-9]{3}){2,})$/u;
const points = /^[1-9][0-9]{0,2}(?:(?:\.[0-9]{3})+,[0-9]+|(?:\.[0-9]{3}){2,})$/u;
const oneComma = /^[0-9]*,[0-9]+$/u;
const oneGroup = /^[1-9][0-9]{0,2},[0-9]{3}$/u;

/** Digits with at most a decimal point, from digits with other signs among them; or undefined. */
function ungrouped(digits: string): string | undefined {
  if (plainDigits.test(digits)) return digits;
  if (spaced.test(digits)) return digits.replaceAll(/[^0-9.,]/gu, '').replace(',', '.');
  if (commas.test(digits)) return digits.replaceAll(',', '');
  if (points.test(digits)) return digits.replaceAll('.', '').replace(',', '.');
  return oneComma.test(digits) ? digits.replace(',', '.') : undefined;
}

/** Sign, digits and power of ten of a number without blanks around it; no digits where it is none. */
function partsOf(text: string) {
  const parts = /^(?<sign>[+-]?)(?<digits>[0-9.,].*?)(?<power>[eE][+-]?[0-9]+)?$/u.exec(
    withPlainPower(text),
  );
  const [, sign = '', digits = '', power = ''] = parts ?? [];
  return { sign, digits, power };
}

function finite(text: string): Exclude<ParsedNumber, { readonly reason: 'ambiguous' }> {
  const value = Number(text);
  if (!Number.isFinite(value)) return { ok: false, reason: 'tooLarge' };
  return { ok: true, value: value === 0 ? 0 : value };
}

/**
 * Reads a number as people and this app write one: an optional sign (+, -, the true minus − or another
 * dash), digits, and an optional power of ten (1e3, 1×10³, 10⁻³). A point or a comma stands before the
 * decimals; blanks, apostrophes, commas or points between thousands are left out. 1,234 says two things:
 * where a `whole` number is asked for it is 1234, elsewhere it is refused with both readings. So
 * whatever `numberToText` writes is read, also with ≈ before it; of '> 1.8×10³⁰⁸' all that is known
 * is that it is too large. White space around it is ignored. Nothing else is a number: no hexadecimal,
 * no NaN, no "5.". What is nearer to zero than the smallest double reads as 0, and so does -0. For one
 * number; whole tables have rules of their own.
 */
export function parseNumber(text: string, kind: 'real' | 'whole' = 'real'): ParsedNumber {
  const trimmed = text.trim().replaceAll(dashes, '-');
  if (trimmed === '') return { ok: false, reason: 'empty' };
  const [, relation = '', rest = ''] = /^(?<relation>[≈=<>]?)\s*(?<rest>.*)$/su.exec(trimmed) ?? [];
  const { sign, digits, power } = partsOf(rest);
  const plain = ungrouped(digits);
  if (plain === undefined) return { ok: false, reason: 'notANumber' };
  if (relation === '<' || relation === '>') return { ok: false, reason: 'tooLarge' };
  if (power === '' && oneGroup.test(digits)) {
    const grouped = `${sign}${digits.replace(',', '')}`;
    if (kind === 'whole') return finite(grouped);
    const readings = [Number(`${sign}${plain}`), Number(grouped)] as const;
    return { ok: false, reason: 'ambiguous', readings };
  }
  return finite(`${sign}${plain}${power}`);
}

/** The sign before the decimals of a number. */
export type DecimalMark = '.' | ',';

// Nearly all fields of a table: told at once, because a table has very many.
const simpleUnder = {
  '.': /^[+-]?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/u,
  ',': /^[+-]?[0-9]+(?:,[0-9]+)?(?:[eE][+-]?[0-9]+)?$/u,
} as const;

const groupsUnder = {
  '.': /^[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?$/u,
  ',': /^[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?$/u,
} as const;

/** Digits with at most a decimal point, where it is known which sign stands before the decimals. */
function ungroupedUnder(digits: string, mark: DecimalMark): string | undefined {
  const bare = spaced.test(digits) ? digits.replaceAll(/[^0-9.,]/gu, '') : digits;
  const other = mark === '.' ? ',' : '.';
  const whole = groupsUnder[mark].test(bare) ? bare.replaceAll(other, '') : bare;
  if (whole.includes(other)) return undefined;
  const plain = whole.replace(',', '.');
  return plainDigits.test(plain) ? plain : undefined;
}

/**
 * Reads a number of a table, of which it is known that `mark` stands before the decimals: with a comma
 * 1,234 is 1.234 and 1.234 is 1234, with a point it is the other way round, and 1,5 is no number. Signs,
 * dashes, blanks between thousands and powers of ten are read as {@link parseNumber} reads them.
 */
export function parseMarkedNumber(
  text: string,
  mark: DecimalMark,
): Exclude<ParsedNumber, { readonly reason: 'ambiguous' }> {
  if (simpleUnder[mark].test(text)) return finite(text.replace(',', '.'));
  const trimmed = text.trim().replaceAll(dashes, '-');
  if (trimmed === '') return { ok: false, reason: 'empty' };
  const { sign, digits, power } = partsOf(trimmed);
  const plain = ungroupedUnder(digits, mark);
  return plain === undefined
    ? { ok: false, reason: 'notANumber' }
    : finite(`${sign}${plain}${power}`);
}
