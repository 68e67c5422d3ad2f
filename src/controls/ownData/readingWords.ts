import { translate } from '../../i18n/translate.ts';
import { decimalMarks, delimiters, type TableReading } from '../../store/formats/table/readings.ts';
import type { Delimiter } from '../../store/formats/table/records.ts';

const delimiterNames = {
  '\t': 'tab',
  ';': 'semicolon',
  ',': 'comma',
  '|': 'bar',
  ' ': 'blank',
  '': 'none',
} as const satisfies Record<Delimiter, string>;

const markNames = { '.': 'point', ',': 'comma' } as const;

function delimiterWord(delimiter: Delimiter): string {
  return translate(`own-data.delimiter.${delimiterNames[delimiter]}`);
}

function markWord(mark: TableReading['mark']): string {
  return translate(`own-data.mark.${markNames[mark]}`);
}

/** The delimiters as choices, by names that stand in no table. */
export const delimiterChoices = () =>
  delimiters.map((delimiter) => ({
    value: delimiterNames[delimiter],
    text: delimiterWord(delimiter),
    delimiter,
  }));

/** The signs before decimals as choices, each with a number written so. */
export const markChoices = () =>
  decimalMarks.map((mark) => ({ value: markNames[mark], text: markWord(mark), mark }));

/** A reading in words: what stands between columns, and what before decimals. */
export function readingWords({ delimiter, mark }: TableReading): string {
  const markWords = translate(`own-data.ask.mark.${markNames[mark]}`);
  return delimiter === ''
    ? translate('own-data.ask.single', { mark: markWords })
    : translate('own-data.ask.columns', { delimiter: delimiterWord(delimiter), mark: markWords });
}
