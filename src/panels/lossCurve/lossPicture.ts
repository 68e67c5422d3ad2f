import type { Term } from '../../calculus/term.ts';
import type { Path } from '../../descent/path.ts';
import { comparisonOf } from '../../store/comparison.ts';
import type { AppState } from '../../store/appState.ts';
import { problemOf, shownIteration, trajectoryOf } from '../../store/selectors.ts';
import { litTerm } from '../../store/terms.ts';
import type { Mark } from '../../ui/plot/marks/mark.ts';

export type LossMark = Mark<Term>;

/** All that the curve of the loss shows. */
export interface LossPicture {
  readonly path: Path;
  readonly iteration: number;
  /** The least loss that any line has; undefined when there are no points. */
  readonly leastLoss: number | undefined;
  /** The other run beside this one. */
  readonly other: Path | undefined;
  /** Whether the loss is what is spoken of, and whether it is lit. */
  readonly isSpokenOf: boolean;
  readonly isLit: boolean;
}

/** What the curve shows in a state: nothing in it hangs on the size of the plot. */
export function lossPicture(state: AppState): LossPicture {
  const { leastSquares } = problemOf(state.experiment);
  const isLit = litTerm(state)?.term === 'loss';
  return {
    path: trajectoryOf(state.experiment),
    iteration: shownIteration(state),
    leastLoss: leastSquares.kind === 'none' ? undefined : leastSquares.loss,
    other: comparisonOf(state)?.path,
    isSpokenOf: isLit || state.cursor.beat === 'loss',
    isLit,
  };
}
