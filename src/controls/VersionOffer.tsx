import { type ReactNode, useEffect, useState } from 'react';
import { translate } from '../i18n/translate.ts';
import { keepOffline, type WaitingVersion } from '../store/browser/offline.ts';
import { isInLesson } from '../store/lessons/shownScene.ts';
import { useAppState } from '../store/useAppState.ts';
import { ActionButton } from '../ui/ActionButton.tsx';
import { usePresenterRole } from './presenter/usePresenterRole.ts';
import { CloseIcon } from '../ui/icons.tsx';

/** Offers a new version of the app when there is one; until it is taken, everything stays as it is. */
export function VersionOffer(): ReactNode {
  const role = usePresenterRole();
  const inLesson = useAppState(isInLesson);
  const [waiting, setWaiting] = useState<WaitingVersion>();
  useEffect(() => {
    keepOffline(setWaiting);
  }, []);
  // Never on the wall, nor before a teacher who is in front of a class.
  if (waiting === undefined || role !== undefined || inLesson) return null;
  return (
    <div className="notice notice-information" role="status">
      <div className="notice-words">
        <p>{translate('notices.newVersion')}</p>
        <div className="notice-presses">
          <button type="button" className="button button-outlined" onClick={waiting.use}>
            {translate('notices.newVersion.use')}
          </button>
        </div>
      </div>
      <ActionButton
        label={translate('controls.dismiss')}
        icon={<CloseIcon />}
        onClick={() => {
          setWaiting(undefined);
        }}
      />
    </div>
  );
}
