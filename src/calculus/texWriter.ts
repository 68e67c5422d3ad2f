import type { Relation } from './equation.ts';
import type {
  CallExpression,
  DerivativeExpression,
  Expression,
  NumberExpression,
  PowerExpression,
  SumExpression,
  SymbolExpression,
} from './expression.ts';
import { slotMark } from './formula.ts';
import { functions } from './functions.ts';
import { type Letters, partsOfName, symbolToTex } from './symbols.ts';
import type { FormattedNumber } from '../numerics/formatNumber.ts';
import { createNumberFormat, type NumberFormat } from './showNumber.ts';
import { enclosed, isTall, isWide, needsDot } from './texShape.ts';
import { indexOf, isSet, someExpression } from './tree.ts';
import { running } from './indices.ts';

/** How tightly the place around an expression binds; what binds less gets parentheses. */
type Place = 'side' | 'summand' | 'factor' | 'base';

/** The sign between two sides of an equation: =, ≈, ← or →. */
export const relationToTex: Readonly<Record<Relation, string>> = {
  equals: '=',
  about: String.raw`\approx`,
  becomes: String.raw`\leftarrow`,
  tends: String.raw`\to`,
};

// Up to so many characters a number is short, and three products with it fit into a row.
const mostInShortNumber = 5;

/** Parts of a formula that a step changes: as objects, so that a twin elsewhere is not meant. */
export type ChangedParts = ReadonlyMap<Expression, 'before' | 'after'>;

/** What may be different from one formula to the next; all of it can be left out. */
export interface Writing {
  readonly format?: NumberFormat;
  /** Whether a long sum may be broken into rows of an aligned block. */
  readonly breaking?: boolean;
  /** The parts that are to stand out. */
  readonly changed?: ChangedParts;
  /** The term of a derivative, which rules make as they go; that which it carries, when left out. */
  readonly termOf?: (derivative: DerivativeExpression) => string | undefined;
  /** What names are written with that are neither letters nor numbers. */
  readonly letters?: Letters;
}

/** Writes expressions into one skeleton, and collects the numbers of its slots. */
export class TexWriter {
  readonly numbers: string[] = [];
  readonly #format: NumberFormat;
  readonly #breaking: boolean;
  /** How many Σ stand around what is being written. */
  #sums = 0;
  readonly #changed: ChangedParts | undefined;
  readonly #termOf: NonNullable<Writing['termOf']>;
  readonly #letters: Letters | undefined;

  constructor({
    format = createNumberFormat(),
    breaking = false,
    changed,
    termOf = ({ term }) => term,
    letters,
  }: Writing = {}) {
    this.#format = format;
    this.#breaking = breaking;
    this.#changed = changed;
    this.#termOf = termOf;
    this.#letters = letters;
  }

  /**
   * TeX of an expression at a place; `first` when nothing stands before it there, so that a
   * negative number needs no parentheses.
   */
  write(expression: Expression, place: Place, first = true): string {
    return this.#highlighted(expression, this.#plain(expression, place, first));
  }

  #highlighted(expression: Expression, tex: string): string {
    const side = this.#changed?.get(expression);
    return side === undefined ? tex : String.raw`\htmlData{changed=${side}}{${tex}}`;
  }

  #plain(expression: Expression, place: Place, first: boolean): string {
    switch (expression.kind) {
      case 'number':
        return this.#number(expression, place, first);
      case 'symbol':
        return this.#marked(
          expression.term,
          expression.index,
          symbolToTex(expression.name, expression.index, this.#letters),
        );
      case 'sum':
        return this.#sum(expression, place);
      case 'product':
        return this.#product(expression.factors, place, first);
      case 'power':
        return this.#power(expression, place);
      case 'negation': {
        const bare = first && place !== 'base';
        const body = `{-}${this.write(expression.operand, 'factor', false)}`;
        return bare ? body : `(${body})`;
      }
      case 'fraction': {
        const above = this.write(expression.numerator, 'side');
        const whole = String.raw`\frac{${above}}{${this.write(expression.denominator, 'side')}}`;
        return place === 'base' ? String.raw`\left(${whole}\right)` : whole;
      }
      case 'call':
        return this.#call(expression, place);
      case 'indexed-sum': {
        const upper = this.write(expression.upper, 'side');
        this.#sums += 1;
        const bounds = isSet(expression.upper)
          ? String.raw`_{i \in ${upper}}`
          : `_{i=1}^{${upper}}`;
        const whole = String.raw`\sum${bounds} ${this.write(expression.body, 'factor')}`;
        this.#sums -= 1;
        return place === 'base' ? String.raw`\left(${whole}\right)` : whole;
      }
      case 'derivative':
        return this.#derivative(expression, place);
      case 'change': {
        const { of } = expression;
        const body = of.kind === 'symbol' ? this.write(of, 'base') : `(${this.write(of, 'side')})`;
        const whole = String.raw`\Delta ${body}`;
        return place === 'base' ? `(${whole})` : whole;
      }
      case 'ellipsis':
        return String.raw`\cdots`;
    }
  }

  /**
   * Marks TeX as standing for a term: `data-term` and `data-point` in the page. The point is counted
   * from 0; it is `every` inside a Σ, and missing where i stands for the point at hand.
   */
  #marked(term: string | undefined, index: SymbolExpression['index'], tex: string): string {
    if (term === undefined) return tex;
    const every = index === running && this.#sums > 0;
    const point = every ? 'every' : typeof index === 'number' ? index : undefined;
    const data = point === undefined ? `term=${term}` : `term=${term},point=${point}`;
    return String.raw`\htmlData{${data}}{${tex}}`;
  }

  /** The digits of a number without its sign. */
  #magnitude({ digits, exponent }: FormattedNumber, shown: boolean): string {
    const written = shown ? slotMark(this.numbers.push(digits) - 1) : digits;
    return exponent === undefined ? written : String.raw`${written} \times 10^{${exponent}}`;
  }

  #number(expression: NumberExpression, place: Place, first: boolean): string {
    const formatted = this.#format(expression.value, expression.digits);
    const magnitude = this.#magnitude(formatted, expression.shown);
    const signed = formatted.negative ? `{-}${magnitude}` : magnitude;
    const parenthesised =
      place === 'base'
        ? formatted.negative || formatted.exponent !== undefined
        : formatted.negative && !first;
    const whole = parenthesised ? `(${signed})` : signed;
    // As a base in braces: otherwise KaTeX takes the power for a closing parenthesis, and leaves
    // no space around a plus sign before it.
    const tex = parenthesised && place === 'base' ? `{${whole}}` : whole;
    return this.#marked(expression.term, expression.point, tex);
  }

  /** A term of a sum with the operator before it. */
  #summand(term: Expression, first: boolean): string {
    if (first) return this.write(term, 'summand', true);
    if (term.kind === 'negation') return ` - ${this.write(term.operand, 'factor', false)}`;
    if (term.kind === 'number') {
      const formatted = this.#format(term.value, term.digits);
      const magnitude = this.#magnitude(formatted, term.shown);
      // A minus is part of the number and has its colour; a plus only says that one adds.
      const operator = formatted.negative ? this.#minus(term) : '+';
      const tex = this.#marked(term.term, term.point, magnitude);
      return ` ${operator} ${this.#highlighted(term, tex)}`;
    }
    return ` + ${this.write(term, 'summand', false)}`;
  }

  /** Whether a number in it has so many digits that two such terms fill a row. */
  #isLong(expression: Expression): boolean {
    return someExpression(
      expression,
      (part) =>
        part.kind === 'number' &&
        this.#format(part.value, part.digits).digits.length > mostInShortNumber,
    );
  }

  #minus({ term, point }: NumberExpression): string {
    const sign = this.#marked(term, point, '-');
    return term === undefined ? sign : String.raw`\mathbin{${sign}}`;
  }

  #sum({ terms }: SumExpression, place: Place): string {
    const written = terms.map((term, position) => this.#summand(term, position === 0));
    // Plain numbers fit beside each other; products, and numbers of many digits, do not.
    if (this.#breaking && terms.length > 2 && terms.some((term) => isWide(term))) {
      const inRow = terms.some((term) => this.#isLong(term)) ? 2 : 3;
      const rows: string[] = [];
      for (let start = 0; start < written.length; start += inRow) {
        rows.push(written.slice(start, start + inRow).join(''));
      }
      const broken = rows.join(String.raw` \\ &\qquad {}`);
      return place === 'side' ? broken : String.raw`\bigl(${broken}\bigr)`;
    }
    const whole = written.join('');
    if (place === 'side') return whole;
    return enclosed(
      whole,
      terms.some((term) => isTall(term)),
    );
  }

  #product(factors: readonly Expression[], place: Place, first: boolean): string {
    let whole = '';
    let previous: Expression | undefined;
    for (const factor of factors) {
      if (previous !== undefined) {
        whole += needsDot(previous, factor) ? String.raw` \cdot ` : String.raw`\, `;
      }
      // What follows a Σ would seem to be part of it.
      const open = factor.kind === 'indexed-sum' && factor !== factors.at(-1);
      const bare = first && previous === undefined && !(factor.kind === 'number' && factor.shown);
      whole += this.write(factor, open ? 'base' : 'factor', bare);
      previous = factor;
    }
    return place === 'base' ? `(${whole})` : whole;
  }

  #power({ base, exponent, term }: PowerExpression, place: Place): string {
    const whole =
      base.kind === 'call' && exponent.kind === 'number' && exponent.value > 1
        ? this.#raisedCall(base, exponent)
        : this.#raised(base, exponent);
    return this.#marked(term, indexOf(base), place === 'base' ? `(${whole})` : whole);
  }

  #raised(base: Expression, exponent: Expression): string {
    const raised = `^{${this.write(exponent, 'side')}}`;
    if (base.kind !== 'symbol') return this.write(base, 'base') + raised;
    // The index and the exponent of a symbol stand one above the other.
    const letter = symbolToTex(partsOfName(base.name).base, undefined, this.#letters);
    const below = symbolToTex(base.name, base.index, this.#letters).slice(letter.length);
    return this.#marked(base.term, base.index, letter) + below + raised;
  }

  #call(expression: CallExpression, place: Place): string {
    const { name, argument, term } = expression;
    const plain = functions[name].tex(this.write(argument, 'side'), isTall(argument));
    const whole = this.#marked(term, indexOf(expression), plain);
    return place === 'base' ? enclosed(whole, isTall(argument)) : whole;
  }

  #raisedCall(base: CallExpression, exponent: Expression): string {
    const { raised } = functions[base.name];
    if (raised === undefined) return this.#raised(base, exponent);
    const argument = this.write(base.argument, 'side');
    return raised(argument, this.write(exponent, 'side'), isTall(base.argument));
  }

  #derivative(expression: DerivativeExpression, place: Place): string {
    const { of, variable, partial } = expression;
    const term = this.#termOf(expression);
    const index = indexOf(of);
    const operator = partial ? String.raw`\partial ` : 'd';
    const below = `${operator}${this.write(variable, 'base')}`;
    if (of.kind === 'sum' || isTall(of)) {
      const body = of.kind === 'indexed-sum' ? this.write(of, 'side') : this.#enclosed(of);
      return this.#marked(term, index, String.raw`\frac{${operator}}{${below}}${body}`);
    }
    const above =
      of.kind === 'symbol' || of.kind === 'number'
        ? this.write(of, 'factor')
        : `(${this.write(of, 'side')})`;
    const whole = String.raw`\frac{${operator}${above}}{${below}}`;
    const tex = place === 'base' ? String.raw`\left(${whole}\right)` : whole;
    return this.#marked(term, index, tex);
  }

  #enclosed(expression: Expression): string {
    return String.raw`\left(${this.write(expression, 'side')}\right)`;
  }
}
