import { translate } from '../../i18n/translate.ts';
import { changeView } from '../../store/actions/view.ts';
import { modelOfExperiment } from '../../store/model.ts';
import { useAppState } from '../../store/useAppState.ts';
import { viewFields } from '../../store/view.ts';

const labels = {
  guess: 'panels.data.guess',
  x1: 'panels.data.firstInput',
  x2: 'panels.data.secondInput',
} as const;

/** Of a model with two inputs: what goes across in the picture. */
export function AcrossChoice() {
  const hasTwo = useAppState(({ experiment }) => modelOfExperiment(experiment).inputs.length > 1);
  const across = useAppState(({ view }) => view.across);
  if (!hasTwo) return null;
  return (
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
}
