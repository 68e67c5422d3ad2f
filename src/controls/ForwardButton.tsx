import type { ReactNode } from 'react';
import { translate } from '../i18n/translate.ts';
import { bringForward } from '../store/actions/view.ts';
import type { PictureName } from '../store/pictureNames.ts';
import './ForwardButton.css';

interface ForwardButtonProps {
  readonly picture: PictureName;
  /** The name of the picture. */
  readonly title: string;
}

/** Over the whole of a picture that stands by: a tap brings it forward. */
export function ForwardButton({ picture, title }: ForwardButtonProps): ReactNode {
  const label = translate('controls.bringForward', { title });
  return (
    <button
      type="button"
      className="forward-button"
      aria-label={label}
      title={label}
      onClick={() => {
        bringForward(picture);
      }}
    />
  );
}
