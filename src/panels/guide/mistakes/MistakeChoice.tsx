import { mistakeNames } from '../../../descent/mistakes.ts';
import { translate } from '../../../i18n/translate.ts';
import { chooseMistake } from '../../../store/actions/comparison.ts';
import { useAppState } from '../../../store/useAppState.ts';
import { mistakeTitle } from '../../shared/mistakeWords.ts';

/** The switches of the slips: one at a time, or none. */
export function MistakeChoice() {
  const chosen = useAppState((state) => state.view.mistake);
  const experiment = useAppState((state) => state.experiment);
  return (
    <fieldset className="slip-choice">
      <legend>{translate('mistakes.choose')}</legend>
      {(['none', ...mistakeNames] as const).map((name) => (
        <label key={name} className="slip-option">
          <input
            type="radio"
            name="mistake"
            checked={chosen === name}
            onChange={() => {
              chooseMistake(name);
            }}
          />
          <span>
            {name === 'none' ? translate('mistakes.none') : mistakeTitle(name, experiment)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
