import { translate } from '../../i18n/translate.ts';
import { changeView } from '../../store/actions/view.ts';
import { modelOfExperiment } from '../../store/model.ts';
import { useAppState } from '../../store/useAppState.ts';
import { viewFields } from '../../store/view.ts';
import './AcrossChoice.css';

const labels = {
  guess: 'panels.data.guess',
  x1: 'panels.data.firstInput',
  x2: 'panels.data.secondInput',
} as const;

/**
 * Of a model with two inputs: what goes across in the picture.
 * @param named whether it says so in sight, in a row of its own.
 */
export function AcrossChoice({ named = false }: { readonly named?: boolean }) {
  const hasTwo = useAppState(({ experiment }) => modelOfExperiment(experiment).inputs.length > 1);
  const across = useAppState(({ view }) => view.across);
  if (!hasTwo) return null;
  const choice = (
    <select
      className="panel-select"
      aria-label={translate('panels.data.across')}
      value={across}
      onChange={(event) => {
        const chosen = viewFields.across.options.find((each) => each === event.currentTarget.value);
        if (chosen !== undefined) changeView({ across: chosen });
      }}
    >
      {viewFields.across.options.map((each) => (
        <option key={each} value={each}>
          {translate(labels[each])}
        </option>
      ))}
    </select>
  );
  if (!named) return choice;
  return (
    <p className="across-row">
      <span aria-hidden="true">{translate('panels.data.across')}</span>
      {choice}
    </p>
  );
}
