import { type ReactNode, useId } from 'react';
import './Chooser.css';

interface ChooserProps<Choice extends string> {
  readonly label: string;
  readonly value: Choice;
  readonly choices: readonly { readonly value: Choice; readonly text: string }[];
  readonly onChoose: (value: Choice) => void;
  /** What the choice means, for the tooltip and for screen readers. */
  readonly description?: string | undefined;
  /** Whether a choice is on its way. */
  readonly busy?: boolean;
}

/** One of a few choices, on the browser's own select: it fits every device as it is. */
export function Chooser<Choice extends string>(props: ChooserProps<Choice>): ReactNode {
  const { label, value, choices, onChoose, description, busy } = props;
  const id = useId();
  return (
    <span className="chooser">
      <label className="chooser-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="chooser-select"
        value={value}
        title={description}
        aria-busy={busy}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.target.value);
          if (chosen !== undefined) onChoose(chosen.value);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    </span>
  );
}
