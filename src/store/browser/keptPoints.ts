import type { DataSet } from '../experiment.ts';
import {
  knownName,
  pieceCount,
  pieceName,
  pieceNames,
  piecesIn,
  pieceText,
  withPoints,
} from '../formats/pointsApart.ts';
import {
  readStored,
  removeStored,
  storageNames,
  storedKeys,
  type StorageName,
  writeStored,
} from './storage.ts';

type Lists = readonly DataSet['observations'][];

const beginning = 'downhill.points.';

function keyOf(piece: string): string {
  return `${beginning}${piece}`;
}

/**
 * Writes what a storage lacks of long lists, a piece of work at a time. A storage that has no room is left alone:
 * that is seen, and told, where the state itself is written.
 */
export function* keepPieces(lists: Lists): Generator<undefined, void> {
  const there = storageNames.map((name) => ({ name, keys: storedKeys(name, beginning) }));
  const full = new Set<StorageName>();
  for (const points of lists) {
    for (let index = 0; index < pieceCount(points); index += 1) {
      const before = knownName(points, index);
      const lacking = there.filter(
        ({ name, keys }) =>
          !full.has(name) && (before === undefined || !keys.includes(keyOf(before))),
      );
      if (lacking.length === 0) continue;
      const text = pieceText(points, index);
      const key = keyOf(pieceName(points, index, text));
      for (const { name, keys } of lacking)
        if (!keys.includes(key) && !writeStored(name, key, text)) full.add(name);
      yield;
    }
  }
}

/** Writes at once what a storage lacks of long lists. @returns whether all of them are there now. */
export function keepPoints(name: StorageName, lists: Lists): boolean {
  if (lists.length === 0) return true;
  const there = storedKeys(name, beginning);
  return lists.every((points) =>
    pieceNames(points).every((piece, index) => {
      const key = keyOf(piece);
      return there.includes(key) || writeStored(name, key, pieceText(points, index));
    }),
  );
}

/** Takes away what no state in this storage refers to. */
export function dropUnneeded(name: StorageName, stateKey: string): void {
  const there = storedKeys(name, beginning);
  if (there.length === 0) return;
  const needed = [...piecesIn(readStored(name, stateKey) ?? '')].map(keyOf);
  for (const key of there) if (!needed.includes(key)) removeStored(name, key);
}

/**
 * Takes the pieces of all other lists out of a storage, to make room.
 * @returns how many they were, and a function that puts them back.
 */
export function takeOthers(
  name: StorageName,
  lists: Lists,
): { readonly count: number; readonly putBack: () => void } {
  const ours = lists.flatMap(pieceNames).map(keyOf);
  const others = storedKeys(name, beginning)
    .filter((key) => !ours.includes(key))
    .map((key) => [key, readStored(name, key) ?? ''] as const);
  for (const [key] of others) removeStored(name, key);
  return {
    count: others.length,
    putBack: () => {
      for (const [key, text] of others) writeStored(name, key, text);
    },
  };
}

/**
 * The text of the state that a storage has, with its points in it. A piece is the same in either storage, and
 * another window may have taken one away.
 */
export function readStateText(name: StorageName, stateKey: string): string | undefined {
  const text = readStored(name, stateKey);
  const other = name === 'sessionStorage' ? 'localStorage' : 'sessionStorage';
  return (
    text &&
    withPoints(text, (piece) => readStored(name, keyOf(piece)) ?? readStored(other, keyOf(piece)))
  );
}
