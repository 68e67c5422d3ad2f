import type { AxisTitles } from '../experiment.ts';
import { shortened } from './shortened.ts';

/** A title from outside, as an axis has it: on one line, and not longer than there is room for. */
export function axisTitle(text: string): string {
  return shortened(text.replaceAll(/\s+/gu, ' ').trim()).replaceAll(/\s+/gu, ' ').trim();
}

/** The titles of both axes from texts from outside; undefined where they say nothing. */
export function axisTitles(x: string, y: string): AxisTitles | undefined {
  const titles = { x: axisTitle(x), y: axisTitle(y) };
  return titles.x === '' && titles.y === '' ? undefined : titles;
}

// What has a meaning in links, and escapes of it that the way undoes: its full-width twin has none.
const signs = '%&;=\\<>"`#+';
const fullWidth = 0xfe_e0;

/** A title with every sign that could be read as part of the link written full width. */
export function titleToLink(title: string): string {
  return Array.from(title, (sign) =>
    signs.includes(sign) ? String.fromCodePoint((sign.codePointAt(0) ?? 0) + fullWidth) : sign,
  ).join('');
}

/** What a text of a link says as a title. */
export function titleFromLink(text: string): string {
  // Some programs write a plus sign for a blank.
  const plain = Array.from(text.replaceAll('+', ' '), (sign) => {
    const twin = String.fromCodePoint(Math.max(0, (sign.codePointAt(0) ?? 0) - fullWidth));
    return signs.includes(twin) ? twin : sign;
  });
  return plain.join('');
}
