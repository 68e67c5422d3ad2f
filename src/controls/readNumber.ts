import { translate } from '../i18n/translate.ts';
import { numberToText } from '../numerics/formatNumber.ts';
import { parseNumber } from '../numerics/parseNumber.ts';
import { shortened } from '../store/formats/shortened.ts';
import type { ReadNumber } from '../ui/NumberField.tsx';

function read(text: string, kind: 'real' | 'whole'): ReadNumber {
  const parsed = parseNumber(text, kind);
  if (parsed.ok) return parsed;
  const values = { text: shortened(text.trim()) };
  if (parsed.reason !== 'ambiguous') {
    return { ok: false, message: translate(`controls.fault.${parsed.reason}`, values) };
  }
  const [decimal, grouped] = parsed.readings;
  const message = translate('controls.fault.ambiguous', {
    ...values,
    decimal: numberToText(decimal),
    grouped: numberToText(grouped),
  });
  return { ok: false, message };
}

/** Reads a finite number; the message of a bad text says what is expected instead. */
export function readNumber(text: string): ReadNumber {
  return read(text, 'real');
}

/** Reads a learning rate: a number above zero. */
export function readRate(text: string): ReadNumber {
  const result = readNumber(text);
  if (!result.ok || result.value > 0) return result;
  return { ok: false, message: translate('controls.fault.notPositive') };
}

/** Reads an iteration: a whole number from 0 to `last`. */
export function readIteration(text: string, last: number): ReadNumber {
  const result = read(text, 'whole');
  if (!result.ok) return result;
  if (!Number.isInteger(result.value)) {
    const values = { text: shortened(text.trim()) };
    return { ok: false, message: translate('controls.fault.notWhole', values) };
  }
  if (result.value >= 0 && result.value <= last) return result;
  return { ok: false, message: translate('controls.fault.notAnIteration', { last }) };
}

/** The shortest text that reads back as the same number. */
export function exactText(value: number): string {
  return value === 0 ? '0' : String(value);
}

/** One unit of the second significant digit up or down: 2.5 to 2.6, 100 to 110, 0 to 0.1. */
export function nudge(value: number, direction: 1 | -1): number {
  const unit = value === 0 ? 0.1 : 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1);
  return Number((value + direction * unit).toPrecision(12));
}
