import { type FunctionName, functionNames } from './functionNames.ts';
import { functions } from './functions.ts';
import { greekLetters, greekNames } from './symbols.ts';

/** A word that means something: a function, or the symbol of this name. */
export type Word =
  | { readonly kind: 'function'; readonly name: FunctionName }
  | { readonly kind: 'symbol'; readonly name: string };

/** The words of more than one letter, by how they are typed in small letters. */
const words: ReadonlyMap<string, Word> = new Map<string, Word>([
  ...greekNames.map((name) => [name, { kind: 'symbol', name }] as const),
  ['pi', { kind: 'symbol', name: 'pi' }],
  ['eta', { kind: 'symbol', name: 'eta' }],
  ...functionNames.flatMap((name) =>
    functions[name].typed.map((typed) => [typed, { kind: 'function', name }] as const),
  ),
]);

const longest = Math.max(...[...words.keys()].map(({ length }) => length));

/** Greek letters, those that look like them, and what they are called. */
const greekCharacters: ReadonlyMap<string, string> = new Map([
  ...greekNames.map((name): [string, string] => [greekLetters[name].letter, name]),
  ['π', 'pi'],
  ['η', 'eta'],
  ['µ', 'mu'],
  ['ϕ', 'phi'],
  ['ϵ', 'epsilon'],
  ['ϑ', 'theta'],
]);

/** Functions that one may expect, and that are not here: taken for a product they would be misread. */
const unknownFunctions =
  /^(?:max|min|arc[a-z]*|sinh|cosh|coth|cot|sec|csc|sgn|sign|floor|ceil|round|mod|erf|relu|softmax|log10|log2|lg|ld|if|frac|sum|prod|int|lim)$/iu;

// In small letters only: A sin(x) may well be typed as Asin(x).
const inverseFunctions = /^a(?:sin|cos|tan)h?$/u;

/** Whether a run of letters names a function that there is not. */
export function isUnknownFunction(run: string): boolean {
  return unknownFunctions.test(run) || inverseFunctions.test(run);
}

/** The name of the symbol of a Greek letter; undefined for any other character. */
export function nameOfGreek(character: string): string | undefined {
  return greekCharacters.get(character);
}

/** A piece of a run of letters: a word, or a single letter. */
export interface Piece {
  readonly text: string;
  readonly word: Word;
}

function wordAt(run: string, start: number): Piece {
  for (let length = Math.min(longest, run.length - start); length > 1; length -= 1) {
    const text = run.slice(start, start + length);
    const word = words.get(text.toLowerCase());
    if (word !== undefined) return { text, word };
  }
  const text = run.charAt(start);
  return { text, word: { kind: 'symbol', name: text } };
}

/** Takes a run of letters apart, from the left, the longest words first: `axsin` is a, x and sin. */
export function piecesOf(run: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  while (start < run.length) {
    const piece = wordAt(run, start);
    pieces.push(piece);
    start += piece.text.length;
  }
  return pieces;
}
