import { translate } from '../../../i18n/translate.ts';
import { chooseLine } from '../../../store/actions/model.ts';
import './parts.css';

/** In place of a page that is about the line, where another model or loss of a point stands: why, and the way there. */
export function LineOnly({ page }: { readonly page: 'mistakes' }) {
  return (
    <div className="guide-page">
      <p>{translate('controls.model.lineOnly')}</p>
      <p>{translate(`guide.${page}.lineOnly`)}</p>
      <button type="button" className="button button-outlined" onClick={chooseLine}>
        {translate('controls.model.showLine')}
      </button>
    </div>
  );
}
