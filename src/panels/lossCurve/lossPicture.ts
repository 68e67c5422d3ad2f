import type { Term } from '../../derivation/term.ts';
import type { Path } from '../../descent/path.ts';
import { comparisonOf } from '../../store/comparison.ts';
import type { AppState } from '../../store/appState.ts';
import { iterationDone } from '../../store/iterationDone.ts';
import { hasClosedForm, trajectoryOf } from '../../store/problem.ts';
import { isRunning, shownIteration } from '../../store/selectors.ts';
import { shownMinimum } from '../../store/shownLoss.ts';
import { litTerm } from '../../store/terms.ts';
import type { Mark } from '../../ui/plot/marks/mark.ts';

export type LossMark = Mark<Term>;

/** All that the curve of the loss shows. */
export interface LossPicture {
  readonly path: Path;
  readonly iteration: number;
  /** The least loss that there is; undefined without points, and where only a minimum near the start is known. */
  readonly leastLoss: number | undefined;
  /** The other run beside this one. */
  readonly other: Path | undefined;
  /** Whether the loss is what is spoken of, and whether it is lit. */
  readonly isSpokenOf: boolean;
  readonly isLit: boolean;
  /** Whether there is no more than the start to be seen, so that only its height says something. */
  readonly isStart: boolean;
  /** The loss after the step, at the line with which it is done. */
  readonly landing: number | undefined;
}

/** What the curve shows in a state: nothing in it hangs on the size of the plot. */
export function lossPicture(state: AppState): LossPicture {
  const { experiment } = state;
  const isKnown = hasClosedForm(experiment);
  const isLit = litTerm(state)?.term === 'loss';
  return {
    path: trajectoryOf(state.experiment),
    iteration: shownIteration(state),
    leastLoss: isKnown ? shownMinimum(experiment)?.loss : undefined,
    other: comparisonOf(state)?.path,
    isSpokenOf: isLit || state.cursor.beat === 'loss',
    isLit,
    isStart: shownIteration(state) === 0 && !isRunning(state),
    landing: iterationDone(state)?.after,
  };
}
