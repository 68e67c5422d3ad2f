import {
  type CallExpression,
  type Expression,
  type PowerExpression,
  symbol,
  type SymbolExpression,
} from '../../calculus/expression.ts';
import { namedNumbers, ownName } from '../../calculus/symbols.ts';
import { children, sameExpression, someExpression, withChildren } from '../../calculus/tree.ts';

/** A part of a formula that has a name of its own. */
export interface Part {
  readonly name: SymbolExpression;
  /** What it stands for, written with the names of the parts in it. */
  readonly formula: Expression;
  /** The same as it stood in the formula. */
  readonly original: Expression;
}

/** A formula taken apart. */
export interface NamedParts {
  /** The formula, written with the names of its parts. */
  readonly whole: Expression;
  /** Each after those that are in it. */
  readonly parts: readonly Part[];
}

// As one takes them by hand: u for what stands inside a function, t for what comes out of it.
const inside = ['u', 'v', 'w', 's', 't', 'p', 'q', 'r', 'g', 'f'];
const outside = ['t', 'p', 'q', 'r', 'g', 'h', 'f', 's'];

function isLeaf({ kind }: Expression): boolean {
  return kind === 'number' || kind === 'symbol';
}

/** Whether it hangs on a parameter: those have no index, as what belongs to a point has. */
function varies(expression: Expression): boolean {
  return someExpression(
    expression,
    (part) =>
      part.kind === 'symbol' && part.index === undefined && !Object.hasOwn(namedNumbers, part.name),
  );
}

/** The first letters of all names in a formula: none of them may name a part. */
function lettersOf(expression: Expression): Set<string> {
  const taken = new Set<string>();
  someExpression(expression, (part) => {
    if (part.kind === 'symbol') taken.add(part.name.charAt(0));
    return false;
  });
  return taken;
}

class Naming {
  readonly parts: Part[] = [];
  readonly #taken: Set<string>;
  #numbered = 0;

  constructor(formula: Expression) {
    this.#taken = lettersOf(formula);
  }

  #letter(wanted: readonly string[]): SymbolExpression {
    const free = wanted.find((letter) => !this.#taken.has(letter));
    if (free === undefined) this.#numbered += 1;
    else this.#taken.add(free);
    return symbol(ownName(free ?? `u_${this.#numbered}`), undefined, 'i');
  }

  #known(original: Expression): SymbolExpression | undefined {
    return this.parts.find((part) => sameExpression(part.original, original))?.name;
  }

  /** A name for what stands inside something; what is a letter or a number already has none. */
  #inside(original: Expression): Expression {
    if (isLeaf(original) || !varies(original)) return original;
    const known = this.#known(original);
    if (known !== undefined) return known;
    const name = this.#letter(inside);
    const formula = this.inNames(original, true);
    this.parts.push({ name, formula, original });
    return name;
  }

  #outside(original: Expression, formula: Expression): Expression {
    const known = this.#known(original);
    if (known !== undefined) return known;
    const name = this.#letter(outside);
    this.parts.push({ name, formula, original });
    return name;
  }

  #ofFunction(original: CallExpression | PowerExpression, hasName: boolean): Expression {
    const parts = children(original);
    const formula = withChildren(
      original,
      parts.map((part) => this.#inside(part)),
    );
    const [base, exponent] = parts;
    // A power of a letter, as in x², is read at a glance.
    const isShort =
      original.kind === 'power' &&
      (base === undefined || isLeaf(base) || !varies(base)) &&
      (exponent === undefined || !varies(exponent));
    return hasName || isShort ? formula : this.#outside(original, formula);
  }

  /** The formula with names for its parts. @param hasName whether the whole of it has one already. */
  inNames(original: Expression, hasName: boolean): Expression {
    if (!varies(original)) return original;
    switch (original.kind) {
      case 'call':
      case 'power':
        return this.#ofFunction(original, hasName);
      case 'fraction':
        return {
          ...original,
          numerator: this.inNames(original.numerator, false),
          denominator: this.#inside(original.denominator),
        };
      case 'product':
        return {
          ...original,
          factors: original.factors.map((factor) =>
            factor.kind === 'sum' ? this.#inside(factor) : this.inNames(factor, false),
          ),
        };
      default:
        return withChildren(
          original,
          children(original).map((part) => this.inNames(part, false)),
        );
    }
  }
}

/**
 * Takes a formula apart as one does by hand: what stands inside a function, below a fraction line, or in
 * parentheses gets a name (u), and so does what comes out of a function (t); a part that comes twice has
 * one name. Parts without a parameter stay where they are. Symbols without an index count as parameters.
 */
export function namedParts(formula: Expression): NamedParts {
  const naming = new Naming(formula);
  const whole = naming.inNames(formula, true);
  return { whole, parts: naming.parts };
}
