// The tab's own storage comes first: with two tabs open, each returns to its own step.
export const storageNames = ['sessionStorage', 'localStorage'] as const;
export type StorageName = (typeof storageNames)[number];

// Reading the property itself throws where storage is blocked; it is missing outside browsers, and null in some apps that
// show a page.
function storageOf(name: StorageName): Storage | undefined {
  try {
    return (globalThis as Partial<Record<StorageName, Storage | null>>)[name] ?? undefined;
  } catch {
    return undefined;
  }
}

/** The text under a key of a storage; undefined where there is none, or no storage. Never throws. */
export function readStored(name: StorageName, key: string): string | undefined {
  try {
    return storageOf(name)?.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Writes a text under a key of a storage. Never throws; @returns whether it is there now. */
export function writeStored(name: StorageName, key: string, text: string): boolean {
  try {
    const storage = storageOf(name);
    storage?.setItem(key, text);
    return storage !== undefined;
  } catch {
    return false;
  }
}

/** Takes the text under a key of a storage away. Never throws. */
export function removeStored(name: StorageName, key: string): void {
  try {
    storageOf(name)?.removeItem(key);
  } catch {
    // Where nothing can be removed nothing was written.
  }
}

/** The keys of a storage that begin with a text; none where there is no storage. Never throws. */
export function storedKeys(name: StorageName, beginning: string): readonly string[] {
  try {
    const storage = storageOf(name);
    const keys = Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index));
    return keys.flatMap((key) => (key?.startsWith(beginning) === true ? [key] : []));
  } catch {
    return [];
  }
}
