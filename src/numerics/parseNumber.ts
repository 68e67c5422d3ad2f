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

function finite(text: string): ParsedNumber {
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
  const parts = /^(?<sign>[+-]?)(?<digits>[0-9.,].*?)(?<power>[eE][+-]?[0-9]+)?$/u.exec(
    withPlainPower(rest),
  );
  const [, sign = '', digits = '', power = ''] = parts ?? [];
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
