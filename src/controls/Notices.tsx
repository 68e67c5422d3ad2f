import type { ReactNode } from 'react';
import { translate } from '../i18n/translate.ts';
import { dismissAllNotices, dismissNotice } from '../store/actions/notices.ts';
import { useLesson } from '../store/useLesson.ts';
import { CloseIcon } from '../ui/icons.tsx';
import { ActionButton } from './ActionButton.tsx';
import './Notices.css';

/** What the app has to tell: each notice stays until it is dismissed. */
export function Notices(): ReactNode {
  const notices = useLesson((state) => state.notices);
  return (
    <div className="notices">
      {notices.length > 1 ? (
        <button type="button" className="button notices-dismiss" onClick={dismissAllNotices}>
          {translate('controls.dismissAll', { count: notices.length })}
        </button>
      ) : null}
      {notices.map((notice) => (
        <div
          key={notice.id}
          className={`notice notice-${notice.tone}`}
          role={notice.tone === 'problem' ? 'alert' : 'status'}
        >
          <span>{translate(notice.message.id, notice.message.values)}</span>
          <ActionButton
            label={translate('controls.dismiss')}
            icon={<CloseIcon />}
            onClick={() => {
              dismissNotice(notice.id);
            }}
          />
        </div>
      ))}
    </div>
  );
}
