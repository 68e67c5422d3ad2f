import type { DecimalMark } from '../../../numerics/parseNumber.ts';
import { type Delimiter, fieldsOf, recordsOf, type TableStart } from './records.ts';
import { beginsAsNumber, tableNumber } from './tableNumber.ts';

/** How a text is read as a table. */
export interface TableReading {
  readonly delimiter: Delimiter;
  readonly mark: DecimalMark;
  /** Whether the first row holds titles. */
  readonly header: boolean;
}

/** A row of a table with anything in it. */
export interface TableRow {
  readonly line: number;
  readonly fields: readonly string[];
}

/** What may stand between fields, in the order in which one is preferred where several fit alike. */
export const delimiters: readonly Delimiter[] = ['\t', ';', ',', '|', ' ', ''];

/** What may stand before decimals, the usual first. */
export const decimalMarks: readonly DecimalMark[] = ['.', ','];

const sampleSize = 200;

/** The first rows of a table that have anything in them. */
export function sampleRows(start: TableStart, delimiter: Delimiter): readonly TableRow[] {
  const rows: TableRow[] = [];
  let looked = 0;
  for (const record of recordsOf(start, delimiter)) {
    looked += 1;
    const fields = fieldsOf(record, delimiter);
    if (fields.some((field) => field !== '')) rows.push({ line: record.line, fields });
    if (rows.length === sampleSize || looked === 10 * sampleSize) break;
  }
  return rows;
}

/** Whether a row holds titles: words, and nothing that begins as a number does. */
export function isHeader(row: TableRow | undefined): boolean {
  return row !== undefined && !row.fields.some(beginsAsNumber);
}

interface Judged {
  readonly reading: TableReading;
  /** How much of what is filled in is a number, times how many rows are of one length: from 0 to 1. */
  readonly fit: number;
  readonly width: number;
  /** Columns that hold any number. */
  readonly numeric: number;
  /** What the sample says, to tell whether two readings say the same. */
  readonly says: string;
}

function commonest(counts: readonly number[]): { readonly value: number; readonly times: number } {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  const [value = 0, most = 0] = [...times].toSorted(([, one], [, other]) => other - one)[0] ?? [];
  return { value, times: most };
}

function judged(rows: readonly TableRow[], delimiter: Delimiter, mark: DecimalMark): Judged {
  const header = isHeader(rows[0]);
  const body = header ? rows.slice(1) : rows;
  const read = body.map(({ fields }) =>
    fields.map((field) => (field === '' ? undefined : tableNumber(field, mark))),
  );
  const filled = read.flat().filter((field) => field !== undefined);
  const share = filled.filter(({ ok }) => ok).length / Math.max(1, filled.length);
  // The titles count too: two words with a sign between them are two columns.
  const { value: width, times } = commonest(rows.map(({ fields }) => fields.length));
  const numeric = new Set(
    read.flatMap((row) => row.flatMap((field, at) => (field?.ok === true ? [at] : []))),
  );
  return {
    reading: { delimiter, mark, header },
    fit: share * (times / Math.max(1, rows.length)),
    width,
    numeric: numeric.size,
    says: JSON.stringify(read.map((row) => row.map((field) => (field?.ok === true ? field : '')))),
  };
}

const enoughAlike = 1e-9;

/**
 * How a text may be read as a table: the reading that fits best, and behind it those that fit alike and
 * say something else, between which only a person can choose.
 * @param named the delimiter where the text names it.
 */
export function readingsOf(
  start: TableStart,
  named?: Delimiter,
): readonly [TableReading, ...TableReading[]] {
  const head = start.text.slice(start.from, start.from + 100_000);
  const possible = named === undefined ? delimiters : [named];
  const all = possible
    .filter((delimiter) => delimiter === named || head.includes(delimiter))
    .flatMap((delimiter) => {
      const rows = sampleRows(start, delimiter);
      const inQuotes = rows.some(({ fields }) => fields.some((field) => field.includes(',')));
      // Between fields and before decimals it can stand only where quotation marks keep the two apart.
      const marks = delimiter === ',' && !inQuotes ? (['.'] as const) : decimalMarks;
      return marks.map((mark) => judged(rows, delimiter, mark));
    })
    .toSorted(
      (one, other) =>
        (Math.abs(one.fit - other.fit) > enoughAlike ? other.fit - one.fit : 0) ||
        Math.min(2, other.numeric) - Math.min(2, one.numeric) ||
        (one.fit === 0 ? other.width - one.width : 0),
    );
  const [best, ...others] = all;
  if (best === undefined) return [{ delimiter: '', mark: '.', header: false }];
  const said = new Set([best.says]);
  const alike = others.filter(({ fit, says, width }) => {
    if (fit === 0 || best.fit - fit > enoughAlike || said.has(says)) return false;
    // Titles for two columns: then there are two.
    if (width === 1 && best.width > 1 && best.reading.header) return false;
    said.add(says);
    return true;
  });
  return [best.reading, ...alike.map(({ reading }) => reading)];
}
