import { readStored, removeStored, writeStored, type StorageName } from './storage.ts';

/** How many texts are kept that could not be read; the oldest go first. */
export const mostAside = 5;
/** Characters that they may take together, so that they leave room for the state itself. */
const roomAside = 1_000_000;

/** Where the texts that could not be read are kept, the oldest first. */
export const unreadableKeys: readonly string[] = Array.from({ length: mostAside }, (_, index) =>
  index === 0 ? 'downhill.state.unreadable' : `downhill.state.unreadable.${String(index + 1)}`,
);

function latestThatFit(texts: readonly string[]): readonly string[] {
  const kept: string[] = [];
  let room = roomAside;
  for (const text of texts.toReversed()) {
    room -= text.length;
    // The latest is kept whatever its length.
    if (kept.length === mostAside || (kept.length > 0 && room < 0)) break;
    kept.push(text);
  }
  return kept.toReversed();
}

function keepAside(storage: StorageName, text: string): boolean {
  const before = unreadableKeys.flatMap((key) => readStored(storage, key) ?? []);
  if (before.includes(text)) return true;
  const texts = latestThatFit([...before, text]);
  return unreadableKeys.every((key, index) => {
    const kept = texts[index];
    if (kept !== undefined) return writeStored(storage, key, kept);
    removeStored(storage, key);
    return true;
  });
}

/**
 * Keeps a text that could not be read, so that it is not lost: with those of earlier visits, or
 * where there is no room for it, for as long as the tab is open. Never throws.
 * @returns whether it is kept.
 */
export function setAside(text: string): boolean {
  return keepAside('localStorage', text) || keepAside('sessionStorage', text);
}
