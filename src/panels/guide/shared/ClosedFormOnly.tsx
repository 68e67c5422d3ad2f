import { translate } from '../../../i18n/translate.ts';
import { chooseLine } from '../../../store/actions/model.ts';
import './parts.css';

/** In place of a page about what is known in closed form, where the loss has none: why, and the way to one that has. */
export function ClosedFormOnly() {
  return (
    <div className="guide-page">
      <p>{translate('guide.mistakes.closedOnly')}</p>
      <button type="button" className="button button-outlined" onClick={chooseLine}>
        {translate('controls.model.showLine')}
      </button>
    </div>
  );
}
