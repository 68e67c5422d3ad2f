import { dsvFormat } from 'd3-dsv';

/** What stands between the fields of a row: a tab, a sign, a run of blanks; '' where there is one field. */
export type Delimiter = '\t' | ';' | ',' | '|' | ' ' | '';

/** A row of a table as text. */
export interface TableRecord {
  readonly text: string;
  /** The line it begins at, from 1; a row with a line end in quotes takes more than one. */
  readonly line: number;
  /** Whether a quotation mark opens in it that is never closed. */
  readonly open: boolean;
}

/** Where a table begins in its text, and at which line. */
export interface TableStart {
  readonly text: string;
  readonly from: number;
  readonly line: number;
}

/** Where the quoted field that opens at a place ends, just behind its mark; undefined where it does not. */
function endOfQuoted(text: string, from: number): number | undefined {
  let at = from + 1;
  for (;;) {
    const mark = text.indexOf('"', at);
    if (mark === -1) return undefined;
    // Two marks stand for one within the field.
    if (text.charAt(mark + 1) !== '"') return mark + 1;
    at = mark + 2;
  }
}

function lineEndsIn(text: string, from: number, to: number): number {
  return text.slice(from, to).match(/\r\n|\r|\n/gu)?.length ?? 0;
}

/** Whether a field begins at a place: only there does a quotation mark quote. */
function beginsField(text: string, start: number, at: number, delimiter: Delimiter): boolean {
  return at === start || (delimiter !== '' && text.charAt(at - 1) === delimiter);
}

/**
 * Takes a text apart into rows. Line ends are those of any system; one in quotes ends no row.
 * @yields each row, also an empty one.
 */
export function* recordsOf(
  { text, from, line: firstLine }: TableStart,
  delimiter: Delimiter,
): Generator<TableRecord, undefined, undefined> {
  const special = /["\r\n]/gu;
  let start = from;
  let line = firstLine;
  while (start < text.length) {
    let open = false;
    let linesWithin = 0;
    let end = text.length;
    special.lastIndex = start;
    for (let found = special.exec(text); found !== null; found = special.exec(text)) {
      if (found[0] !== '"') {
        end = found.index;
        break;
      }
      if (open || !beginsField(text, start, found.index, delimiter)) continue;
      const close = endOfQuoted(text, found.index);
      if (close === undefined) {
        // The rest would be one field: instead the row ends with its line, and is named.
        open = true;
        continue;
      }
      linesWithin += lineEndsIn(text, found.index, close);
      special.lastIndex = close;
    }
    yield { text: text.slice(start, end), line, open };
    line += linesWithin + 1;
    start = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
}

function unquoted(field: string): string {
  const trimmed = field.trim();
  return trimmed.length > 1 && trimmed.startsWith('"') && trimmed.endsWith('"')
    ? trimmed.slice(1, -1).replaceAll('""', '"').trim()
    : trimmed;
}

/** The fields of a row, without the blanks and the quotation marks around them. */
export function fieldsOf(record: TableRecord, delimiter: Delimiter): readonly string[] {
  const { text, open } = record;
  if (delimiter === '') return [unquoted(text)];
  if (delimiter === ' ') return (text.match(/"(?:[^"]|"")*"|[^ ]+/gu) ?? []).map(unquoted);
  if (open || !text.includes('"')) return text.split(delimiter).map(unquoted);
  return (dsvFormat(delimiter).parseRows(text)[0] ?? []).map(unquoted);
}
