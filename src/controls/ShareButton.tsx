import { type ReactNode, useId, useRef, useState } from 'react';
import { translate } from '../i18n/translate.ts';
import { appStore } from '../store/appStore.ts';
import { presentLink } from '../store/presentLink.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { ShareIcon } from '../ui/icons.tsx';
import { ActionButton } from '../ui/ActionButton.tsx';
import './ShareButton.css';

/** The address that opens the app in its present state. */
function presentAddress(): string {
  const page = window.location.href.split('#')[0] ?? '';
  return `${page}#${presentLink(appStore.getState())}`;
}

/** Shows a link that carries the whole state, to be copied. */
export function ShareButton(): ReactNode {
  const [link, setLink] = useState<string>();
  return (
    <>
      <ActionButton
        label={translate('controls.share')}
        labelShown
        icon={<ShareIcon />}
        onClick={() => {
          setLink(presentAddress());
        }}
      />
      <Dialog
        title={translate('controls.share.title')}
        closeLabel={translate('controls.close')}
        open={link !== undefined}
        onClose={() => {
          setLink(undefined);
        }}
      >
        {link !== undefined && (
          <ShareForm link={link} explanation={translate('controls.share.explanation')} />
        )}
      </Dialog>
    </>
  );
}

interface ShareFormProps {
  readonly link: string;
  readonly explanation: string;
}

/** A link to be copied, with what it is. */
export function ShareForm({ link, explanation }: ShareFormProps): ReactNode {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(link);
      setOutcome('copied');
    } catch {
      // No permission, or a page that is not served securely: the person copies by hand.
      field.current?.focus();
      field.current?.select();
      setOutcome('failed');
    }
  }

  return (
    <div className="share-form">
      <p>{explanation}</p>
      <div className="share-form-row">
        <label htmlFor={id}>{translate('controls.share.link')}</label>
        <input
          ref={field}
          id={id}
          className="share-form-link"
          type="text"
          readOnly
          value={link}
          onFocus={(event) => {
            event.currentTarget.select();
          }}
        />
        <button
          type="button"
          className="button button-outlined"
          onClick={() => {
            void copy();
          }}
        >
          {translate('controls.share.copy')}
        </button>
      </div>
      <p className="share-form-status" role="status">
        {outcome === undefined ? '' : translate(`controls.share.${outcome}`)}
      </p>
    </div>
  );
}
