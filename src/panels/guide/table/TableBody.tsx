import { memo } from 'react';
import type { Observation } from '../../../regression/observation.ts';
import { selectedPoint } from '../../../store/selectors.ts';
import { litTerm } from '../../../store/terms.ts';
import { useAppState } from '../../../store/useAppState.ts';
import { type InputName, TableRow } from './TableRow.tsx';
import type { LiveColumn } from './tableValues.ts';

interface TableBodyProps {
  readonly observations: readonly Observation[];
  readonly first: number;
  readonly end: number;
  readonly columns: readonly LiveColumn[];
  /** Which inputs of the points are shown. */
  readonly inputs: readonly InputName[];
}

/** Some rows of the table, those marked that are chosen, pointed at or lit. */
export const TableBody = memo(function TableBody(props: TableBodyProps) {
  const { observations, first, end, columns, inputs } = props;
  const chosen = useAppState(selectedPoint);
  const hovered = useAppState((state) => state.hovered);
  const lit = useAppState(litTerm);
  return observations.slice(first, end).map((observation, offset) => (
    <TableRow
      // A point has no identity but its place in the list.
      // oxlint-disable-next-line react/no-array-index-key
      key={first + offset}
      index={first + offset}
      observation={observation}
      columns={columns}
      inputs={inputs}
      chosen={first + offset === chosen}
      hovered={first + offset === hovered}
      lit={lit?.point === undefined || lit.point === first + offset ? lit?.term : undefined}
    />
  ));
});
