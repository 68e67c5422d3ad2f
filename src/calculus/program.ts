import type { Expression } from './expression.ts';
import { functionNames } from './functionNames.ts';
import { namedNumbers } from './symbols.ts';

/** Where the symbols of a formula get their numbers from: names of parameters, and of columns of data. */
export interface Slots {
  readonly parameters: readonly string[];
  readonly columns: readonly string[];
}

/** What an instruction does; of a call the second
 * operand is the place among the functions. */
export const operations = {
  constant: 0,
  parameter: 1,
  column: 2,
  add: 3,
  subtract: 4,
  multiply: 5,
  divide: 6,
  power: 7,
  powerOfNumber: 8,
  call: 9,
} as const;

/** One step of a calculation. Its operands are the places of earlier steps, or a place among the slots. */
export interface Instruction {
  readonly operation: number;
  readonly first: number;
  readonly second: number;
  /** The number of a constant. */
  readonly value: number;
  /** Whether the result differs from row to row; otherwise it is worked out once. */
  readonly byRow: boolean;
}

// x³ is x · x · x; beyond this `**` is faster.
const mostFactors = 4;

/** Collects instructions, each only once: what comes twice in a formula is calculated once. */
class Builder {
  readonly instructions: Instruction[] = [];
  readonly #slots: Slots;
  readonly #known = new Map<string, number>();

  constructor(slots: Slots) {
    this.#slots = slots;
  }

  of(expression: Expression): number {
    switch (expression.kind) {
      case 'number':
        return this.#constant(expression.value);
      case 'symbol':
        return this.#symbol(expression.name);
      case 'sum':
        return this.#sum(expression.terms);
      case 'product':
        return expression.factors
          .map((factor) => this.of(factor))
          .reduce((one, other) => this.#add('multiply', one, other));
      case 'negation':
        return this.#add('subtract', this.#constant(0), this.of(expression.operand));
      case 'fraction':
        return this.#add('divide', this.of(expression.numerator), this.of(expression.denominator));
      case 'power':
        return this.#power(expression.base, expression.exponent);
      case 'call':
        return this.#add(
          'call',
          this.of(expression.argument),
          functionNames.indexOf(expression.name),
        );
      case 'indexed-sum':
      case 'derivative':
      case 'change':
      case 'ellipsis':
        throw new RangeError(`${expression.kind} has no instruction`);
    }
  }

  #sum(terms: readonly Expression[]): number {
    let total: number | undefined;
    for (const term of terms) {
      const isMinus = term.kind === 'negation' && total !== undefined;
      const place = this.of(isMinus ? term.operand : term);
      if (total === undefined) total = place;
      else total = this.#add(isMinus ? 'subtract' : 'add', total, place);
    }
    return total ?? this.#constant(0);
  }

  #power(base: Expression, exponent: Expression): number {
    const count = exponent.kind === 'number' ? exponent.value : Number.NaN;
    // The engine says so too: a power of 0 is 1, whatever the base.
    if (count === 0) return this.#constant(1);
    const place = this.of(base);
    if (!Number.isInteger(count) || count < 1 || count > mostFactors) {
      const isNumber = exponent.kind === 'number';
      return this.#add(isNumber ? 'powerOfNumber' : 'power', place, this.of(exponent));
    }
    let whole = place;
    for (let factor = 1; factor < count; factor += 1) whole = this.#add('multiply', whole, place);
    return whole;
  }

  #constant(value: number): number {
    return this.#push(operations.constant, 0, 0, value, false);
  }

  #symbol(name: string): number {
    const parameter = this.#slots.parameters.indexOf(name);
    if (parameter >= 0) return this.#push(operations.parameter, parameter, 0, 0, false);
    const column = this.#slots.columns.indexOf(name);
    if (column >= 0) return this.#push(operations.column, column, 0, 0, true);
    const value = namedNumbers[name];
    if (value === undefined) throw new RangeError(`no slot for ${name}`);
    return this.#constant(value);
  }

  #add(operation: keyof typeof operations, first: number, second: number): number {
    const isRow = (place: number): boolean => this.instructions[place]?.byRow === true;
    const byRow = isRow(first) || (operation !== 'call' && isRow(second));
    return this.#push(operations[operation], first, second, 0, byRow);
  }

  #push(operation: number, first: number, second: number, value: number, byRow: boolean): number {
    const key = `${operation} ${first} ${second} ${Object.is(value, -0) ? '-0' : value}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const place = this.instructions.push({ operation, first, second, value, byRow }) - 1;
    this.#known.set(key, place);
    return place;
  }
}

/**
 * The steps of a calculation, each after what it needs; the last is the value of the expression.
 * @throws {RangeError} for a symbol without a slot, and for what is no calculation of one row: a Σ, a
 * derivative, dots.
 */
export function programOf(expression: Expression, slots: Slots): readonly Instruction[] {
  const builder = new Builder(slots);
  const last = builder.of(expression);
  return builder.instructions.slice(0, last + 1);
}
