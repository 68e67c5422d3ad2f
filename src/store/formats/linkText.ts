/** The text of a link, taken apart into its pairs. */
export interface LinkText {
  /** Values by key, keys in small letters, of keys that come twice the first. */
  readonly pairs: ReadonlyMap<string, string>;
  /** What belongs to no pair and can be read as nothing: '2,3' in 'm=1&2,3'. */
  readonly strays: readonly string[];
  /** Later values of keys that came before with another value. */
  readonly repeated: readonly (readonly [key: string, value: string])[];
  /** Whether the text ends in dots, as programs write that show the beginning of a long link. */
  readonly cut: boolean;
}

// Soft hyphens, zero-width spaces and marks of direction, which editors and chat programs put in.
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

// Each program on the way may encode once more. Nothing in a link of ours is a percent sign, and no
// key begins like an entity, so that all of it can be undone.
const mostEncodings = 5;

function percentDecoded(text: string): string {
  return text.replaceAll(/(?:%[0-9a-f]{2})+/giu, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes; // Bytes that are no text stay as they are, and are named with their value.
    }
  });
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  lt: '<',
  nbsp: ' ',
  quot: '"',
};

function withoutEntities(text: string): string {
  const entity =
    /&(?:#(?<code>\d{1,7})|#x(?<hex>[0-9a-f]{1,6})|(?<name>amp|apos|gt|lt|nbsp|quot));/giu;
  return text.replaceAll(entity, (whole, code?: string, hex?: string, name?: string) => {
    if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
    const point = code === undefined ? Number.parseInt(hex ?? '', 16) : Number(code);
    return point <= 0x10_ff_ff ? String.fromCodePoint(point) : whole;
  });
}

function decoded(text: string): string {
  let now = text;
  for (let round = 0; round < mostEncodings; round += 1) {
    const next = withoutEntities(percentDecoded(now));
    if (next === now) break;
    now = next;
  }
  return now;
}

/**
 * Without the breaks of long lines. Where every '=' is one of quoted-printable, in which mail goes, also
 * without those: '=' at the end of a line, and `=3D` for '='.
 */
function withoutLineBreaks(text: string): string {
  const soft = text.replaceAll(/=\r?\n/gu, '');
  const quoted = /=(?:3D|\r?\n)/iu.test(text) && !/=(?!3D)/iu.test(soft);
  return quoted ? soft.replaceAll(/=3D/giu, '=') : text.replaceAll(/[\r\n]+/gu, '');
}

const opening: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Without the full stop, bracket or quote of the sentence around the link. */
function withoutSentence(text: string): string {
  // A bracket that was opened in the link belongs to it: only those too many go.
  const tooMany = new Map<string, number>();
  for (const [close, open] of Object.entries(opening)) {
    tooMany.set(close, text.split(close).length - text.split(open).length);
  }
  let end = text.length;
  for (; end > 0; end -= 1) {
    const last = text.charAt(end - 1);
    const surplus = tooMany.get(last) ?? 0;
    if (surplus <= 0 && !/[.…,;:!?'"`’”»›>*_|\s]/u.test(last)) break;
    tooMany.set(last, surplus - 1);
  }
  return text.slice(0, end);
}

/** The text as it was before mail programs, chat programs, web pages and people passed it on. */
function repaired(fragment: string): string {
  // First of all the line breaks, which may part an escape; then again, where they were escaped.
  const plain = withoutLineBreaks(decoded(withoutLineBreaks(fragment)));
  return plain
    .replaceAll(invisible, '')
    .replaceAll('\\', '')
    .replace(/^[#?!/&\s<("'“‘«]+/u, '');
}

// Points stand between semicolons too: one that separates pairs is followed by a key and '='.
const betweenPairs = /&|;(?=[\s+]*[a-z][\w-]*\s*=)/iu;

// Where programs write '&' for every ';', the rest of a list follows in pieces of their own.
const listKeys: readonly string[] = ['points', 'start'];

function keyOf(text: string): string {
  return text.replaceAll(/[\s+]/gu, '').toLowerCase();
}

/**
 * Takes the fragment of a link apart, with or without '#'. It never fails. What programs do to links
 * is undone where it has one meaning: percent escapes, HTML entities, quoted-printable, `;` for `&`
 * and the other way round, invisible characters, and the punctuation of the sentence around it.
 */
export function linkTextOf(fragment: string): LinkText {
  const text = repaired(fragment);
  const pairs = new Map<string, string>();
  const strays: string[] = [];
  const repeated: (readonly [string, string])[] = [];
  let lastKey: string | undefined;
  for (const piece of withoutSentence(text).split(betweenPairs)) {
    const [name = '', ...rest] = piece.split('=');
    const value = rest.join('=').trim();
    const key = keyOf(name);
    const before = pairs.get(key);
    if (rest.length > 0) {
      lastKey = before === undefined ? key : undefined;
      if (before === undefined) pairs.set(key, value);
      else if (before !== value) repeated.push([key, value]);
    } else if (key !== '' && lastKey !== undefined && listKeys.includes(lastKey)) {
      pairs.set(lastKey, `${pairs.get(lastKey) ?? ''};${name}`);
    } else if (key !== '') {
      strays.push(name.trim());
    }
  }
  return { pairs, strays, repeated, cut: /(?:…|\.{3})[\s'"’”»>)\]]*$/u.test(text) };
}
