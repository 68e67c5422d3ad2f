import { type Expression, fraction, number, product, symbol } from './expression.ts';
import type { FunctionName } from './functionNames.ts';
import { FaultError, type Remark, type Span } from './parseResult.ts';
import { isUnknownFunction, nameOfGreek, type Piece, piecesOf } from './words.ts';

export type Operator = '+' | '-' | '*' | '/' | '^';

/** What a token is, apart from where it stands. */
export type TokenContent =
  | { readonly kind: 'value'; readonly value: Expression }
  | { readonly kind: 'function'; readonly name: FunctionName; readonly typed: string }
  | { readonly kind: 'superscript'; readonly value: number }
  | { readonly kind: 'operator'; readonly operator: Operator }
  | { readonly kind: 'open'; readonly closes: string }
  | { readonly kind: 'close'; readonly bracket: string }
  | { readonly kind: 'bar' }
  | { readonly kind: 'root' }
  | { readonly kind: 'end' };

/** The smallest part of a formula that means something. */
export type Token = TokenContent & Span & { readonly spaced: boolean };

export interface Tokens {
  readonly tokens: readonly Token[];
  readonly remarks: readonly Remark[];
}

const operators: Readonly<Record<string, Operator>> = {
  '+': '+',
  '-': '-',
  '−': '-',
  '–': '-',
  '‐': '-',
  '*': '*',
  '·': '*',
  '⋅': '*',
  '×': '*',
  '∙': '*',
  '∗': '*',
  '/': '/',
  '÷': '/',
  '∕': '/',
  '^': '^',
};

const brackets: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

const vulgarFractions: Readonly<Record<string, readonly [number, number]>> = {
  '½': [1, 2],
  '⅓': [1, 3],
  '⅔': [2, 3],
  '¼': [1, 4],
  '¾': [3, 4],
};

const superscriptDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const subscriptDigits = '₀₁₂₃₄₅₆₇₈₉';

/** What letters mean to whoever reads the formula. */
export interface FormulaNames {
  /** What the formula is of; every other letter is a parameter. */
  readonly inputs: readonly string[];
  /** Names that mean something else on the page: no parameter can have them. */
  readonly reserved: RegExp;
  /** What may stand before a formula, and says no more than what it is for. */
  readonly heading: RegExp;
}

// A number has no index.
const numberWithIndex = /^(?:euler|pi)_/u;

const whiteSpace = /\s+/uy;
const decimal = /(?:\d+(?:[.,]\d+)?|\.\d+)(?:[eE][+\-−]?\d+)?/uy;
const superscripts = /[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/uy;
const letters = /[A-Za-z]+/uy;
const index = /_(?:\{\s*(?:\d{1,2}|[A-Za-z])\s*\}|\d{1,2}|[A-Za-z])|[₀-₉]{1,2}/uy;
const digitsBehind = /\d{1,2}(?![\d.,])/uy;

/** The name of the symbol of a letter: e is Euler's number, and a phone makes a capital of an input at the beginning. */
function nameOf(letter: string, inputs: readonly string[]): string {
  if (letter === 'e') return 'euler';
  const small = letter.toLowerCase();
  return inputs.includes(small) ? small : letter;
}

/** Takes a text apart into tokens; one reader for each text. */
class Lexer {
  readonly #text: string;
  readonly #names: FormulaNames;
  readonly #tokens: Token[] = [];
  readonly #remarks: Remark[] = [];
  #position: number;
  #spaced = false;

  constructor(text: string, names: FormulaNames) {
    this.#text = text;
    this.#names = names;
    this.#position = names.heading.exec(text)?.[0].length ?? 0;
  }

  read(): Tokens {
    for (;;) {
      this.#spaced = this.#match(whiteSpace) !== undefined;
      if (this.#position >= this.#text.length) break;
      this.#next();
    }
    this.#push({ kind: 'end' }, this.#position);
    return { tokens: this.#tokens, remarks: this.#remarks };
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#position;
    const found = pattern.exec(this.#text)?.[0];
    if (found !== undefined) this.#position += found.length;
    return found;
  }

  #push(content: TokenContent, from: number): void {
    this.#tokens.push({ ...content, from, to: this.#position, spaced: this.#spaced });
    this.#spaced = false;
  }

  #remark(kind: Remark['kind'], from: number, read: Expression): void {
    this.#remarks.push({ kind, from, to: this.#position, read });
  }

  #next(): void {
    const from = this.#position;
    const run = this.#match(letters);
    if (run !== undefined) {
      this.#letters(run, from);
      return;
    }
    const digits = this.#match(decimal);
    if (digits !== undefined) {
      this.#number(digits, from);
      return;
    }
    const raised = this.#match(superscripts);
    if (raised !== undefined) {
      this.#superscript(raised, from);
      return;
    }
    this.#sign(from);
  }

  #sign(from: number): void {
    const character = this.#text.charAt(from);
    this.#position += character === '*' && this.#text.charAt(from + 1) === '*' ? 2 : 1;
    const operator = this.#position - from === 2 ? '^' : operators[character];
    const closes = brackets[character];
    const name = nameOfGreek(character);
    const parts = vulgarFractions[character];
    if (operator !== undefined) this.#push({ kind: 'operator', operator }, from);
    else if (closes !== undefined) this.#push({ kind: 'open', closes }, from);
    else if (/[)\]}]/u.test(character)) this.#push({ kind: 'close', bracket: character }, from);
    else if (character === '|') this.#push({ kind: 'bar' }, from);
    else if (character === '√') this.#push({ kind: 'root' }, from);
    else if (parts !== undefined) {
      this.#push({ kind: 'value', value: fraction(number(parts[0]), number(parts[1])) }, from);
    } else if (name !== undefined) this.#symbol(name, from);
    else if (/[.,]/u.test(character)) throw new FaultError('bad-number', { from, to: from + 1 });
    else if (character === '=') throw new FaultError('equals-sign', { from, to: from + 1 });
    else {
      // A character beyond the first plane takes two places.
      const width = String.fromCodePoint(this.#text.codePointAt(from) ?? 0).length;
      throw new FaultError('unknown-character', { from, to: from + width });
    }
  }

  #number(digits: string, from: number): void {
    const behind = this.#text.charAt(this.#position);
    const value = Number(digits.replace(',', '.').replace('−', '-'));
    if (/[.,]/u.test(behind) || !Number.isFinite(value)) {
      throw new FaultError('bad-number', { from, to: this.#position + (behind === '' ? 0 : 1) });
    }
    if (digits.includes(',')) this.#remark('decimal-comma', from, number(value));
    if (/e/iu.test(digits)) this.#remark('power-of-ten', from, number(value));
    this.#push({ kind: 'value', value: number(value) }, from);
  }

  #superscript(raised: string, from: number): void {
    const digits = raised
      .replace('⁻', '-')
      .replace('⁺', '')
      .replaceAll(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, (digit) => String(superscriptDigits.indexOf(digit)));
    this.#push({ kind: 'superscript', value: Number(digits) }, from);
  }

  #letters(run: string, from: number): void {
    if (isUnknownFunction(run)) {
      throw new FaultError('unknown-function', { from, to: this.#position });
    }
    const pieces = piecesOf(run);
    const end = this.#position;
    // A product of two letters, as in k x, is what one expects.
    if (pieces.length > 2 || (pieces.length === 2 && run.length > 2)) {
      const names = pieces.flatMap(({ word }) =>
        word.kind === 'symbol' ? nameOf(word.name, this.#names.inputs) : [],
      );
      if (names.length === pieces.length) {
        this.#remark('letters-split', from, product(...names.map((name) => symbol(name))));
      }
    }
    let start = from;
    for (const piece of pieces) {
      this.#position = start + piece.text.length;
      this.#piece(piece, start, this.#position === end);
      start = Math.max(this.#position, start + piece.text.length);
    }
  }

  #piece({ text, word }: Piece, from: number, isLast: boolean): void {
    if (word.kind === 'symbol') {
      this.#symbol(word.name, from, isLast);
      return;
    }
    // σ is the logistic function only where an argument stands behind it in parentheses.
    const isParameter = text.toLowerCase() === 'sigma' && !this.#isBeforeParenthesis();
    if (isParameter) this.#symbol('sigma', from, isLast);
    else this.#push({ kind: 'function', name: word.name, typed: text.toLowerCase() }, from);
  }

  #isBeforeParenthesis(): boolean {
    return /^\s*\(/u.test(this.#text.slice(this.#position));
  }

  #symbol(letter: string, from: number, mayHaveIndex = true): void {
    if (letter === 'sigma' && this.#isBeforeParenthesis()) {
      this.#push({ kind: 'function', name: 'logistic', typed: 'sigma' }, from);
      return;
    }
    const { inputs, reserved } = this.#names;
    const base = nameOf(letter, inputs);
    const subscript = mayHaveIndex ? this.#subscript(base) : undefined;
    const name = subscript === undefined ? base : `${base}_${subscript.text}`;
    if (reserved.test(name) || numberWithIndex.test(name)) {
      throw new FaultError('reserved-name', { from, to: this.#position });
    }
    const value = symbol(name);
    if (letter !== base && inputs.includes(base)) this.#remark('capital-x', from, value);
    if (subscript?.typed === false && inputs.includes(base))
      this.#remark('digit-as-index', from, value);
    this.#push({ kind: 'value', value }, from);
  }

  /** The index behind a letter, as in a_1, a₁ and a1; a number behind e or π is a factor. */
  #subscript(base: string): { readonly text: string; readonly typed: boolean } | undefined {
    const typed = this.#match(index);
    if (typed !== undefined) {
      const text = typed
        .replaceAll(/[_{}\s]/gu, '')
        .replaceAll(/[₀-₉]/gu, (digit) => String(subscriptDigits.indexOf(digit)));
      return { text, typed: true };
    }
    const digits = base === 'euler' || base === 'pi' ? undefined : this.#match(digitsBehind);
    return digits === undefined ? undefined : { text: digits, typed: false };
  }
}

/**
 * The tokens of a text, without its heading, and what there is to say about its numbers and names.
 * @throws {FaultError} where the text has no meaning.
 */
export function tokensOf(text: string, names: FormulaNames): Tokens {
  return new Lexer(text, names).read();
}
