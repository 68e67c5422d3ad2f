import { translate } from '../../i18n/translate.ts';
import { toggleEveryStep } from '../../store/actions/view.ts';
import { useAppState } from '../../store/useAppState.ts';

/** Unfolds the steps of all lines at once, or shows all lines in short. */
export function EveryStepChoice() {
  const every = useAppState((state) => state.view.everyStep);
  return (
    <label className="panel-choice derivation-every panel-at-rest">
      <input type="checkbox" checked={every} onChange={toggleEveryStep} />
      {translate('derivation-panel.every-step')}
    </label>
  );
}
