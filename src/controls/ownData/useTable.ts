import { useEffect, useMemo, useState } from 'react';
import {
  type ColumnChoice,
  columnsOf,
  type TableColumn,
  usualColumns,
} from '../../store/formats/table/columns.ts';
import {
  isHeader,
  readingsOf,
  sampleRows,
  type TableReading,
  type TableRow,
} from '../../store/formats/table/readings.ts';
import { readTable, type TablePoints } from '../../store/formats/table/readTable.ts';
import type { Delimiter, TableStart } from '../../store/formats/table/records.ts';
import { inSlices } from './inSlices.ts';

/** A table that is being understood: what is known of it, and what can be chosen otherwise. */
export interface Table {
  /** The readings that fit alike, the one to begin with first. */
  readonly readings: readonly TableReading[];
  readonly reading: TableReading;
  readonly onReading: (reading: TableReading) => void;
  /** Whether the first row would hold titles with another delimiter. */
  readonly headerIn: (delimiter: Delimiter) => boolean;
  readonly rows: readonly TableRow[];
  readonly columns: readonly TableColumn[];
  readonly choice: ColumnChoice;
  readonly onChoice: (choice: ColumnChoice) => void;
  /** Undefined while the table is being read. */
  readonly points: TablePoints | undefined;
  /** How many rows have been read so far. */
  readonly read: number;
}

interface Progress {
  readonly of: unknown;
  readonly points: TablePoints | undefined;
  readonly read: number;
}

/** Reads a table as it is understood, and again whenever somebody corrects that. */
export function useTable(start: TableStart, named: Delimiter | undefined): Table {
  const readings = useMemo(() => readingsOf(start, named), [start, named]);
  const [corrected, setReading] = useState<TableReading>();
  const [chosen, setChoice] = useState<ColumnChoice>();
  const reading = corrected ?? readings[0];
  const rows = useMemo(() => sampleRows(start, reading.delimiter), [start, reading.delimiter]);
  const columns = useMemo(() => columnsOf(rows, reading), [rows, reading]);
  const choice = useMemo(() => chosen ?? usualColumns(columns), [chosen, columns]);
  const task = useMemo(() => ({ start, reading, choice }), [start, reading, choice]);
  const [progress, setProgress] = useState<Progress>({ of: undefined, points: undefined, read: 0 });

  useEffect(
    () =>
      inSlices(readTable(task.start, task.reading, task.choice), {
        onProgress: (read) => {
          setProgress({ of: task, points: undefined, read });
        },
        onEnd: (points) => {
          setProgress({ of: task, points, read: 0 });
        },
      }),
    [task],
  );

  const current = progress.of === task;
  return {
    readings,
    reading,
    onReading: (next) => {
      setReading(next);
      // Other fields are other columns.
      if (next.delimiter !== reading.delimiter) setChoice(undefined);
    },
    headerIn: (delimiter) => isHeader(sampleRows(start, delimiter)[0]),
    rows,
    columns,
    choice,
    onChoice: setChoice,
    points: current ? progress.points : undefined,
    read: current ? progress.read : 0,
  };
}
