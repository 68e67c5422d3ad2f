import { translate } from '../../i18n/translate.ts';
import type { TableColumn } from '../../store/formats/table/columns.ts';

/** What a column is called: its title, or its number where it has none. */
export function columnWord({ title, index }: TableColumn): string {
  return title === '' ? translate('own-data.column', { number: index + 1 }) : title;
}
