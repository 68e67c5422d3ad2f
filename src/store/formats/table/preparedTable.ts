import type { Delimiter, TableStart } from './records.ts';

/** A text that can be read as a table, or why it cannot. */
export type PreparedTable =
  | {
      readonly ok: true;
      readonly start: TableStart;
      /** The delimiter that its first line names (`sep=;`), as spreadsheets write it. */
      readonly named: Delimiter | undefined;
    }
  | { readonly ok: false; readonly reason: 'empty' | 'noLineEnd' | 'notText' };

/** A line longer than this is none that a person or a spreadsheet has made. */
export const longestLine = 100_000;

const separator = /^sep=(?<sign>[\t;,|])\r?(?:\n|$)/iu;

/** Looks at a text before it is read: what stands before the table is skipped, what is none is refused. */
export function preparedTable(given: string): PreparedTable {
  const text = given.startsWith('\uFEFF') ? given.slice(1) : given;
  const head = text.slice(0, longestLine);
  if (head.trim() === '' && text.trim() === '') return { ok: false, reason: 'empty' };
  // No text has a zero byte, and every workbook and picture has.
  if (head.includes('\0')) return { ok: false, reason: 'notText' };
  if (text.length > longestLine && !/[\r\n]/u.test(head)) return { ok: false, reason: 'noLineEnd' };
  const named = separator.exec(text);
  const start = { text, from: named?.[0].length ?? 0, line: named === null ? 1 : 2 };
  return { ok: true, start, named: named?.groups?.['sign'] as Delimiter | undefined };
}

/**
 * The text of a file with a table. Its encoding is that of its byte order mark, else UTF-8, and where the
 * bytes are not that, Windows-1252, in which older spreadsheets save.
 */
export function tableTextOf(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
