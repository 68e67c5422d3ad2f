import type { Term } from '../../derivation/term.ts';
import type { MessageId } from '../../i18n/messageId.ts';
import type { MessageRef } from '../../store/appState.ts';
import type { Mark } from '../../ui/plot/marks/mark.ts';

/** What a mark says to who cannot see it. */
export function saidBy(mark: Mark<Term>): readonly MessageRef[] {
  if (!('says' in mark) || mark.says === undefined) return [];
  const { id, values = {} } = mark.says;
  // Our figures take their words from the catalogue.
  return [{ id: id as MessageId, values }];
}
