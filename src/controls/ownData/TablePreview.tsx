import type { ReactNode } from 'react';
import { translate } from '../../i18n/translate.ts';
import { shortened } from '../../store/formats/shortened.ts';
import type { TableRow } from '../../store/formats/table/readings.ts';
import { tableNumber } from '../../store/formats/table/tableNumber.ts';
import { columnWord } from './columnWord.ts';
import type { Table } from './useTable.ts';

const mostShown = 50;
const mostColumns = 12;

/** The first rows of the table as they are read, and which of them become points. */
export function TablePreview({ table }: { readonly table: Table }): ReactNode {
  const { reading, rows, columns, choice } = table;
  const body = rows.slice(reading.header ? 1 : 0, mostShown + (reading.header ? 1 : 0));
  const shown = columns.filter(
    ({ index }, place) => place < mostColumns || index === choice.x || index === choice.y,
  );
  const isNumber = ({ fields }: TableRow, index: number): boolean =>
    tableNumber(fields[index] ?? '', reading.mark).ok;
  const isPoint = (row: TableRow): boolean =>
    (choice.x === 'row' || isNumber(row, choice.x)) && isNumber(row, choice.y);
  return (
    <div
      className="own-data-table"
      role="group"
      aria-label={translate('own-data.table')}
      // It scrolls, so that keys must reach it.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table>
        <caption className="visually-hidden">{translate('own-data.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{translate('own-data.line')}</th>
            {shown.map((column) => (
              <th key={column.index} scope="col" data-axis={axisOf(column.index, choice)}>
                <i>{axisOf(column.index, choice)}</i> {columnWord(column)}
              </th>
            ))}
            <th scope="col">{translate('own-data.isPoint')}</th>
          </tr>
        </thead>
        <tbody>
          {body.map((row) => (
            <tr key={row.line}>
              <th scope="row">{row.line}</th>
              {shown.map(({ index }) => (
                <td
                  key={index}
                  data-axis={axisOf(index, choice)}
                  data-number={isNumber(row, index)}
                >
                  {shortened(row.fields[index] ?? '')}
                </td>
              ))}
              <td>{translate(`own-data.isPoint.${isPoint(row) ? 'yes' : 'no'}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {body.length === mostShown ? (
        <p>{translate('own-data.firstRows', { count: mostShown })}</p>
      ) : null}
    </div>
  );
}

function axisOf(index: number, { x, y }: Table['choice']): string | undefined {
  const axes = [...(index === x ? ['x'] : []), ...(index === y ? ['y'] : [])];
  return axes.length === 0 ? undefined : axes.join(', ');
}
