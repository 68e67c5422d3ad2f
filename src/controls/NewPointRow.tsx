import { type ReactNode, type RefObject, useRef, useState } from 'react';
import { translate } from '../i18n/translate.ts';
import { addObservation } from '../store/actions/data.ts';
import { NumberField } from '../ui/NumberField.tsx';
import { PlusIcon } from '../ui/icons.tsx';
import { exactText, nudge, readNumber } from './readNumber.ts';

interface NewPointRowProps {
  readonly fieldX: RefObject<HTMLInputElement | null>;
  /** Whether the points have a second input. */
  readonly hasSecond: boolean;
  readonly onAdded: () => void;
}

/** Fields and a button that add a point; Enter adds it too. */
export function NewPointRow({ fieldX, hasSecond, onAdded }: NewPointRowProps): ReactNode {
  const [x, setX] = useState<number>();
  const [x2, setX2] = useState<number>();
  const [y, setY] = useState<number>();
  const fieldX2 = useRef<HTMLInputElement>(null);
  const fieldY = useRef<HTMLInputElement>(null);

  function add(): void {
    // A field whose text is wrong still holds the number from before: that one is not meant.
    if (x === undefined || isWrong(fieldX)) {
      fieldX.current?.focus();
    } else if (hasSecond && (x2 === undefined || isWrong(fieldX2))) {
      fieldX2.current?.focus();
    } else if (y === undefined || isWrong(fieldY)) {
      fieldY.current?.focus();
    } else {
      addObservation(hasSecond && x2 !== undefined ? { x, x2, y } : { x, y });
      setX(undefined);
      setX2(undefined);
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
        label={translate(hasSecond ? 'controls.x1OfNewPoint' : 'controls.xOfNewPoint')}
        symbol={<i>{translate(hasSecond ? 'controls.symbol.x1' : 'controls.symbol.x')}</i>}
        value={x}
        format={exactText}
        read={readNumber}
        step={nudge}
        onCommit={setX}
        inputRef={fieldX}
      />
      {hasSecond ? (
        <NumberField
          label={translate('controls.x2OfNewPoint')}
          symbol={<i>{translate('controls.symbol.x2')}</i>}
          value={x2}
          format={exactText}
          read={readNumber}
          step={nudge}
          onCommit={setX2}
          inputRef={fieldX2}
        />
      ) : null}
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
