const longest = 60;
const deepest = 3;

/** Pieces one after the other until there is no more room. */
function joined(pieces: Iterable<() => string>): string {
  let text = '';
  for (const piece of pieces) {
    if (text.length > longest) break;
    text += `${text === '' ? '' : ','}${piece()}`;
  }
  return text;
}

function written(value: unknown, depth: number): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, longest + 1));
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) {
    if (depth === deepest) return '[…]';
    const items: readonly unknown[] = value.slice(0, longest);
    return `[${joined(items.map((item) => () => written(item, depth + 1)))}]`;
  }
  if (depth === deepest) return '{…}';
  const entries = Object.entries(value).slice(0, longest);
  const pairs = entries.map(
    ([key, item]) =>
      () =>
        `${JSON.stringify(key.slice(0, longest))}:${written(item, depth + 1)}`,
  );
  return `{${joined(pairs)}}`;
}

/**
 * A foreign value, such as JSON gives, in a few characters like those of JSON. Unlike `JSON.stringify`
 * and `String` it never fails, and costs the same however deep and long the value is.
 */
export function described(value: unknown): string {
  return written(value, 0);
}
