import type { BeatLine } from '../../derivation/beat.ts';
import type { BeatName } from '../../derivation/beatNames.ts';
import { translate } from '../../i18n/translate.ts';
import { openPage } from '../../store/actions/guide.ts';
import { RuleName } from './RuleName.tsx';
import type { Unfolding } from './useUnfolded.ts';
import { beatTitle, distinctRules, lineSymbol } from './words.ts';
import { rulePage } from '../shared/rulePages.ts';

interface LineToggleProps {
  readonly name: BeatName;
  readonly line: BeatLine;
  readonly symbol: string | undefined;
  readonly unfolding: Unfolding;
}

function LineToggle({ name, line, symbol, unfolding }: LineToggleProps) {
  const unfolded = unfolding.isUnfolded(line.id);
  const closed = line.steps.length === 0 ? 'derivation-panel.why' : 'derivation-panel.every-step';
  const words = translate(unfolded ? 'derivation-panel.in-short' : closed);
  const label = symbol === undefined ? words : `${words} ${symbol}`;
  return (
    <button
      type="button"
      className="line-toggle"
      aria-expanded={unfolded}
      aria-label={`${label}, ${beatTitle(name)}`}
      onClick={() => unfolding.toggle(line.id)}
    >
      {words} {symbol === undefined ? null : <i>{symbol}</i>}
    </button>
  );
}

interface BeatToolsProps {
  readonly name: BeatName;
  readonly unfolding: Unfolding;
}

/** Beside the title of a beat: the rules it applies, and for each line the way to its steps. */
export function BeatTools({ name, unfolding }: BeatToolsProps) {
  const title = beatTitle(name);
  const { lines } = unfolding;
  // A rule that gives the beat its title is named again only where it leads somewhere.
  const rules = distinctRules(lines).filter(
    (rule) => rulePage(rule) !== undefined || translate(`rule.${rule}.name`) !== title,
  );
  return (
    <div className="beat-tools">
      {rules.map((rule) => (
        <RuleName key={rule} rule={rule} />
      ))}
      {lines.map((line) => (
        <LineToggle
          key={line.id}
          name={name}
          line={line}
          symbol={lines.length > 1 ? lineSymbol(line) : undefined}
          unfolding={unfolding}
        />
      ))}
      {name === 'loss' || name === 'gradient' ? (
        <button
          type="button"
          className="line-toggle"
          title={translate('derivation-panel.table-title')}
          onClick={() => openPage('table')}
        >
          {translate('derivation-panel.table')}
        </button>
      ) : null}
    </div>
  );
}
