import { plainSymbol } from '../../calculus/symbols.ts';
import { placeOf } from '../../derivation/term.ts';
import { translate } from '../../i18n/translate.ts';
import { chooseParameter } from '../../store/actions/view.ts';
import { parameterChoiceOf } from '../../store/derivationOf.ts';
import { useAppState } from '../../store/useAppState.ts';
import './ParameterChooser.css';

/**
 * Chooses the parameter whose lines are shown, where those of all would be too many. What becomes of the others
 * stands in a line of its own.
 */
export function ParameterChooser() {
  const names = useAppState((state) => parameterChoiceOf(state).names.join(' '));
  const chosen = useAppState((state) => parameterChoiceOf(state).chosen);
  if (names === '') return null;
  const title = translate('derivation-panel.parameter');
  return (
    <fieldset className="parameter-choice" aria-label={title}>
      <span className="parameter-choice-word" aria-hidden="true">
        {title}
      </span>
      {names.split(' ').map((name, slot) => (
        <button
          key={name}
          type="button"
          className="parameter-choice-item"
          data-place={placeOf(slot)}
          aria-pressed={slot + 1 === chosen}
          onClick={() => chooseParameter(slot + 1)}
        >
          {plainSymbol(name)}
        </button>
      ))}
    </fieldset>
  );
}
