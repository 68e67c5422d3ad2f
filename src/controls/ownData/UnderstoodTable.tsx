import { type ReactNode, useMemo } from 'react';
import { translate } from '../../i18n/translate.ts';
import { chooseOwnPoints } from '../../store/actions/data.ts';
import { axisTitles } from '../../store/formats/axisTitle.ts';
import type { ColumnChoice, TableColumn } from '../../store/formats/table/columns.ts';
import { mostRows, type TablePoints } from '../../store/formats/table/readTable.ts';
import type { Delimiter, TableStart } from '../../store/formats/table/records.ts';
import { afterNextFrame } from '../../ui/nextFrame.ts';
import { LeftOutRows } from './LeftOutRows.tsx';
import { OwnDataButtons } from './OwnDataButtons.tsx';
import { ownDataOpening } from './ownDataOpening.ts';
import { ReadingFields } from './ReadingFields.tsx';
import { ReadingQuestion } from './ReadingQuestion.tsx';
import { TablePreview } from './TablePreview.tsx';
import { usePreparedPoints } from './usePreparedPoints.ts';
import { useTable } from './useTable.ts';

interface UnderstoodTableProps {
  readonly start: TableStart;
  readonly named: Delimiter | undefined;
}

/** What was understood of a table, to be corrected, and the button that takes its points over. */
export function UnderstoodTable({ start, named }: UnderstoodTableProps): ReactNode {
  const table = useTable(start, named);
  const { readings, columns, choice, points, read } = table;
  const titleOf = (column: number | 'row'): string => titleIn(columns, column);
  usePreparedPoints(points?.observations);
  const usable = points !== undefined && points.observations.length > 0;
  return (
    <>
      {readings.length > 1 ? <ReadingQuestion table={table} start={start} /> : null}
      {columns.length === 1 && choice.x === 'row' ? (
        <p className="own-data-note">{translate('own-data.single')}</p>
      ) : null}
      <ReadingFields table={table} />
      <p role="status">
        {points === undefined
          ? translate('own-data.reading', { count: read })
          : translate('own-data.points', { count: points.observations.length })}
      </p>
      {points === undefined ? null : <Remarks points={points} />}
      <TablePreview table={table} />
      {points === undefined || points.leftOut.length === 0 ? null : (
        <LeftOutRows
          rows={points.leftOut}
          titles={{ x: titleOf(choice.x), y: titleOf(choice.y) }}
        />
      )}
      <OwnDataButtons
        onUse={
          usable
            ? () => {
                const titles = titlesOf(table, titleOf);
                ownDataOpening.close();
                // Very many points take long: the press is answered first.
                afterNextFrame(() => chooseOwnPoints(points.observations, titles));
              }
            : undefined
        }
      />
    </>
  );
}

function titleIn(columns: readonly TableColumn[], column: number | 'row'): string {
  return columns.find(({ index }) => index === column)?.title ?? '';
}

/** What the axes are called: by the titles of the table, where it has any. */
function titlesOf(
  {
    choice,
    reading,
  }: { readonly choice: ColumnChoice; readonly reading: { readonly header: boolean } },
  titleOf: (column: number | 'row') => string,
) {
  if (!reading.header) return undefined;
  const x = choice.x === 'row' ? translate('own-data.row') : titleOf(choice.x);
  return axisTitles(x, titleOf(choice.y));
}

function Remarks({ points }: { readonly points: TablePoints }): ReactNode {
  const { observations, more } = points;
  const equalX = useMemo(
    () => observations.length > 1 && observations.every(({ x }) => x === observations[0]?.x),
    [observations],
  );
  return (
    <>
      {more ? (
        <p className="own-data-note">{translate('own-data.more', { limit: mostRows })}</p>
      ) : null}
      {equalX ? <p className="own-data-note">{translate('own-data.equalX')}</p> : null}
    </>
  );
}
