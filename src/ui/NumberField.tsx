import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import './NumberField.css';

/** What reading a text as a number gives: the number, or a message that says what is wrong. */
export type ReadNumber =
  { readonly ok: true; readonly value: number } | { readonly ok: false; readonly message: string };

interface NumberFieldProps {
  /** Accessible name, and the visible label unless `symbol` takes its place. */
  readonly label: string;
  /** What stands before the field instead of the label in words; `null` for nothing. */
  readonly symbol?: ReactNode;
  /** The number held; undefined shows an empty field. */
  readonly value: number | undefined;
  /** The text in which a number is shown and edited; `read` gives the same number back. */
  readonly format: (value: number) => string;
  readonly read: (text: string) => ReadNumber;
  /** Called with a number that differs from `value`, after Enter, an arrow key, or on leaving. */
  readonly onCommit: (value: number) => void;
  /** The number one arrow key up (1) or down (−1) from another. Without it arrows do nothing. */
  readonly step?: (value: number, direction: 1 | -1) => number;
  readonly className?: string;
  readonly onFocus?: () => void;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** Text under edit. It outlives the focus only as long as it is wrong and the value stands. */
interface Draft {
  readonly text: string;
  /** The value that was held when the edit began. */
  readonly base: number | undefined;
  readonly fault: string | undefined;
  readonly left: boolean;
}

/**
 * A text field for a number. Enter or leaving commits, Escape restores, arrow keys step. A text
 * that is no number stays as it was typed, with a message; the number held does not change.
 */
export function NumberField(props: NumberFieldProps): ReactNode {
  const { label, symbol, value, format, read, onCommit, step, className, onFocus, inputRef } =
    props;
  const id = useId();
  const [draft, setDraft] = useState<Draft>();

  // A wrong text that was left behind gives way as soon as the number changes by other means, for good.
  const stale = draft !== undefined && draft.left && !Object.is(draft.base, value);
  if (stale) setDraft(undefined);
  const current = stale ? undefined : draft;
  const text = current?.text ?? (value === undefined ? '' : format(value));
  const fault = current?.fault;
  const message = useRef<HTMLSpanElement>(null);

  // In a box that scrolls, such as a table, the message may come to stand below its end.
  useEffect(() => {
    if (fault !== undefined) message.current?.scrollIntoView({ block: 'nearest' });
  }, [fault]);

  function commit(left: boolean): number | undefined {
    if (current === undefined) return value;
    const result = read(current.text);
    if (!result.ok) {
      setDraft({ ...current, fault: result.message, left });
      return undefined;
    }
    setDraft(undefined);
    if (!Object.is(result.value, value)) onCommit(result.value);
    return result.value;
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Enter') {
      commit(false);
    } else if (event.key === 'Escape' && current !== undefined) {
      // The first Escape belongs to the field, not to a dialog around it.
      event.preventDefault();
      event.stopPropagation();
      setDraft(undefined);
    } else if ((event.key === 'ArrowUp' || event.key === 'ArrowDown') && step !== undefined) {
      event.preventDefault();
      const result = read(text);
      if (!result.ok) {
        commit(false);
        return;
      }
      const next = step(result.value, event.key === 'ArrowUp' ? 1 : -1);
      const checked = read(format(next));
      if (!checked.ok) return;
      setDraft(undefined);
      if (!Object.is(checked.value, value)) onCommit(checked.value);
    }
  }

  return (
    <span className={className === undefined ? 'number-field' : `number-field ${className}`}>
      {symbol !== null && (
        <label className="number-field-label" htmlFor={id} title={label}>
          {symbol ?? label}
        </label>
      )}
      <input
        ref={inputRef}
        id={id}
        className="number-field-input"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-invalid={fault === undefined ? undefined : true}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
        value={text}
        onFocus={onFocus}
        data-edited={current === undefined ? undefined : true}
        onChange={({ target }) => {
          // The browser's own undo, asked for elsewhere, and text dragged away change fields that nobody is
          // in: what no one will commit or leave does not stay.
          if (target !== document.activeElement) setDraft(undefined);
          else setDraft({ text: target.value, base: value, fault: undefined, left: false });
        }}
        onKeyDown={onKeyDown}
        onBlur={() => commit(true)}
      />
      <span ref={message} className="number-field-fault" id={`${id}-fault`} aria-live="polite">
        {fault}
      </span>
    </span>
  );
}
