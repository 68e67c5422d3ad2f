import { translate } from '../../../i18n/translate.ts';
import { chooseEach } from '../../../store/actions/model.ts';
import './parts.css';

/** In place of a page about squared errors, where a point costs something else: why, and the way to it. */
export function SquaredOnly() {
  return (
    <div className="guide-page">
      <p>{translate('guide.mistakes.squaredOnly')}</p>
      <button
        type="button"
        className="button button-outlined"
        onClick={() => {
          chooseEach('squared');
        }}
      >
        {translate('guide.useSquared')}
      </button>
    </div>
  );
}
