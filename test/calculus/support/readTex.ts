import type { Interval } from './interval.ts';

/**
 * Reads TeX with numbers as a person with a pocket calculator does: nothing is known but what is
 * written. Every number stands for all the values that may have been rounded to its digits.
 */

const tokens =
  /\\(?:frac|cdots|cdot|times|left|right|bigl|bigr|approx|leftarrow)(?![a-z])|\d+(?:\.\d+)?|[-+=^(){}]|\S/gu;

const layout = /\\htmlData\{[^}]*\}|\\begin\{aligned\}|\\end\{aligned\}|\\\\|&|\\qquad|\\,|\s+/gu;
const relations = /=|\\approx|\\leftarrow/u;

function exactly(value: number): Interval {
  return { low: value, high: value };
}

function times(one: Interval, other: Interval): Interval {
  const corners = [one.low, one.high].flatMap((a) => [a * other.low, a * other.high]);
  return { low: Math.min(...corners), high: Math.max(...corners) };
}

/** Rounded numbers have five digits at least, see numerics/formatNumber.ts; shorter ones are exact. */
function written(digits: string, exponent: number): Interval {
  const value = Number(`${digits}e${exponent}`);
  const significant = digits.replace('.', '').replace(/^0+/u, '').length;
  if (significant < 5) return exactly(value);
  const decimals = digits.split('.')[1]?.length ?? 0;
  const half = 0.500_000_1 * Number(`1e${exponent - decimals}`);
  return { low: value - half, high: value + half };
}

/** A reader of one side of an equation; by the usual precedence, factors side by side are multiplied. */
class SideReader {
  readonly #tokens: readonly string[];
  #position = 0;

  constructor(side: string) {
    this.#tokens = side.match(tokens) ?? [];
  }

  read(): Interval {
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

  #sum(): Interval {
    let total = this.#product();
    while (this.#next() === '+' || this.#next() === '-') {
      const sign = this.#take('+') ? 1 : (this.#take('-'), -1);
      const term = times(exactly(sign), this.#product());
      total = { low: total.low + term.low, high: total.high + term.high };
    }
    return total;
  }

  #product(): Interval {
    // A minus in braces is a sign. It holds for the whole product: −2² is −(2²).
    if (this.#take('{', '-', '}')) return times(exactly(-1), this.#product());
    let value = this.#power();
    for (;;) {
      const token = this.#next();
      const ends = token === undefined || /^[-+)}]$|^\\right$|^\\bigr$/u.test(token);
      if (ends) return value;
      this.#take(String.raw`\cdot`);
      value = times(value, this.#power());
    }
  }

  #power(): Interval {
    const base = this.#factor();
    if (!this.#take('^')) return base;
    this.#demand('{');
    const exponent = Number(this.#next());
    this.#position += 1;
    this.#demand('}');
    let value = base;
    for (let factor = 1; factor < exponent; factor += 1) value = times(value, base);
    return value;
  }

  #factor(): Interval {
    if (/^\d/u.test(this.#next() ?? '')) return this.#number();
    if (this.#take(String.raw`\frac`)) {
      const above = this.#factor();
      const below = this.#factor();
      return times(above, { low: 1 / below.high, high: 1 / below.low });
    }
    const sized = this.#take(String.raw`\left`) || this.#take(String.raw`\bigl`);
    const closing = this.#next() === '{' && !sized ? '}' : ')';
    if (!this.#take('{') && !this.#take('(')) throw this.#unexpected();
    const value = this.#sum();
    if (sized && !this.#take(String.raw`\right`)) this.#demand(String.raw`\bigr`);
    this.#demand(closing);
    return value;
  }

  #number(): Interval {
    const digits = this.#next() ?? '';
    this.#position += 1;
    if (!this.#take(String.raw`\times`, '10', '^', '{')) return written(digits, 0);
    const sign = this.#take('-') ? -1 : 1;
    const exponent = sign * Number(this.#next());
    this.#position += 1;
    this.#demand('}');
    return written(digits, exponent);
  }
}

/**
 * The values of the right sides of an equation with numbers; undefined for a side that leaves terms out.
 */
export function readSides(tex: string): readonly (Interval | undefined)[] {
  return tex
    .replaceAll(layout, ' ')
    .replaceAll(/\{ *\}/gu, ' ')
    .split(relations)
    .slice(1)
    .map((side) => (side.includes(String.raw`\cdots`) ? undefined : new SideReader(side).read()));
}
