import type { Observation } from '../../regression/observation.ts';
import { pairsOf } from './experimentToJson.ts';

// The points of a long table are megabytes, and all else of a state is not: so the browser keeps them apart, in pieces
// that are written once, and the state says which. A piece is called by its text: what has not changed is not written anew.

/** How many points a piece has; a list with no more stands in the state itself. */
const pieceLength = 5000;

type Points = readonly Observation[];

const known = new WeakMap<Points, string[]>();

/** Whether a list of points is kept apart from the state. */
export function isApart(points: Points): boolean {
  return points.length > pieceLength;
}

/** How many pieces a list has. */
export function pieceCount(points: Points): number {
  return Math.ceil(points.length / pieceLength);
}

/** The text of a piece of a list: what stands between the brackets around all of them. */
export function pieceText(points: Points, index: number): string {
  const piece = points.slice(index * pieceLength, (index + 1) * pieceLength);
  return JSON.stringify(pairsOf(piece)).slice(1, -1);
}

/** A name that no other text has: two hashes of 32 bits (cyrb53 by bryc, public domain) and the length. */
export function nameOfText(text: string): string {
  let one = 0xdeadbeef;
  let two = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 2_654_435_761);
    two = Math.imul(two ^ code, 1_597_334_677);
  }
  const [first, second] = [one ^ (two >>> 15), two ^ (one >>> 13)];
  return [first >>> 0, second >>> 0, text.length].map((part) => part.toString(36)).join('-');
}

/** The name of a piece of a list if it was worked out before: lists are never changed. */
export function knownName(points: Points, index: number): string | undefined {
  return known.get(points)?.[index];
}

/** The name of a piece, from its text where it is at hand. */
export function pieceName(points: Points, index: number, text?: string): string {
  const names = known.get(points) ?? [];
  known.set(points, names);
  return (names[index] ??= nameOfText(text ?? pieceText(points, index)));
}

/** The names of all pieces of a list, in their order. */
export function pieceNames(points: Points): readonly string[] {
  return Array.from({ length: pieceCount(points) }, (_, index) => pieceName(points, index));
}

/** What stands in a state in the place of a list that is kept apart. */
export function referenceTo(points: Points): string {
  return `kept ${pieceNames(points).join(' ')}`;
}

/** What stands in a step of undo or redo in the place of a list kept apart that is the one on screen. */
export const asOnScreen = 'as on screen';

const reference = /"points":"kept ([\da-z -]+)"/gu;

/** The names of the pieces that the text of a state refers to. */
export function piecesIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(reference)].flatMap(([, names = '']) => names.split(' ')));
}

/**
 * The text of a state with its points in it, as it is where none are kept apart. Where a piece is missing or is
 * another text than it was, the list is left out, which is then a bad part of the state.
 */
export function withPoints(text: string, read: (piece: string) => string | undefined): string {
  return text.replaceAll(reference, (all, names: string) => {
    const pieces = names.split(' ').map((name) => {
      const piece = read(name);
      return piece !== undefined && nameOfText(piece) === name ? piece : undefined;
    });
    return pieces.includes(undefined) ? all : `"points":[${pieces.join(',')}]`;
  });
}
