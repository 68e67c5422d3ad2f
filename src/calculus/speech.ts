import type { Equation } from './equation.ts';
import {
  type Expression,
  type SumExpression,
  symbol,
  type SymbolExpression,
} from './expression.ts';
import { formatNumber } from '../numerics/formatNumber.ts';
import { isSpeechWordId, type SpeechWords } from './speechWords.ts';
import { partsOfName, symbolToTex } from './symbols.ts';
import { isSet, sameExpression } from './tree.ts';

function symbolInWords({ name, index }: SymbolExpression, words: SpeechWords): string {
  const { base, subscript } = partsOfName(name);
  const id = `speech.symbol.${base}`;
  // A symbol without words of its own is a letter; anything else throws.
  const letter = words.letter?.(base) ?? (isSpeechWordId(id) ? words(id) : symbolToTex(base));
  const isName = subscript !== undefined && !/^\d/u.test(subscript);
  const under = isName ? symbolInWords(symbol(subscript), words) : subscript;
  const below = [under, typeof index === 'number' ? index + 1 : index];
  return below
    .filter((part) => part !== undefined)
    .reduce<string>((said, part) => words('speech.index', { symbol: said, index: part }), letter);
}

function numberInWords(value: number, digits: number | undefined, words: SpeechWords): string {
  const { negative, digits: written, exponent } = formatNumber(value, digits);
  const size =
    exponent === undefined
      ? written
      : words('speech.power-of-ten', {
          digits: written,
          exponent:
            exponent < 0 ? words('speech.negative', { value: String(-exponent) }) : exponent,
        });
  return negative ? words('speech.negative', { value: size }) : size;
}

/** A part of a product, a power or a fraction; a sum in it is spoken as a group. */
function grouped(expression: Expression, words: SpeechWords): string {
  const spoken = speak(expression, words);
  return expression.kind === 'sum' ? words('speech.group', { value: spoken }) : spoken;
}

/** Whether one cannot hear where the expression ends, as in "2 times 5" with more to come. */
function runsOn(expression: Expression): boolean {
  if (expression.kind === 'product') {
    return expression.factors.some((factor, position, factors) => {
      const next = factors[position + 1];
      return runsOn(factor) || (next !== undefined && !adjoin(factor, next));
    });
  }
  return ['sum', 'indexed-sum', 'derivative', 'fraction', 'call'].includes(expression.kind);
}

/** A part of a fraction, or what is differentiated: all that could run on is a group. */
function closed(expression: Expression, words: SpeechWords): string {
  const spoken = speak(expression, words);
  return runsOn(expression) ? words('speech.group', { value: spoken }) : spoken;
}

/** The base of a power: all but a symbol or a plain number is a group. */
function baseInWords(base: Expression, words: SpeechWords): string {
  const plain = base.kind === 'symbol' || (base.kind === 'number' && base.value >= 0);
  const spoken = speak(base, words);
  return plain ? spoken : words('speech.group', { value: spoken });
}

function sumInWords({ terms }: SumExpression, words: SpeechWords): string {
  return terms.slice(1).reduce(
    (left, term) => {
      if (term.kind === 'ellipsis') return words('speech.dots', { left });
      if (term.kind === 'negation') {
        return words('speech.minus', { left, right: grouped(term.operand, words) });
      }
      if (term.kind === 'number' && term.value < 0) {
        return words('speech.minus', {
          left,
          right: numberInWords(-term.value, term.digits, words),
        });
      }
      return words('speech.plus', { left, right: grouped(term, words) });
    },
    terms[0] === undefined ? '' : grouped(terms[0], words),
  );
}

/** Whether two factors are spoken one after the other, as in "2 e". */
function adjoin(left: Expression, right: Expression): boolean {
  if (sameExpression(left, right)) return false;
  const simple = left.kind === 'symbol' || (left.kind === 'number' && !left.shown);
  return simple && (right.kind === 'symbol' || right.kind === 'power') && !beginsWithNumber(right);
}

function beginsWithNumber(expression: Expression): boolean {
  return (
    expression.kind === 'number' ||
    (expression.kind === 'power' && beginsWithNumber(expression.base))
  );
}

/** A factor with another one behind it: what would seem to go on is a group, as the sine of x. */
function followed(factor: Expression, words: SpeechWords): string {
  const goesOn =
    factor.kind === 'call' || (factor.kind === 'power' && factor.exponent.kind !== 'number');
  return goesOn ? words('speech.group', { value: speak(factor, words) }) : grouped(factor, words);
}

function productInWords(factors: readonly Expression[], words: SpeechWords): string {
  const [first, ...others] = factors;
  if (first === undefined) return '';
  let spoken = followed(first, words);
  let previous = first;
  for (const [position, factor] of others.entries()) {
    const id = adjoin(previous, factor) ? 'speech.next-to' : 'speech.times';
    const right = position === others.length - 1 ? grouped(factor, words) : followed(factor, words);
    spoken = words(id, { left: spoken, right });
    previous = factor;
  }
  return spoken;
}

/** An expression in words, the numbers in it as they are shown. */
export function speak(expression: Expression, words: SpeechWords): string {
  switch (expression.kind) {
    case 'number':
      return numberInWords(expression.value, expression.digits, words);
    case 'symbol':
      return symbolInWords(expression, words);
    case 'sum':
      return sumInWords(expression, words);
    case 'product':
      return productInWords(expression.factors, words);
    case 'power': {
      const { exponent } = expression;
      const base = baseInWords(expression.base, words);
      const value = exponent.kind === 'number' ? exponent.value : undefined;
      if (value === 2) return words('speech.squared', { base });
      if (value === 3) return words('speech.cubed', { base });
      return words('speech.power', { base, exponent: closed(exponent, words) });
    }
    case 'negation':
      return words('speech.negative', { value: grouped(expression.operand, words) });
    case 'fraction':
      return words('speech.over', {
        numerator: closed(expression.numerator, words),
        denominator: closed(expression.denominator, words),
      });
    case 'call':
      return words(`speech.function.${expression.name}`, {
        argument: closed(expression.argument, words),
      });
    case 'indexed-sum':
      return words(isSet(expression.upper) ? 'speech.sum-over' : 'speech.sum', {
        body: grouped(expression.body, words),
        upper: speak(expression.upper, words),
      });
    case 'derivative':
      return words(expression.partial ? 'speech.partial' : 'speech.derivative', {
        of: closed(expression.of, words),
        variable: grouped(expression.variable, words),
      });
    case 'change':
      return words('speech.change', { of: closed(expression.of, words) });
    case 'ellipsis':
      return words('speech.dots', { left: '' });
  }
}

/** An equation in words, side after side. */
export function speakEquation({ left, sides }: Equation, words: SpeechWords): string {
  return sides.reduce(
    (spoken, { relation, expression }) =>
      words(`speech.${relation}`, { left: spoken, right: speak(expression, words) }),
    speak(left, words),
  );
}
