import { memo, type ReactNode } from 'react';
import { translate } from '../i18n/translate.ts';
import type { Observation } from '../regression/observation.ts';
import { deleteObservation, moveObservation } from '../store/actions/data.ts';
import { choosePoint } from '../store/actions/view.ts';
import { NumberField } from '../ui/NumberField.tsx';
import { TrashIcon } from '../ui/icons.tsx';
import { ActionButton } from '../ui/ActionButton.tsx';
import { exactText, nudge, readNumber } from './readNumber.ts';

interface PointRowProps {
  readonly index: number;
  readonly observation: Observation;
  readonly chosen: boolean;
  /** Whether the points have a second input. */
  readonly hasSecond: boolean;
  readonly onDeleted: (index: number) => void;
}

/** One point as a number field for each of its numbers; going into its row chooses the point. */
export const PointRow = memo(function PointRow(props: PointRowProps): ReactNode {
  const { index, observation, chosen, hasSecond, onDeleted } = props;
  const number = index + 1;
  const choose = (): void => {
    if (!chosen) choosePoint(index);
  };
  return (
    <tr aria-current={chosen ? true : undefined} onClick={choose}>
      <th scope="row">{number}</th>
      <td>
        <NumberField
          label={translate(hasSecond ? 'controls.x1OfPoint' : 'controls.xOfPoint', { number })}
          symbol={null}
          value={observation.x}
          format={exactText}
          read={readNumber}
          step={nudge}
          onFocus={choose}
          onCommit={(x) => {
            moveObservation(index, { x, y: observation.y });
          }}
        />
      </td>
      {hasSecond ? (
        <td>
          <NumberField
            label={translate('controls.x2OfPoint', { number })}
            symbol={null}
            value={observation.x2 ?? 0}
            format={exactText}
            read={readNumber}
            step={nudge}
            onFocus={choose}
            onCommit={(x2) => {
              moveObservation(index, { ...observation, x2 });
            }}
          />
        </td>
      ) : null}
      <td>
        <NumberField
          label={translate('controls.yOfPoint', { number })}
          symbol={null}
          value={observation.y}
          format={exactText}
          read={readNumber}
          step={nudge}
          onFocus={choose}
          onCommit={(y) => {
            moveObservation(index, { x: observation.x, y });
          }}
        />
      </td>
      <td>
        <ActionButton
          label={translate('controls.deletePoint', { number })}
          className="points-table-delete"
          icon={<TrashIcon />}
          onClick={(event) => {
            event.stopPropagation();
            deleteObservation(index);
            onDeleted(index);
          }}
        />
      </td>
    </tr>
  );
});
