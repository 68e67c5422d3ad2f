import { parseNumber } from '../../numerics/parseNumber.ts';
import type { Observation } from '../../regression/observation.ts';

/** A number as links have it: the shortest decimal that reads back as the same number. */
export function numberToKey(value: number): string {
  // Some programs turn a + in an address into a space; 1e21 says the same as 1e+21.
  return String(value).replace('+', '');
}

/** Points as links have them: `x,y;x,y`. No points are an empty text. */
export function encodePoints(observations: readonly Observation[]): string {
  return observations.map(({ x, y }) => `${numberToKey(x)},${numberToKey(y)}`).join(';');
}

function decodePair(pair: string): Observation | undefined {
  const [x, y, ...rest] = pair.split(',').map(parseNumber);
  if (x?.ok !== true || y?.ok !== true || rest.length > 0) return undefined;
  return { x: x.value, y: y.value };
}

/** Reads points from `x,y;x,y`. A pair that is none is left out and named; gaps are skipped. */
export function decodePoints(text: string): {
  readonly observations: readonly Observation[];
  readonly badPairs: readonly string[];
} {
  const pairs = text
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair !== '');
  const observations: Observation[] = [];
  const badPairs: string[] = [];
  for (const pair of pairs) {
    const observation = decodePair(pair);
    if (observation === undefined) badPairs.push(pair);
    else observations.push(observation);
  }
  return { observations, badPairs };
}
