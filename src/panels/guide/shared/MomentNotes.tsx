import { methods } from '../../../descent/methods/methods.ts';
import { translate } from '../../../i18n/translate.ts';
import type { ShownMoment } from './shownMoment.ts';

/** What one must know to find the numbers of a page again in the pictures: scaling, and the method. */
export function MomentNotes({ moment }: { readonly moment: ShownMoment }) {
  return (
    <>
      {moment.feature === 'z' ? <p className="guide-note">{translate('rules.scaled')}</p> : null}
      {methods[moment.method].uses !== 'all' ? (
        <p className="guide-note">{translate('rules.point-method')}</p>
      ) : null}
    </>
  );
}
