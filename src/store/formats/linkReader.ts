import type { MessageRef } from '../appState.ts';
import { linkTextOf, type LinkText } from './linkText.ts';
import { numberInLink, optionNamed } from './linkValue.ts';
import { shortened } from './shortened.ts';

/** Reads one value after the other, and notes those that are not possible. */
export class LinkReader {
  readonly faults: MessageRef[] = [];
  readonly #text: LinkText;

  constructor(fragment: string) {
    this.#text = linkTextOf(fragment);
  }

  text(key: string): string | undefined {
    return this.#text.pairs.get(key);
  }

  /** Whether the link has keys besides these. */
  hasOther(keys: readonly string[]): boolean {
    return [...this.#text.pairs.keys()].some((key) => !keys.includes(key));
  }

  tell(id: MessageRef['id'], key: string, value: string): void {
    this.faults.push({ id, values: { key, value: shortened(value) } });
  }

  /** The same with what else is to be said of the value. */
  tellMore(
    id: MessageRef['id'],
    key: string,
    value: string,
    more: Readonly<Record<string, string | number>>,
  ): void {
    this.faults.push({ id, values: { key, value: shortened(value), ...more } });
  }

  /** Notes what of the text got lost before any value was read. */
  tellLosses(known: readonly string[]): void {
    const { cut, strays, repeated } = this.#text;
    if (cut) this.faults.push({ id: 'notices.linkCut' });
    for (const stray of strays) {
      // A plain word is a key that is not known, which newer links may have.
      if (/^[a-z][a-z-]*$/iu.test(stray) && !known.includes(stray.toLowerCase())) continue;
      this.faults.push({ id: 'notices.linkStray', values: { value: shortened(stray) } });
    }
    for (const [key, value] of repeated) {
      if (known.includes(key)) this.tell('notices.linkRepeated', key, value);
    }
  }

  /** What the value means; undefined when it is missing or, with a fault noted, not possible. */
  read<Value>(key: string, decode: (text: string) => Value | undefined): Value | undefined {
    const text = this.text(key);
    if (text === undefined) return undefined;
    const value = decode(text);
    if (value === undefined) this.tell('notices.linkValue', key, text);
    return value;
  }

  number(key: string, possible: (value: number) => boolean = () => true): number | undefined {
    return this.read(key, (text) => {
      const value = numberInLink(text);
      return value !== undefined && possible(value) ? value : undefined;
    });
  }

  /** A whole number, at least `least`. */
  whole(key: string, least: number, most = Number.MAX_SAFE_INTEGER): number | undefined {
    return this.read(key, (text) => {
      const value = numberInLink(text, 'whole') ?? Number.NaN;
      return Number.isSafeInteger(value) && value >= least && value <= most ? value : undefined;
    });
  }

  choice<Value extends string>(key: string, options: readonly Value[]): Value | undefined {
    return this.read(key, (text) => optionNamed(text, options));
  }
}
