/** A browser's storage in memory, with room for so many characters. */
export class MemoryStorage implements Storage {
  readonly items = new Map<string, string>();
  /** Characters that one text may have. */
  room: number;
  /** Characters that all texts may have together. */
  roomForAll = Infinity;
  /** The keys in the order in which they were written, each time that they were. */
  readonly written: string[] = [];

  constructor(room = Infinity) {
    this.room = room;
  }

  get length(): number {
    return this.items.size;
  }

  clear(): void {
    this.items.clear();
  }

  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }

  key(index: number): string | null {
    return [...this.items.keys()][index] ?? null;
  }

  removeItem(key: string): void {
    this.items.delete(key);
  }

  setItem(key: string, value: string): void {
    const others = [...this.items].filter(([each]) => each !== key);
    const all = others.reduce((sum, [, text]) => sum + text.length, value.length);
    if (value.length > this.room || all > this.roomForAll)
      throw new DOMException('full', 'QuotaExceededError');
    this.items.set(key, value);
    this.written.push(key);
  }
}
