import { numberToText } from '../../../numerics/formatNumber.ts';
import './Digits.css';

interface DigitsProps {
  readonly value: number;
  /** How many significant digits, from the first, are told apart from the rest. */
  readonly first: number;
  /** What becomes of them: they hold, and the rest is noise; or they vanish, and the rest is left. */
  readonly kind?: 'hold' | 'vanish';
}

/** Where in the text of a number its first `count` significant digits end. */
export function endOfDigits(text: string, count: number): number {
  let seen = 0;
  for (const [position, character] of text.split('').entries()) {
    if (seen >= count || character === '×') return position;
    const leadingZero = character === '0' && seen === 0;
    if (/\d/u.test(character) && !leadingZero) seen += 1;
  }
  return text.length;
}

/** A number to its last digit, in two parts that are told apart by weight and a dotted line. */
export function Digits({ value, first, kind = 'hold' }: DigitsProps) {
  const text = numberToText(value, 15);
  const end = first === 0 ? 0 : endOfDigits(text, first);
  return (
    <span className={`digits digits-${kind}`}>
      <span className="digits-first">{text.slice(0, end)}</span>
      <span className="digits-rest">{text.slice(end)}</span>
    </span>
  );
}
