import { axisTitle } from '../axisTitle.ts';
import type { TableReading, TableRow } from './readings.ts';
import { beginsAsNumber, tableNumber } from './tableNumber.ts';

/** A column of a table, as far as its first rows show it. */
export interface TableColumn {
  /** Its place in the rows, from 0. */
  readonly index: number;
  /** What the header says, on one line; '' where there is no header or nothing in it. */
  readonly title: string;
  /** Whether it looks as if it held numbers. */
  readonly kind: 'numbers' | 'text';
}

/** Which columns become x and y; for x also the numbers 1, 2, 3 of the rows. */
export interface ColumnChoice {
  readonly x: number | 'row';
  readonly y: number;
}

/** The columns of a table that have anything in them, from its first rows. */
export function columnsOf(
  rows: readonly TableRow[],
  { header, mark }: TableReading,
): readonly TableColumn[] {
  const titles = header ? (rows[0]?.fields ?? []) : [];
  const body = header ? rows.slice(1) : rows;
  const width = Math.max(0, ...rows.map(({ fields }) => fields.length));
  return Array.from({ length: width }, (_, index): TableColumn & { readonly used: boolean } => {
    const filled = body.map(({ fields }) => fields[index] ?? '').filter((field) => field !== '');
    const numbers = filled.filter((field) => tableNumber(field, mark).ok).length;
    const meant = filled.filter(beginsAsNumber).length;
    const title = axisTitle(titles[index] ?? '');
    const numeric = numbers * 2 >= filled.length || meant * 2 > filled.length;
    return {
      index,
      title,
      kind: filled.length > 0 && numeric ? 'numbers' : 'text',
      used: filled.length > 0 || title !== '',
    };
  })
    .filter(({ used }) => used)
    .map(({ used: _used, ...column }) => column);
}

/**
 * The columns to begin with: the first two of numbers. Where only one of several is, and where there is
 * only one, that is y over 1, 2, 3.
 */
export function usualColumns(columns: readonly TableColumn[]): ColumnChoice {
  const [first, second] = columns.filter(({ kind }) => kind === 'numbers');
  if (first !== undefined && second !== undefined) return { x: first.index, y: second.index };
  const [one, other] = columns;
  if (columns.length === 2 && one !== undefined && other !== undefined)
    return { x: one.index, y: other.index };
  return { x: 'row', y: (first ?? one)?.index ?? 0 };
}
