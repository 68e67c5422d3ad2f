import {
  call,
  type Expression,
  fraction,
  negation,
  number,
  power,
  product,
  sum,
} from './expression.ts';
import type { FunctionName } from './functionNames.ts';
import { FaultError, type FaultReason, type Remark, type Span } from './parseResult.ts';
import type { Token } from './tokens.ts';
import { children } from './tree.ts';

// Brackets, signs and functions within one another; far fewer than the stack has room for.
const mostLevels = 60;

function joined(
  parts: readonly Expression[],
  join: (...parts: readonly Expression[]) => Expression,
): Expression {
  const [first] = parts;
  return parts.length === 1 && first !== undefined ? first : join(...parts);
}

/** The power, with e to a power as the exponential function and −2 as one number. */
function powerOf(base: Expression, exponent: Expression): Expression {
  if (base.kind === 'symbol' && base.name === 'euler') return call('exp', exponent);
  const isNegative = exponent.kind === 'negation' && exponent.operand.kind === 'number';
  return power(base, isNegative ? number(0 - exponent.operand.value) : exponent);
}

/** A parser by precedence (V. Pratt, 1973): each method reads what binds at least as tightly as its name. */
export class FormulaParser {
  readonly remarks: Remark[] = [];
  readonly #tokens: readonly Token[];
  #position = 0;
  #levels = 0;
  /** Whether a bar closes a size that was opened, or opens one. */
  #inBars = false;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): Expression {
    const [first] = this.#tokens;
    if (first?.kind === 'end') throw this.#fault('empty');
    const expression = this.#sum();
    const { kind } = this.#token;
    if (kind !== 'end') throw this.#fault(kind === 'close' ? 'not-opened' : 'missing-operand');
    return expression;
  }

  get #token(): Token {
    const token = this.#tokens[this.#position] ?? this.#tokens.at(-1);
    if (token === undefined) throw new RangeError('there is always a token for the end');
    return token;
  }

  #fault(reason: FaultReason, span: Span = this.#token): FaultError {
    return new FaultError(reason, span);
  }

  #advance(): Token {
    const token = this.#token;
    this.#position += 1;
    return token;
  }

  #isOperator(...operators: readonly string[]): boolean {
    const token = this.#token;
    return token.kind === 'operator' && operators.includes(token.operator);
  }

  /** The end of what was read last. */
  get #end(): number {
    return this.#tokens[this.#position - 1]?.to ?? 0;
  }

  #remark(kind: Remark['kind'], from: number, read: Expression): void {
    this.remarks.push({ kind, from, to: this.#end, read });
  }

  /** Reads something that may have the like of itself in it, not deeper than there is room for. */
  #deeper<Read>(read: () => Read): Read {
    if (this.#levels >= mostLevels) throw this.#fault('too-deep');
    this.#levels += 1;
    const result = read();
    this.#levels -= 1;
    return result;
  }

  #sum(): Expression {
    return this.#deeper(() => {
      const terms = [this.#signed(() => this.#product())];
      while (this.#isOperator('+', '-')) {
        const operator = this.#advance();
        const term = this.#signed(() => this.#product(), operator);
        const isMinus = operator.kind === 'operator' && operator.operator === '-';
        terms.push(isMinus ? negation(term) : term);
      }
      return joined(terms, sum);
    });
  }

  /** Reads signs, and what they stand before. */
  #signed(read: () => Expression, after?: Token): Expression {
    if (!this.#isOperator('+', '-')) {
      this.#mustBegin(after);
      return read();
    }
    const operator = this.#advance();
    const operand = this.#deeper(() => this.#signed(read, operator));
    return operator.kind === 'operator' && operator.operator === '-' ? negation(operand) : operand;
  }

  /** Whether what comes next begins a factor. */
  #begins(): boolean {
    const { kind } = this.#token;
    if (kind === 'bar') return !this.#inBars;
    return kind === 'value' || kind === 'function' || kind === 'open' || kind === 'root';
  }

  /** What is missing is told at the operator that wants it. */
  #mustBegin(after: Token | undefined): void {
    const { kind } = this.#token;
    if (this.#begins() || kind === 'bar') return;
    if (after !== undefined) throw this.#fault('missing-operand', after);
    if (kind === 'close' && this.#levels <= 1) throw this.#fault('not-opened');
    throw this.#fault('missing-operand');
  }

  #product(): Expression {
    const start = this.#token.from;
    let factors = [this.#power()];
    let slash: number | undefined;
    for (;;) {
      if (this.#isOperator('*', '/')) {
        const operator = this.#advance();
        const factor = this.#signed(() => this.#power(), operator);
        const isSlash = operator.kind === 'operator' && operator.operator === '/';
        if (isSlash) factors = [fraction(joined(factors, product), factor)];
        else factors.push(factor);
        slash = isSlash ? start : undefined;
      } else if (this.#begins()) {
        factors.push(this.#power());
        if (slash !== undefined) {
          this.#remark('slash-then-factor', slash, joined(factors, product));
          slash = undefined;
        }
      } else return joined(factors, product);
    }
  }

  #power(): Expression {
    return this.#deeper(() => {
      const start = this.#token.from;
      const base = this.#raised(this.#primary());
      if (!this.#isOperator('^')) return base;
      const operator = this.#advance();
      const exponent = this.#exponent(operator);
      const whole = powerOf(base, exponent);
      // In e^kx only the k is raised, and one may not have meant it.
      const isNumber = exponent.kind === 'number';
      const isBracketed = this.#tokens[this.#position - 1]?.kind === 'close';
      if (!isNumber && !isBracketed && this.#begins()) {
        this.#remark('exponent-ends', start, whole);
      }
      return this.#raised(whole);
    });
  }

  #exponent(operator: Token): Expression {
    return this.#signed(() => this.#power(), operator);
  }

  /** The base with the superscripts behind it: x². */
  #raised(base: Expression): Expression {
    let whole = base;
    while (this.#token.kind === 'superscript') {
      whole = powerOf(whole, number(this.#token.value + 0));
      this.#position += 1;
    }
    return whole;
  }

  #primary(): Expression {
    const token = this.#advance();
    switch (token.kind) {
      case 'value':
        return token.value;
      case 'open':
        return this.#closed(token);
      case 'bar':
        return this.#bars(token);
      case 'root':
        return this.#root(token);
      case 'function':
        return this.#function(token.name, token);
      default:
        throw this.#fault('missing-operand', token);
    }
  }

  /** What stands between brackets, the opening one read already. */
  #closed(open: Token & { readonly kind: 'open' }): Expression {
    const wereBars = this.#inBars;
    this.#inBars = false;
    const expression = this.#sum();
    this.#inBars = wereBars;
    const { kind } = this.#token;
    if (this.#token.kind === 'close' && this.#token.bracket === open.closes) this.#position += 1;
    else if (kind === 'operator' || kind === 'superscript') throw this.#fault('missing-operand');
    else throw this.#fault('not-closed', open);
    return expression;
  }

  #bars(bar: Token): Expression {
    const wereBars = this.#inBars;
    this.#inBars = true;
    const expression = this.#sum();
    this.#inBars = wereBars;
    if (this.#token.kind !== 'bar') throw this.#fault('not-closed', bar);
    this.#position += 1;
    return call('abs', expression);
  }

  #root(root: Token): Expression {
    const isClear = this.#token.kind === 'open';
    if (!this.#begins()) throw this.#fault('missing-argument', root);
    const argument = this.#deeper(() => (isClear ? this.#primary() : this.#power()));
    const whole = call('sqrt', argument);
    const goesOn = this.#begins() && !this.#token.spaced;
    if (!isClear && (goesOn || children(argument).length > 0)) {
      this.#remark('function-without-parentheses', root.from, whole);
    }
    return whole;
  }

  #function(name: FunctionName, token: Token & { readonly kind: 'function' }): Expression {
    const exponent = this.#functionExponent(token);
    const argument = this.#deeper(() => this.#argument(token));
    const applied = call(name, argument.expression);
    const whole = exponent === undefined ? applied : power(applied, exponent);
    const isSimple = children(argument.expression).length === 0 && !this.#isOperator('*', '/');
    if (!argument.isClear && !isSimple)
      this.#remark('function-without-parentheses', token.from, whole);
    if (token.typed === 'log') this.#remark('log-is-ln', token.from, whole);
    return whole;
  }

  /** The exponent between a function and its argument: sin² x and sin^2 x. */
  #functionExponent(token: Token): Expression | undefined {
    let exponent: Expression | undefined;
    const start = this.#token;
    if (start.kind === 'superscript') {
      exponent = number(start.value);
      this.#position += 1;
    } else if (this.#isOperator('^')) {
      const operator = this.#advance();
      // The exponent is a number, or stands in brackets: what follows is the argument.
      exponent = this.#deeper(() => this.#signed(() => this.#primary(), operator));
    }
    if (exponent === undefined) return undefined;
    const isInverse =
      exponent.kind === 'negation' || (exponent.kind === 'number' && exponent.value < 0);
    if (isInverse) throw this.#fault('inverse-function', { from: token.from, to: this.#end });
    return exponent;
  }

  /** The argument of a function: in brackets or bars, or the factors behind it up to another function. */
  #argument(token: Token): { readonly expression: Expression; readonly isClear: boolean } {
    const { kind } = this.#token;
    if (kind === 'open' || (kind === 'bar' && !this.#inBars)) {
      return { expression: this.#primary(), isClear: true };
    }
    if (this.#isOperator('+', '-')) {
      const sign = this.#advance();
      const { expression } = this.#deeper(() => this.#argument(token));
      const isMinus = sign.kind === 'operator' && sign.operator === '-';
      return { expression: isMinus ? negation(expression) : expression, isClear: false };
    }
    if (!this.#begins()) throw this.#fault('missing-argument', token);
    const factors = [this.#power()];
    while (this.#continuesArgument()) factors.push(this.#power());
    return { expression: joined(factors, product), isClear: false };
  }

  #continuesArgument(): boolean {
    const { kind, spaced } = this.#token;
    return kind === 'value' || kind === 'root' || (kind === 'open' && !spaced);
  }
}
