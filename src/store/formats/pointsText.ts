import type { Observation } from '../../regression/observation.ts';
import { numberInLink } from './linkValue.ts';

/** A number as links have it: the shortest decimal that reads back as the same number. */
export function numberToKey(value: number): string {
  // Some programs turn a + in an address into a space; 1e21 says the same as 1e+21.
  return String(value).replace('+', '');
}

/** Points as links have them: `x,y;x,y`, or `x1,x2,y;…` with a second input. No points are an empty text. */
export function encodePoints(observations: readonly Observation[]): string {
  return observations
    .map(({ x, x2, y }) => (x2 === undefined ? [x, y] : [x, x2, y]).map(numberToKey).join(','))
    .join(';');
}

function decodeTriple(triple: string): Observation | undefined {
  const [x, x2, y, ...rest] = triple.split(',').map((part) => numberInLink(part));
  const isNone = x === undefined || x2 === undefined || y === undefined || rest.length > 0;
  return isNone ? undefined : { x, x2, y };
}

function decodePair(pair: string): Observation | undefined {
  const [x, y, ...rest] = pair.split(',').map((part) => numberInLink(part));
  return x === undefined || y === undefined || rest.length > 0 ? undefined : { x, y };
}

/** A pair, or several between which a program has put blanks or plus signs; undefined for others. */
function decodePairs(text: string): readonly Observation[] | undefined {
  const whole = decodePair(text);
  if (whole !== undefined) return [whole];
  const pairs = text.split(/[\s+]+/u).map(decodePair);
  return pairs.every((pair) => pair !== undefined) ? pairs : undefined;
}

/**
 * Reads points from `x,y;x,y`. A pair that is none is left out and named; gaps are skipped, and so
 * are brackets around pairs, as mathematics and other programs write them.
 * @param mayHaveSecond whether three numbers are a point with a second input.
 */
export function decodePoints(
  text: string,
  mayHaveSecond = false,
): {
  readonly observations: readonly Observation[];
  readonly badPairs: readonly string[];
} {
  const pieces = text
    .replaceAll(/[)\]}][\s,+]*[([{]/gu, ';')
    .replaceAll(/[()[\]{}]/gu, '')
    .split(';')
    .map((piece) => piece.trim())
    .filter((piece) => /[^\s+]/u.test(piece));
  const observations: Observation[] = [];
  const badPairs: string[] = [];
  for (const piece of pieces) {
    const triple = mayHaveSecond ? decodeTriple(piece) : undefined;
    const pairs = triple === undefined ? decodePairs(piece) : [triple];
    if (pairs === undefined) badPairs.push(piece);
    else observations.push(...pairs);
  }
  return { observations, badPairs };
}
