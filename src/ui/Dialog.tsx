import { type ReactNode, useEffect, useId, useRef } from 'react';
import './Dialog.css';
import { ActionButton } from './ActionButton.tsx';
import { CloseIcon } from './icons.tsx';

interface DialogProps {
  readonly title: string;
  /** Name of the button that closes the dialog. */
  readonly closeLabel: string;
  readonly open: boolean;
  /** Called whichever way the dialog is closed: button, Escape, or a press outside of it. */
  readonly onClose: () => void;
  readonly className?: string;
  readonly children: ReactNode;
}

/**
 * A modal dialog on the browser's own `<dialog>`, which keeps the focus inside and gives it back.
 * The children are mounted only while it is open.
 */
export function Dialog(props: DialogProps): ReactNode {
  const { title, closeLabel, open, onClose, className, children } = props;
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = element.current;
    if (dialog === null) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);

  return (
    <dialog
      ref={element}
      className={className === undefined ? 'dialog' : `dialog ${className}`}
      aria-labelledby={titleId}
      onClose={onClose}
      onPointerDown={(event) => {
        // Only the backdrop is the dialog itself: its content covers all of its box.
        if (event.target === event.currentTarget) onClose();
      }}
    >
      {open && (
        <div className="dialog-content">
          <div className="dialog-header">
            <h2 id={titleId}>{title}</h2>
            <ActionButton
              className="dialog-close"
              label={closeLabel}
              icon={<CloseIcon />}
              onClick={onClose}
            />
          </div>
          {children}
        </div>
      )}
    </dialog>
  );
}
