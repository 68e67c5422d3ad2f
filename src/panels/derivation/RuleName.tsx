import type { BeatName } from '../../derivation/beatNames.ts';
import type { BeatLine } from '../../derivation/beat.ts';
import { translate } from '../../i18n/translate.ts';
import { openPage } from '../../store/actions/guide.ts';
import { rulePage } from '../shared/rulePages.ts';
import './RuleName.css';

// What a step has worked out, where a later line puts that in.
const whatOf: Readonly<Partial<Record<BeatName, string>>> = {
  error: 'error',
  loss: 'loss',
};

interface RuleNameProps {
  readonly rule: BeatLine['rule'];
  /** The step of which something is put in, where the line names one. */
  readonly put?: BeatName | undefined;
}

/** The name of a rule; where the guide has a page about it, a button that opens it. */
export function RuleName({ rule, put }: RuleNameProps) {
  const name =
    put === undefined
      ? translate(`rule.${rule}.name`)
      : translate('derivation-panel.put-in', { what: whatOf[put] ?? '' });
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
