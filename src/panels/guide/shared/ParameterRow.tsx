import { translate } from '../../../i18n/translate.ts';
import { RadioRow } from '../../../ui/RadioRow.tsx';

interface ParameterRowProps {
  readonly label: string;
  /** As words have them: w₁. */
  readonly names: readonly string[];
  /** Whether they are the slope and the intercept of the line, which have words of their own. */
  readonly isLine: boolean;
  readonly slot: number;
  readonly onChoose: (slot: number) => void;
}

/** Chooses one of the parameters of the model; nothing where it has one alone. */
export function ParameterRow({ label, names, isLine, slot, onChoose }: ParameterRowProps) {
  if (names.length < 2) return null;
  const words = [translate('rules.unknown-m'), translate('rules.unknown-b')];
  return (
    <RadioRow
      label={label}
      options={names.map((name, place) => ({
        value: String(place),
        text: isLine ? (words[place] ?? name) : name,
      }))}
      value={String(slot)}
      onChange={(value) => {
        onChoose(Number(value));
      }}
    />
  );
}
