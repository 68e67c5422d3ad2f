import { translate } from '../../i18n/translate.ts';
import { chooseMethod } from '../../store/actions/experiment.ts';

/** Goes over to batch descent, for pages that are about it. */
export function BatchButton() {
  return (
    <button
      type="button"
      className="button button-outlined"
      onClick={() => {
        chooseMethod('batch');
      }}
    >
      {translate('guide.useBatch')}
    </button>
  );
}
