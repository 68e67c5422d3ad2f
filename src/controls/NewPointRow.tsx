import { type ReactNode, type RefObject, useRef, useState } from 'react';
import { translate } from '../i18n/translate.ts';
import { addObservation } from '../store/actions/data.ts';
import { NumberField } from '../ui/NumberField.tsx';
import { PlusIcon } from '../ui/icons.tsx';
import { exactText, nudge, readNumber } from './readNumber.ts';

interface NewPointRowProps {
  readonly fieldX: RefObject<HTMLInputElement | null>;
  readonly onAdded: () => void;
}

/** Two fields and a button that add a point; Enter adds it too. */
export function NewPointRow({ fieldX, onAdded }: NewPointRowProps): ReactNode {
  const [x, setX] = useState<number>();
  const [y, setY] = useState<number>();
  const fieldY = useRef<HTMLInputElement>(null);

  function add(): void {
    // A field whose text is wrong still holds the number from before: that one is not meant.
    if (x === undefined || isWrong(fieldX)) {
      fieldX.current?.focus();
    } else if (y === undefined || isWrong(fieldY)) {
      fieldY.current?.focus();
    } else {
      addObservation({ x, y });
      setX(undefined);
      setY(undefined);
      onAdded();
      fieldX.current?.focus();
    }
  }

  return (
    <form
      className="points-table-new"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <NumberField
        label={translate('controls.xOfNewPoint')}
        symbol={<i>{translate('controls.symbol.x')}</i>}
        value={x}
        format={exactText}
        read={readNumber}
        step={nudge}
        onCommit={setX}
        inputRef={fieldX}
      />
      <NumberField
        label={translate('controls.yOfNewPoint')}
        symbol={<i>{translate('controls.symbol.y')}</i>}
        value={y}
        format={exactText}
        read={readNumber}
        step={nudge}
        onCommit={setY}
        inputRef={fieldY}
      />
      <button type="submit" className="button button-outlined">
        <PlusIcon />
        {translate('controls.addPoint')}
      </button>
    </form>
  );
}

function isWrong(field: RefObject<HTMLInputElement | null>): boolean {
  return field.current?.matches('[aria-invalid]') === true;
}
