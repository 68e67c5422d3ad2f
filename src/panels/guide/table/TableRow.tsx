import { memo } from 'react';
import type { Term } from '../../../derivation/term.ts';
import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import type { Observation } from '../../../regression/observation.ts';
import { choosePoint } from '../../../store/actions/view.ts';
import type { LiveColumn } from './tableValues.ts';

/** An input of a point. */
export type InputName = 'x' | 'x2';

interface TableRowProps {
  readonly index: number;
  readonly observation: Observation;
  readonly columns: readonly LiveColumn[];
  readonly inputs: readonly InputName[];
  readonly chosen: boolean;
  readonly hovered: boolean;
  /** The term of this point that is lit. */
  readonly lit: Term | undefined;
}

/** A point of the table. What follows the iterate is written into its cells from outside. */
export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { index, observation, columns, inputs, chosen, hovered, lit } = props;
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
      {inputs.map((name) => (
        <td key={name} data-cell={name} data-lit={name === 'x' && lit === 'x' ? '' : undefined}>
          {numberToText(observation[name] ?? 0)}
        </td>
      ))}
      <td data-cell="y" data-lit={lit === 'y' ? '' : undefined}>
        {numberToText(observation.y)}
      </td>
      {columns.map(({ term }) => (
        // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- Its number is written into it.
        <td key={term} data-cell={term} data-live="" data-lit={lit === term ? '' : undefined} />
      ))}
    </tr>
  );
});
