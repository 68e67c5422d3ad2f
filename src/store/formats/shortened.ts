const longest = 60;

/** A text from outside, cut so that it fits into a message. */
export function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}
