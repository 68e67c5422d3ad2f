import { belongsToPoint } from '../derivation/term.ts';
import type { TermUse } from '../derivation/termsOf.ts';
import { symbolsOf } from '../derivation/modelBeats.ts';
import { pointsOfColumns } from '../derivation/moment.ts';
import { termValue } from '../derivation/termValue.ts';
import type { Highlight, AppState } from './appState.ts';
import { derivationOf } from './derivationOf.ts';
import { columnsOf } from './model.ts';
import { chosenPoint, shownIterate } from './selectors.ts';
import { problemOf } from './problem.ts';

/** The point that a term without a number stands for; undefined when it stands for all of them. */
export function pointAtHand(state: AppState): number | undefined {
  const chosen = chosenPoint(state);
  return chosen < 0 ? undefined : chosen;
}

/** What is lit when a term is pointed at where it stands in a formula. */
export function highlightOf({ term, point }: TermUse, atHand: number | undefined): Highlight {
  if (!belongsToPoint(term) || point === 'every') return { term, point: undefined };
  return { term, point: typeof point === 'number' ? point : atHand };
}

/** Whether two say the same. */
export function sameHighlight(one: Highlight | undefined, other: Highlight | undefined): boolean {
  return one?.term === other?.term && one?.point === other?.point;
}

/** The number that a lit term stands for, in working units; undefined for one of all points. */
export function valueOf({ term, point }: Highlight, state: AppState): number | undefined {
  const { experiment, view } = state;
  const { observations } = problemOf(experiment);
  const iterate = shownIterate(state);
  const symbols = symbolsOf(derivationOf(experiment, view.parameter));
  const points = pointsOfColumns(columnsOf(observations));
  return termValue(term, symbols, iterate, points, point);
}

/** The term that is lit, if there is still such a point. */
export function litTerm(state: AppState): Highlight | undefined {
  const { highlight, experiment } = state;
  const { length } = experiment.data.observations;
  return highlight?.point !== undefined && highlight.point >= length ? undefined : highlight;
}
