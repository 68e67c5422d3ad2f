import {
  longestLine,
  preparedTable,
  tableTextOf,
} from '../../store/formats/table/preparedTable.ts';

/** What somebody gives as a table. */
export interface GivenText {
  readonly text: string;
  /** Whether it is only the beginning of a file that is too large. */
  readonly cut: boolean;
}

/** Of a larger file only the beginning is read: more than 100,000 rows have no use. */
export const mostMegabytes = 64;

/**
 * The text of a file with a table.
 * @throws {Error} where the file cannot be read.
 */
export async function tableInFile(file: File): Promise<GivenText> {
  // What is no table is told by its beginning, so that a large one is refused at once.
  const head = tableTextOf(await file.slice(0, 2 * longestLine).arrayBuffer());
  if (!preparedTable(head).ok && head.trim() !== '') return { text: head, cut: false };
  const most = mostMegabytes * 2 ** 20;
  const text = tableTextOf(await file.slice(0, most).arrayBuffer());
  if (file.size <= most) return { text, cut: false };
  const lastEnd = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
  return { text: text.slice(0, lastEnd + 1), cut: true };
}
