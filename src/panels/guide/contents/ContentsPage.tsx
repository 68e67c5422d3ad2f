import { translate } from '../../../i18n/translate.ts';
import { openPage } from '../../../store/actions/guide.ts';
import { guidePages } from '../../../store/view.ts';
import './ContentsPage.css';

/** The pages of the guide, each with a line about it. */
export function ContentsPage() {
  return (
    <ul className="contents-list">
      {guidePages
        .filter((page) => page !== 'contents')
        .map((page) => (
          <li key={page}>
            <button
              type="button"
              className="contents-entry"
              onClick={() => {
                openPage(page);
              }}
            >
              <strong>{translate(`guide.${page}.title`)}</strong>
              <span>{translate(`guide.${page}.about`)}</span>
            </button>
          </li>
        ))}
    </ul>
  );
}
