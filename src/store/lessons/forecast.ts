import type { MapPlace } from '../../model/surface.ts';

/** What the class said: a place on the map in working units, or one of the options by its name. */
export type ForecastAnswer =
  | { readonly kind: 'place'; readonly at: MapPlace }
  | { readonly kind: 'option'; readonly option: string };

/** How far a forecast has come. */
export interface ForecastState {
  /**
   * `open`: it waits for an answer; `reminded`: somebody wanted to go on without one, and the next wish to do
   * so skips it; `told`: the answer stands there, and the scene shows what comes.
   */
  readonly stage: 'open' | 'reminded' | 'told';
  /** What was marked, as yet or at last; undefined also when it was skipped. */
  readonly answer: ForecastAnswer | undefined;
}

export const openForecast: ForecastState = { stage: 'open', answer: undefined };

/** Whether the scene still asks: until that is told or skipped, nothing that shows the answer comes on screen. */
export function isAsking(forecast: ForecastState | undefined): forecast is ForecastState {
  return forecast !== undefined && forecast.stage !== 'told';
}
