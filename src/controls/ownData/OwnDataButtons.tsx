import type { ReactNode } from 'react';
import { translate } from '../../i18n/translate.ts';
import { ownDataOpening } from './ownDataOpening.ts';

/** The buttons below, of which the first can be pressed once there is something to use. */
export function OwnDataButtons({
  onUse,
}: {
  readonly onUse?: (() => void) | undefined;
}): ReactNode {
  return (
    <div className="own-data-buttons own-data-end">
      <button
        type="button"
        className="button own-data-use"
        aria-disabled={onUse === undefined}
        onClick={onUse}
      >
        {translate('own-data.use')}
      </button>
      <button type="button" className="button button-outlined" onClick={ownDataOpening.close}>
        {translate('own-data.cancel')}
      </button>
    </div>
  );
}
