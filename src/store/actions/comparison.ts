import type { MistakeName } from '../../descent/mistakes.ts';
import type { LossConvention } from '../../model/lossConvention.ts';
import { changeView } from './view.ts';

/** Switches a slip on, so that its run is drawn beside the right one, or all of them off. */
export function chooseMistake(mistake: MistakeName | 'none'): void {
  changeView({ mistake, comparison: 'none' });
}

/** Draws the run of another convention beside the right one, or none. */
export function compareWith(comparison: LossConvention | 'none'): void {
  changeView({ comparison, mistake: 'none' });
}
