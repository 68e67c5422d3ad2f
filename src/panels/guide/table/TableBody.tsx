import { memo } from 'react';
import type { Observation } from '../../../regression/observation.ts';
import { selectedPoint } from '../../../store/selectors.ts';
import { litTerm } from '../../../store/terms.ts';
import { useAppState } from '../../../store/useAppState.ts';
import { TableRow } from './TableRow.tsx';

interface TableBodyProps {
  readonly observations: readonly Observation[];
  readonly first: number;
  readonly end: number;
}

/** Some rows of the table, those marked that are chosen, pointed at or lit. */
export const TableBody = memo(function TableBody({ observations, first, end }: TableBodyProps) {
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
      chosen={first + offset === chosen}
      hovered={first + offset === hovered}
      lit={lit?.point === undefined || lit.point === first + offset ? lit?.term : undefined}
    />
  ));
});
