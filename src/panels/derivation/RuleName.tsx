import type { BeatLine } from '../../derivation/beat.ts';
import { translate } from '../../i18n/translate.ts';
import { openPage } from '../../store/actions/guide.ts';
import { rulePage } from '../shared/rulePages.ts';
import './RuleName.css';

/** The name of a rule; where the guide has a page about it, a button that opens it. */
export function RuleName({ rule }: { readonly rule: BeatLine['rule'] }) {
  const name = translate(`rule.${rule}.name`);
  const page = rulePage(rule);
  if (page === undefined) return <span className="rule-name">{name}</span>;
  return (
    <button
      type="button"
      className="rule-name rule-link"
      title={translate('derivation-panel.open-rule', { rule: name })}
      onClick={() => openPage(page)}
    >
      {name}
    </button>
  );
}
