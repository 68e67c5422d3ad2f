const longest = 60;

/** A text from outside, on one line and cut so that it fits into a message. */
export function shortened(text: string): string {
  // By whole characters, and without those that would turn the words around them.
  const characters = Array.from(text.slice(0, 4 * longest));
  const kept = characters
    .slice(0, longest)
    .join('')
    .replaceAll(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu, ' ');
  return characters.length <= longest && text.length <= 4 * longest ? kept : `${kept}…`;
}
