import { translate } from '../../../i18n/translate.ts';
import { isComparable } from '../../../store/comparison.ts';
import { useAppState } from '../../../store/useAppState.ts';
import { BatchButton } from '../BatchButton.tsx';
import { MeansSomething } from '../shared/NoNumber.tsx';
import { useShownMoment } from '../shared/shownMoment.ts';
import { ConventionTable } from './ConventionTable.tsx';
import { NotTheSame } from './NotTheSame.tsx';
import { SamePath } from './SamePath.tsx';
import './ConventionsPage.css';

/** Sum, mean and half mean: what they change, what they do not, and where that ends. */
export function ConventionsPage() {
  const comparable = useAppState((state) => isComparable(state.experiment));
  const empty = useAppState((state) => state.experiment.data.observations.length === 0);
  const moment = useShownMoment();
  if (!comparable) {
    return (
      <div className="guide-page">
        <p>{translate(empty ? 'conventions.noPoints' : 'conventions.batchOnly')}</p>
        {empty ? null : <BatchButton />}
      </div>
    );
  }
  return (
    <div className="guide-page">
      <p>{translate('conventions.intro')}</p>
      <MeansSomething moment={moment}>
        <ConventionTable />
        <SamePath />
        <NotTheSame />
      </MeansSomething>
    </div>
  );
}
