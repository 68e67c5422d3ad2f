import type { ReactNode } from 'react';
import { beginLesson } from '../guide/followLesson.ts';
import { translate } from '../i18n/translate.ts';
import { changeView } from '../store/actions/view.ts';
import { ownDataOpening } from './ownData/ownDataOpening.ts';
import './Welcome.css';

/** How to begin, asked on the first visit beside the pictures: one answer, and it does not come back. */
export function Welcome(): ReactNode {
  return (
    <div className="welcome" role="group" aria-label={translate('welcome.title')}>
      <p className="welcome-title">{translate('welcome.title')}</p>
      <button
        type="button"
        className="welcome-press welcome-first"
        onClick={() => {
          void beginLesson('line-learns');
        }}
      >
        {translate('welcome.lesson')}
      </button>
      <button
        type="button"
        className="welcome-press"
        onClick={() => {
          changeView({ welcome: false });
        }}
      >
        {translate('welcome.explore')}
      </button>
      <button
        type="button"
        className="welcome-press"
        onClick={() => {
          changeView({ welcome: false });
          ownDataOpening.open();
        }}
      >
        {translate('controls.ownData')}
      </button>
    </div>
  );
}
