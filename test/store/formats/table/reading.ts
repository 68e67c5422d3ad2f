import {
  type ColumnChoice,
  columnsOf,
  type TableColumn,
  usualColumns,
} from '../../../../src/store/formats/table/columns.ts';
import { preparedTable } from '../../../../src/store/formats/table/preparedTable.ts';
import {
  readingsOf,
  sampleRows,
  type TableReading,
} from '../../../../src/store/formats/table/readings.ts';
import { readTable, type TablePoints } from '../../../../src/store/formats/table/readTable.ts';

/** A table as it is read without anybody choosing anything. */
export interface ReadTable extends TablePoints {
  readonly readings: readonly [TableReading, ...TableReading[]];
  readonly columns: readonly TableColumn[];
  readonly choice: ColumnChoice;
}

/** Reads a text that can be read as a table, by a reading of its own or the one that fits best. */
export function read(text: string, wanted: Partial<TableReading> = {}): ReadTable {
  const prepared = preparedTable(text);
  if (!prepared.ok) throw new Error(`refused: ${prepared.reason}`);
  const readings = readingsOf(prepared.start, prepared.named);
  const reading = { ...readings[0], ...wanted };
  const columns = columnsOf(sampleRows(prepared.start, reading.delimiter), reading);
  const choice = usualColumns(columns);
  const reader = readTable(prepared.start, reading, choice);
  for (;;) {
    const { done, value } = reader.next();
    if (done === true) return { ...value, readings, columns, choice };
  }
}

/** The points that a text gives, as pairs. */
export function pointsOf(text: string, wanted: Partial<TableReading> = {}): readonly number[][] {
  return read(text, wanted).observations.map(({ x, y }) => [x, y]);
}

/** The rows that are left out, as `line axis "text" fault`. */
export function leftOutOf(text: string): readonly string[] {
  return read(text).leftOut.flatMap(({ line, faults }) =>
    faults.map(({ axis, text: field, fault }) => `${line} ${axis} "${field}" ${fault}`),
  );
}
