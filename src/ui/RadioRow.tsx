import { useId } from 'react';
import './RadioRow.css';

interface RadioRowProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of a few, all of them in sight. */
export function RadioRow<Value extends string>({
  label,
  options,
  value,
  onChange,
}: RadioRowProps<Value>) {
  const name = useId();
  return (
    <div className="radio-row" role="radiogroup" aria-label={label}>
      <span className="radio-row-label" aria-hidden="true">
        {label}
      </span>
      {options.map((option) => (
        <label key={option.value} className="radio-row-item">
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => {
              onChange(option.value);
            }}
          />
          <span>{option.text}</span>
        </label>
      ))}
    </div>
  );
}
