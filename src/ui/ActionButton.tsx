import type { MouseEventHandler, ReactNode, Ref } from 'react';

interface ActionButtonProps {
  /** Accessible name and tooltip. */
  readonly label: string;
  readonly icon?: ReactNode;
  /** Whether the name is written out beside the icon. */
  readonly labelShown?: boolean;
  /** Keys that do the same, for the tooltip. */
  readonly keys?: string;
  /** The button stays focusable, so that focus is not lost when nothing is left to undo. */
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  /** Takes the focus when what had it is gone, and nothing stands in its place. */
  readonly focusHome?: boolean;
  readonly className?: string;
  readonly onClick: MouseEventHandler<HTMLButtonElement>;
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

/** A button with an icon, its name written out or as label and tooltip. */
export function ActionButton(props: ActionButtonProps): ReactNode {
  const {
    label,
    icon,
    labelShown,
    keys,
    disabled,
    pressed,
    focusHome,
    className,
    onClick,
    buttonRef,
  } = props;
  return (
    <button
      ref={buttonRef}
      type="button"
      className={className === undefined ? 'button' : `button ${className}`}
      aria-label={labelShown === true ? undefined : label}
      aria-disabled={disabled === true ? true : undefined}
      aria-pressed={pressed}
      data-focus-home={focusHome}
      title={keys === undefined ? label : `${label} (${keys})`}
      onClick={disabled === true ? undefined : onClick}
    >
      {icon}
      {labelShown === true && <span>{label}</span>}
    </button>
  );
}
