import type { Experiment } from '../../store/experiment.ts';
import { shownMinimum, shownStart } from '../../store/shownLoss.ts';
import type { Domain } from '../../ui/plot/plotScales.ts';

const room = 0.12;
// How far the axes reach about the place where a nudge is shown, in nudges and in the moves that they make.
const aboutNudge = { before: 2, after: 5 };

/**
 * The part of the axis of a parameter that is shown: about the best value, so far to both sides that the start
 * is in it; where the run, or the far end of its secant, lies outside, as often doubled as it takes.
 */
export function domainOf(
  experiment: Experiment,
  slot: number,
  at: number,
  nudge: number,
  about: number,
): Domain {
  const start = shownStart(experiment)[slot] ?? 0;
  const middle = shownMinimum(experiment)?.at[slot] ?? start;
  const usual = about * Math.abs(start - middle) || Math.max(1, Math.abs(start));
  const away = Math.max(Math.abs(at - middle), Math.abs(at + nudge - middle)) / usual;
  const reach = usual * 2 ** (away > 1 ? Math.ceil(Math.log2(away)) : 0);
  return [middle - reach, middle + reach];
}

/** From a place so many steps back and so many on, whichever way the step leads. */
export function stepsAbout(at: number, step: number): Domain {
  const { before, after } = aboutNudge;
  const ends = [at - before * step, at + after * step];
  return [Math.min(...ends), Math.max(...ends)];
}

/** A range with some room at both ends. */
export function padded(low: number, high: number): Domain {
  const more = room * (high - low || 1);
  return [low - more, high + more];
}
