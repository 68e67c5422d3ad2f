import { type ReactNode, useId } from 'react';
import { translate } from '../../i18n/translate.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import { sampleRows, type TableReading } from '../../store/formats/table/readings.ts';
import type { TableStart } from '../../store/formats/table/records.ts';
import { tableNumber } from '../../store/formats/table/tableNumber.ts';
import { readingWords } from './readingWords.ts';
import type { Table } from './useTable.ts';

interface ReadingQuestionProps {
  readonly table: Table;
  readonly start: TableStart;
}

/** Asks which of several readings is meant that fit alike. */
export function ReadingQuestion({ table, start }: ReadingQuestionProps): ReactNode {
  const name = useId();
  const { readings, reading, onReading } = table;
  return (
    <fieldset className="own-data-question">
      <legend>{translate('own-data.ask', { count: readings.length })}</legend>
      {readings.map((each) => (
        <label key={readingWords(each)}>
          <input
            type="radio"
            name={name}
            checked={each.delimiter === reading.delimiter && each.mark === reading.mark}
            onChange={() => {
              onReading(each);
            }}
          />
          <span>{withExample(each, start)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** A reading with what its first row of points is then. */
function withExample(reading: TableReading, start: TableStart): string {
  const row = sampleRows(start, reading.delimiter)[reading.header ? 1 : 0];
  const values = (row?.fields ?? []).map((field) => {
    const parsed = tableNumber(field, reading.mark);
    return parsed.ok ? numberToText(parsed.value) : field;
  });
  const words = readingWords(reading);
  return translate('own-data.ask.first', { reading: words, values: values.join(' | ') });
}
