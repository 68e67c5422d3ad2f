/** A text as it is compared: without accents and capitals. */
export function normalised(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('’', "'");
}

/** Whether every word of the query occurs somewhere in the texts. An empty query is found everywhere. */
export function isFound(query: string, texts: readonly string[]): boolean {
  const text = normalised(texts.join('\n'));
  return normalised(query)
    .trim()
    .split(/\s+/u)
    .every((word) => text.includes(word));
}
