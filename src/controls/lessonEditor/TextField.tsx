import { type ReactNode, useId } from 'react';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onType: (value: string) => void;
  /** Lines in sight; with one it is a line, with more a box that grows. */
  readonly rows?: number;
  /** What stands below it, read out with it. */
  readonly note?: string;
  /** Whether the note says that something is wrong. */
  readonly invalid?: boolean;
}

/** A field for words. What is typed counts at once. */
export function TextField(props: TextFieldProps): ReactNode {
  const { label, value, onType, rows = 1, note, invalid = false } = props;
  const id = useId();
  const common = {
    id,
    className: 'editor-text',
    value,
    'aria-invalid': invalid ? true : undefined,
    'aria-describedby': note === undefined ? undefined : `${id}-note`,
  };
  return (
    <div className="editor-field">
      <label htmlFor={id}>{label}</label>
      {rows === 1 ? (
        <input
          {...common}
          type="text"
          onChange={({ target }) => {
            onType(target.value);
          }}
        />
      ) : (
        <textarea
          {...common}
          rows={rows}
          onChange={({ target }) => {
            onType(target.value);
          }}
        />
      )}
      {note === undefined ? null : (
        <p id={`${id}-note`} className={invalid ? 'editor-note editor-wrong' : 'editor-note'}>
          {note}
        </p>
      )}
    </div>
  );
}
