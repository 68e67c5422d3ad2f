import type { ReactNode } from 'react';
import { translate } from '../i18n/translate.ts';
import { useCalmly } from '../playback/useCalmly.ts';
import { dismissAllNotices, dismissNotice } from '../store/actions/notices.ts';
import type { MessageRef, Notice } from '../store/appState.ts';
import { adviceOf } from '../store/advice.ts';
import { beyondNumbers } from '../store/ending.ts';
import { useAppState } from '../store/useAppState.ts';
import { CloseIcon } from '../ui/icons.tsx';
import { ActionButton } from '../ui/ActionButton.tsx';
import { HelpfulPresses, explanationOf } from './RunAdvice.tsx';
import './Notices.css';

function words({ id, values }: MessageRef): string {
  return translate(id, values);
}

/** Why the run does not arrive, and what helps. */
function NoticeAdvice(): ReactNode {
  const { advice } = adviceOf(useAppState((state) => state.experiment));
  if (advice === undefined) return null;
  return (
    <>
      <p>{explanationOf(advice)}</p>
      <div className="notice-presses">
        <HelpfulPresses advice={advice} />
      </div>
    </>
  );
}

function NoticeCard({ notice }: { readonly notice: Notice }): ReactNode {
  const { id, tone, message, details } = notice;
  return (
    <div className={`notice notice-${tone}`} role={tone === 'fault' ? 'alert' : 'status'}>
      <div className="notice-words">
        <p>{words(message)}</p>
        {notice.advises === true && <NoticeAdvice />}
        {details === undefined ? null : (
          <ul>
            {details.map((detail, place) => (
              // The same may be wrong twice; the list never changes.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={place}>{words(detail)}</li>
            ))}
          </ul>
        )}
      </div>
      <ActionButton
        label={translate('controls.dismiss')}
        icon={<CloseIcon />}
        onClick={() => {
          dismissNotice(id);
        }}
      />
    </div>
  );
}

/** What stays true, whatever is dismissed, as long as the points and the start are what they are. */
function BeyondNumbers(): ReactNode {
  const beyond = useCalmly((state) => beyondNumbers(state.experiment)?.id);
  return beyond === undefined ? null : (
    <p className="notice notice-fault notice-words" role="alert">
      {translate(beyond)}
    </p>
  );
}

/** What the app has to tell, the newest on top. */
export function Notices(): ReactNode {
  const notices = useAppState((state) => state.notices);
  return (
    <div className="notices" role="region" aria-label={translate('notices.title')} tabIndex={-1}>
      {notices.length > 1 ? (
        <button type="button" className="button notices-dismiss" onClick={dismissAllNotices}>
          {translate('controls.dismissAll', { count: notices.length })}
        </button>
      ) : null}
      <BeyondNumbers />
      {notices.toReversed().map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </div>
  );
}
