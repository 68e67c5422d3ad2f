import type { BeatLine } from '../../derivation/beat.ts';
import type { BeatName } from '../../derivation/beatNames.ts';
import { translate } from '../../i18n/translate.ts';
import { openPage } from '../../store/actions/guide.ts';
import { rulePage } from '../shared/rulePages.ts';
import { RuleName } from './RuleName.tsx';
import { distinctRules } from './words.ts';

interface BeatToolsProps {
  readonly name: BeatName;
  /** The lines that stand there without their reasons. */
  readonly lines: readonly BeatLine[];
}

/** Beside the title of a beat: the rules that lead to a page of the guide, and the table. */
export function BeatTools({ name, lines }: BeatToolsProps) {
  const rules = distinctRules(lines).filter((rule) => rulePage(rule) !== undefined);
  return (
    <div className="beat-tools">
      {rules.map((rule) => (
        <RuleName key={rule} rule={rule} />
      ))}
      {name === 'loss' || name === 'gradient' ? (
        <button
          type="button"
          className="table-link"
          title={translate('derivation-panel.table-title')}
          onClick={() => openPage('table')}
        >
          {translate('derivation-panel.table')}
        </button>
      ) : null}
    </div>
  );
}
