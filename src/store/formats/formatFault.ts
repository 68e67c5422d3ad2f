import type { MessageRef } from '../appState.ts';
import { described } from './described.ts';
import { shortened } from './shortened.ts';

/** What is said of a text that is none of ours, and of one of another version. */
interface FormatWords {
  readonly notOurs: MessageRef['id'];
  readonly version: MessageRef['id'];
}

/**
 * Why a record cannot be read at all, by its format and its version; undefined where it can. Without a version it is
 * none of ours: there is nothing to say of which it is.
 */
export function formatFault(
  record: Readonly<Record<string, unknown>> | undefined,
  format: string,
  version: number,
  words: FormatWords,
): MessageRef | undefined {
  const given = record?.['version'];
  if (record?.['format'] !== format || given === undefined) return { id: words.notOurs };
  return given === version
    ? undefined
    : { id: words.version, values: { version: shortened(described(given)) } };
}
