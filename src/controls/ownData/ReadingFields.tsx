import type { ReactNode } from 'react';
import { translate } from '../../i18n/translate.ts';
import type { TableColumn } from '../../store/formats/table/columns.ts';
import { Chooser } from '../../ui/Chooser.tsx';
import { columnWord } from './columnWord.ts';
import { delimiterChoices, markChoices } from './readingWords.ts';
import type { Table } from './useTable.ts';

function choicesOf(columns: readonly TableColumn[]) {
  return columns.map((column) => {
    const title = columnWord(column);
    const text = column.kind === 'text' ? translate('own-data.columnOfWords', { title }) : title;
    return { value: String(column.index), text };
  });
}

/** How the table is read and which columns are taken, each to be chosen otherwise. */
export function ReadingFields({ table }: { readonly table: Table }): ReactNode {
  const { reading, onReading, columns, choice, onChoice, headerIn } = table;
  const between = delimiterChoices();
  const marks = markChoices();
  const own = choicesOf(columns);
  const rowNumbers = { value: 'row', text: translate('own-data.rowNumbers') };
  return (
    <div className="own-data-fields">
      <Chooser
        label={translate('own-data.xColumn')}
        value={String(choice.x)}
        choices={[...own, rowNumbers]}
        onChoose={(value) => {
          onChoice({ ...choice, x: value === 'row' ? value : Number(value) });
        }}
      />
      <Chooser
        label={translate('own-data.yColumn')}
        value={String(choice.y)}
        choices={own}
        onChoose={(value) => {
          onChoice({ ...choice, y: Number(value) });
        }}
      />
      <Chooser
        label={translate('own-data.delimiter')}
        value={between.find(({ delimiter }) => delimiter === reading.delimiter)?.value ?? 'none'}
        choices={between}
        onChoose={(value) => {
          const delimiter = between.find((each) => each.value === value)?.delimiter ?? '';
          onReading({ ...reading, delimiter, header: headerIn(delimiter) });
        }}
      />
      <Chooser
        label={translate('own-data.mark')}
        value={reading.mark === ',' ? 'comma' : 'point'}
        choices={marks}
        onChoose={(value) => {
          onReading({ ...reading, mark: value === 'comma' ? ',' : '.' });
        }}
      />
      <Chooser
        label={translate('own-data.firstRow')}
        value={reading.header ? 'titles' : 'points'}
        choices={(['titles', 'points'] as const).map((value) => ({
          value,
          text: translate(`own-data.firstRow.${value}`),
        }))}
        onChoose={(value) => {
          onReading({ ...reading, header: value === 'titles' });
        }}
      />
    </div>
  );
}
