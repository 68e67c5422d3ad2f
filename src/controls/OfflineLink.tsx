import type { ReactNode } from 'react';
import { translate } from '../i18n/translate.ts';
import { isPublished } from '../store/browser/site.ts';
import './OfflineLink.css';

/** The app as one file, which opens from a memory stick; in that file itself there is nothing to load. */
export function OfflineLink(): ReactNode {
  if (!isPublished) return null;
  return (
    <p className="offline-link">
      <a href="./downhill.html" download>
        {translate('controls.offline')}
      </a>{' '}
      <span>{translate('controls.offline.explanation')}</span>
    </p>
  );
}
