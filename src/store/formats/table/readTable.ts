import type { DecimalMark } from '../../../numerics/parseNumber.ts';
import type { Observation } from '../../../regression/observation.ts';
import type { ColumnChoice } from './columns.ts';
import type { TableReading } from './readings.ts';
import { fieldsOf, recordsOf, type TableStart } from './records.ts';
import { tableNumber } from './tableNumber.ts';

/** Why a field gives no number: 'openQuote' where a quotation mark before it is never closed. */
export type FieldFault = 'empty' | 'notANumber' | 'tooLarge' | 'openQuote';

/** A row that gives no point, and what is wrong with its fields. */
export interface LeftOutRow {
  readonly line: number;
  readonly faults: readonly {
    readonly axis: 'x' | 'y';
    readonly text: string;
    readonly fault: FieldFault;
  }[];
}

/** What a table gives. */
export interface TablePoints {
  readonly observations: readonly Observation[];
  readonly leftOut: readonly LeftOutRow[];
  /** Whether it has more rows than are read. */
  readonly more: boolean;
}

/** More points than this are not taken over. */
export const mostRows = 100_000;

type ReadField = { readonly value: number } | { readonly text: string; readonly fault: FieldFault };

function readField(text: string, mark: DecimalMark, open: boolean): ReadField {
  const parsed = tableNumber(text, mark);
  if (parsed.ok) return { value: parsed.value };
  return { text, fault: open && parsed.reason !== 'empty' ? 'openQuote' : parsed.reason };
}

/**
 * Reads a table row by row, and can be stopped after each: a caller decides how long it goes on at a
 * time. A row without a number for x and y is left out and named; a blank is not 0. Rows with nothing in
 * them are none.
 * @yields how many rows have been read.
 */
export function* readTable(
  start: TableStart,
  { delimiter, mark, header }: TableReading,
  columns: ColumnChoice,
): Generator<number, TablePoints, undefined> {
  const observations: Observation[] = [];
  const leftOut: LeftOutRow[] = [];
  let rows = header ? -1 : 0;
  for (const record of recordsOf(start, delimiter)) {
    const fields = fieldsOf(record, delimiter);
    if (fields.every((field) => field === '')) continue;
    if (rows === mostRows) return { observations, leftOut, more: true };
    rows += 1;
    // The first of them is the header.
    if (rows === 0) continue;
    const { x: xColumn, y: yColumn } = columns;
    const x: ReadField =
      xColumn === 'row' ? { value: rows } : readField(fields[xColumn] ?? '', mark, record.open);
    const y = readField(fields[yColumn] ?? '', mark, record.open);
    if ('value' in x && 'value' in y) observations.push({ x: x.value, y: y.value });
    else
      leftOut.push({
        line: record.line,
        faults: [
          ...('fault' in x ? [{ axis: 'x' as const, ...x }] : []),
          ...('fault' in y ? [{ axis: 'y' as const, ...y }] : []),
        ],
      });
    yield rows;
  }
  return { observations, leftOut, more: false };
}
