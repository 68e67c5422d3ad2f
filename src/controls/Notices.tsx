import { type ReactNode, useRef } from 'react';
import { translate } from '../i18n/translate.ts';
import { dismissAllNotices, dismissNotice } from '../store/actions/notices.ts';
import { useLesson } from '../store/useLesson.ts';
import { CloseIcon } from '../ui/icons.tsx';
import { ActionButton } from './ActionButton.tsx';
import './Notices.css';

/** What the app has to tell: each notice stays until it is dismissed. */
export function Notices(): ReactNode {
  const notices = useLesson((state) => state.notices);
  const list = useRef<HTMLDivElement>(null);

  /** The button goes away with its notice; the focus stays at their place. */
  function leave(dismiss: () => void): void {
    list.current?.focus({ preventScroll: true });
    dismiss();
  }

  return (
    <div ref={list} className="notices" tabIndex={-1}>
      {notices.length > 1 ? (
        <button
          type="button"
          className="button notices-dismiss"
          onClick={() => leave(dismissAllNotices)}
        >
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
              leave(() => {
                dismissNotice(notice.id);
              });
            }}
          />
        </div>
      ))}
    </div>
  );
}
