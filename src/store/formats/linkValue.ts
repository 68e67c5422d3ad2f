import { parseNumber } from '../../numerics/parseNumber.ts';

/** A name as it is compared: without case, blanks, and the dashes that programs put for hyphens. */
function folded(name: string): string {
  return name.toLowerCase().replaceAll(/[\s+_\-\u2010-\u2015\u2212"'`“”‘’]/gu, '');
}

/** The option that a text names, if any. Names that differ in case or hyphens alone are the same. */
export function optionNamed<Option extends string>(
  text: string,
  options: readonly Option[],
): Option | undefined {
  const name = folded(text);
  return options.find((option) => option === text) ?? options.find((each) => folded(each) === name);
}

const longestNumber = 400;

/**
 * The finite number that a text of a link says; undefined when it says none. A break in a long line
 * may have left blanks in it, and a blank at its ends may have become a plus sign.
 */
export function numberInLink(text: string, kind: 'real' | 'whole' = 'real'): number | undefined {
  const plain = text.replaceAll(/[\s"'`“”‘’]/gu, '');
  const parsed = parseNumber(plain, kind);
  if (parsed.ok || plain.length > longestNumber) return parsed.ok ? parsed.value : undefined;
  const bare = parseNumber(plain.replaceAll(/^\++|\++$/gu, ''), kind);
  return bare.ok ? bare.value : undefined;
}
