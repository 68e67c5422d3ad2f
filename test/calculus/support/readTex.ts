import type { Interval } from './interval.ts';
import { type Rational, rational } from './rational.ts';

/**
 * Reads TeX with numbers as a person with a pocket calculator does: nothing is known but what is
 * written.
 */

/** What a reader does with numbers: with all that may have been rounded to them, or as they stand. */
interface Algebra<Value> {
  readonly number: (digits: string, exponent: number) => Value;
  readonly plus: (one: Value, other: Value) => Value;
  readonly times: (one: Value, other: Value) => Value;
  readonly inverse: (value: Value) => Value;
}

const tokens =
  /\\(?:frac|cdots|cdot|times|left|right|bigl|bigr|approx|leftarrow)(?![a-z])|\d+(?:\.\d+)?|[-+=^(){}]|\S/gu;

const layout = /\\htmlData\{[^}]*\}|\\begin\{aligned\}|\\end\{aligned\}|\\\\|&|\\qquad|\\,|\s+/gu;
const relations = /=|\\approx|\\leftarrow/u;

function timesInterval(one: Interval, other: Interval): Interval {
  const corners = [one.low, one.high].flatMap((a) => [a * other.low, a * other.high]);
  return { low: Math.min(...corners), high: Math.max(...corners) };
}

/** Rounded numbers have five digits at least, see numerics/formatNumber.ts; shorter ones are exact. */
function written(digits: string, exponent: number): Interval {
  const value = Number(`${digits}e${exponent}`);
  const significant = digits.replace('.', '').replace(/^0+/u, '').length;
  if (significant < 5) return { low: value, high: value };
  const decimals = digits.split('.')[1]?.length ?? 0;
  const half = 0.500_000_1 * Number(`1e${exponent - decimals}`);
  return { low: value - half, high: value + half };
}

/** Every number stands for all the values that may have been rounded to its digits. */
const intervals: Algebra<Interval> = {
  number: written,
  plus: (one, other) => ({ low: one.low + other.low, high: one.high + other.high }),
  times: timesInterval,
  inverse: ({ low, high }) => ({ low: 1 / high, high: 1 / low }),
};

/** Every number is what its digits say, and nothing is lost on the way. */
const exact: Algebra<Rational> = {
  number: rational.written,
  plus: rational.plus,
  times: rational.times,
  inverse: rational.inverse,
};

/** A reader of one side of an equation; by the usual precedence, factors side by side are multiplied. */
class SideReader<Value> {
  readonly #tokens: readonly string[];
  readonly #algebra: Algebra<Value>;
  #position = 0;

  constructor(side: string, algebra: Algebra<Value>) {
    this.#tokens = side.match(tokens) ?? [];
    this.#algebra = algebra;
  }

  read(): Value {
    const value = this.#sum();
    if (this.#position < this.#tokens.length) throw this.#unexpected();
    return value;
  }

  #unexpected(): Error {
    const before = this.#tokens.slice(0, this.#position).join(' ');
    return new Error(`unexpected ${this.#tokens[this.#position] ?? 'end'} after ${before}`);
  }

  #next(): string | undefined {
    return this.#tokens[this.#position];
  }

  #take(...expected: readonly string[]): boolean {
    const matches = expected.every(
      (token, ahead) => this.#tokens[this.#position + ahead] === token,
    );
    if (matches) this.#position += expected.length;
    return matches;
  }

  #demand(token: string): void {
    if (!this.#take(token)) throw this.#unexpected();
  }

  #negative(value: Value): Value {
    return this.#algebra.times(this.#algebra.number('-1', 0), value);
  }

  #sum(): Value {
    let total = this.#product();
    while (this.#next() === '+' || this.#next() === '-') {
      const adds = this.#take('+') || !this.#take('-');
      const term = this.#product();
      total = this.#algebra.plus(total, adds ? term : this.#negative(term));
    }
    return total;
  }

  #product(): Value {
    // A minus in braces is a sign. It holds for the whole product: −2² is −(2²).
    if (this.#take('{', '-', '}')) return this.#negative(this.#product());
    let value = this.#power();
    for (;;) {
      const token = this.#next();
      const ends = token === undefined || /^[-+)}]$|^\\right$|^\\bigr$/u.test(token);
      if (ends) return value;
      this.#take(String.raw`\cdot`);
      value = this.#algebra.times(value, this.#power());
    }
  }

  #power(): Value {
    const base = this.#factor();
    if (!this.#take('^')) return base;
    this.#demand('{');
    const exponent = Number(this.#next());
    this.#position += 1;
    this.#demand('}');
    let value = base;
    for (let factor = 1; factor < exponent; factor += 1) value = this.#algebra.times(value, base);
    return value;
  }

  #factor(): Value {
    if (/^\d/u.test(this.#next() ?? '')) return this.#number();
    if (this.#take(String.raw`\frac`)) {
      const above = this.#factor();
      const below = this.#factor();
      return this.#algebra.times(above, this.#algebra.inverse(below));
    }
    const sized = this.#take(String.raw`\left`) || this.#take(String.raw`\bigl`);
    const closing = this.#next() === '{' && !sized ? '}' : ')';
    if (!this.#take('{') && !this.#take('(')) throw this.#unexpected();
    const value = this.#sum();
    if (sized && !this.#take(String.raw`\right`)) this.#demand(String.raw`\bigr`);
    this.#demand(closing);
    return value;
  }

  #number(): Value {
    const digits = this.#next() ?? '';
    this.#position += 1;
    if (!this.#take(String.raw`\times`, '10', '^', '{')) return this.#algebra.number(digits, 0);
    const sign = this.#take('-') ? -1 : 1;
    const exponent = sign * Number(this.#next());
    this.#position += 1;
    this.#demand('}');
    return this.#algebra.number(digits, exponent);
  }
}

function sidesOf(tex: string): readonly string[] {
  return tex
    .replaceAll(layout, ' ')
    .replaceAll(/\\mathbin\{ *\{-\} *\}/gu, '-')
    .replaceAll(/\{ *\}/gu, ' ')
    .split(relations)
    .slice(1);
}

function read<Value>(tex: string, algebra: Algebra<Value>): readonly (Value | undefined)[] {
  return sidesOf(tex).map((side) =>
    side.includes(String.raw`\cdots`) ? undefined : new SideReader(side, algebra).read(),
  );
}

/**
 * The values of the right sides of an equation with numbers; undefined for a side that leaves terms out.
 */
export function readSides(tex: string): readonly (Interval | undefined)[] {
  return read(tex, intervals);
}

/** The same, exactly as it stands there: what someone gets who works it out by hand. */
export function readByHand(tex: string): readonly (Rational | undefined)[] {
  return read(tex, exact);
}
