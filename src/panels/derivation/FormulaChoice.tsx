import { translate } from '../../i18n/translate.ts';
import { changeView } from '../../store/actions/view.ts';
import { useAppState } from '../../store/useAppState.ts';
import { viewFields } from '../../store/view.ts';

/** Chooses which lines are shown: those in symbols, those in numbers, or both. */
export function FormulaChoice() {
  const chosen = useAppState((state) => state.view.formulas);
  return (
    <div
      className="derivation-choice panel-at-rest"
      role="radiogroup"
      aria-label={translate('derivation-panel.formulas')}
    >
      {viewFields.formulas.options.map((choice) => (
        <label key={choice} className="derivation-choice-item">
          <input
            type="radio"
            name="derivation-formulas"
            value={choice}
            checked={choice === chosen}
            onChange={() => changeView({ formulas: choice })}
          />
          <span>{translate(`derivation-panel.${choice}`)}</span>
        </label>
      ))}
    </div>
  );
}
