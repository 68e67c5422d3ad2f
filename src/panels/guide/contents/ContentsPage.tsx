import { translate } from '../../../i18n/translate.ts';
import { openPage, openQuestion } from '../../../store/actions/guide.ts';
import { guidePages } from '../../../store/view.ts';
import './ContentsPage.css';

/** What beginners ask first, so that they find their own question and the others with it. */
const askedMost = ['guess', 'square', 'rate-small', 'least-squares'] as const;

function AskedMost() {
  return (
    <ul className="contents-asked">
      {askedMost.map((question) => (
        <li key={question}>
          <button
            type="button"
            className="contents-question"
            onClick={() => {
              openQuestion(question);
            }}
          >
            {translate(`questions.${question}.question`)}
          </button>
        </li>
      ))}
    </ul>
  );
}

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
            {page === 'questions' ? <AskedMost /> : null}
          </li>
        ))}
    </ul>
  );
}
