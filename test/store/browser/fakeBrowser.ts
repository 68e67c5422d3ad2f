interface Entry {
  url: string;
  state: unknown;
}

/** A browser's window as far as its address and history go, with nothing that happens by itself. */
export class FakeBrowser extends EventTarget {
  entries: Entry[];
  at = 0;
  /** Set to refuse all changes, as sandboxed frames do. */
  refuses = false;
  pushes = 0;
  replacements = 0;

  constructor(url: string) {
    super();
    this.entries = [{ url, state: null }];
  }

  get present(): Entry {
    return this.entries[this.at]!;
  }

  get location() {
    const { hash, pathname, search, href } = new URL(this.present.url);
    return { hash, pathname, search, href };
  }

  get history() {
    return {
      state: structuredClone(this.present.state),
      pushState: (state: unknown, _: string, address: string): void => {
        this.pushes += 1;
        this.#write(state, address, true);
      },
      replaceState: (state: unknown, _: string, address: string): void => {
        this.replacements += 1;
        this.#write(state, address, false);
      },
    };
  }

  #write(state: unknown, address: string, asNew: boolean): void {
    if (this.refuses) throw new DOMException('no', 'SecurityError');
    const entry = { url: new URL(address, this.present.url).href, state: structuredClone(state) };
    if (asNew) this.#add(entry);
    else this.entries[this.at] = entry;
  }

  #add(entry: Entry): void {
    this.entries = [...this.entries.slice(0, this.at + 1), entry];
    this.at = this.entries.length - 1;
  }

  #tell(): void {
    this.dispatchEvent(new Event('popstate'));
    this.dispatchEvent(new Event('hashchange'));
  }

  /** Changes the fragment, as someone who pastes a link does. */
  follow(fragment: string): void {
    this.#add({ url: new URL(`#${fragment}`, this.present.url).href, state: null });
    this.#tell();
  }

  /** Presses Back (−1) or Forward (1), or several of them. */
  go(steps: number): void {
    this.at += steps;
    this.#tell();
  }
}
