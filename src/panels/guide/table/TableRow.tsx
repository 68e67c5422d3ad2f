import { memo } from 'react';
import type { Term } from '../../../calculus/term.ts';
import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import type { Observation } from '../../../regression/observation.ts';
import { choosePoint } from '../../../store/actions/view.ts';
import { liveColumns } from './tableValues.ts';

interface TableRowProps {
  readonly index: number;
  readonly observation: Observation;
  readonly chosen: boolean;
  readonly hovered: boolean;
  /** The term of this point that is lit. */
  readonly lit: Term | undefined;
}

/** A point of the table. What follows the iterate is written into its cells from outside. */
export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { index, observation, chosen, hovered, lit } = props;
  const number = index + 1;
  return (
    <tr
      data-index={index}
      data-hovered={hovered ? '' : undefined}
      aria-current={chosen ? true : undefined}
    >
      <th scope="row">
        <button
          type="button"
          className="point-table-choose"
          aria-label={translate('table.choose', { number })}
          onClick={() => choosePoint(index)}
        >
          {number}
        </button>
      </th>
      <td data-cell="x" data-lit={lit === 'x' ? '' : undefined}>
        {numberToText(observation.x)}
      </td>
      <td data-cell="y" data-lit={lit === 'y' ? '' : undefined}>
        {numberToText(observation.y)}
      </td>
      {liveColumns.map(({ name, term }) => (
        // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- Its number is written into it.
        <td key={name} data-cell={term} data-live={name} data-lit={lit === term ? '' : undefined} />
      ))}
    </tr>
  );
});
