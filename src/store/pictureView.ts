import type { View } from './view.ts';

const pictureKeys = [
  'formulas',
  'everyStep',
  'chosen',
  'leastSquaresShown',
  'lossScale',
  'stepUnit',
  'speed',
  'page',
  'mistake',
  'comparison',
  'question',
] as const satisfies readonly (keyof View)[];

/**
 * The parts of a view that belong to what is shown. The others (theme, language, layout, letter
 * keys) belong to the person at the screen, and stay when something is opened that does not say.
 */
export function pictureView(view: Partial<View>): Partial<View> {
  return Object.fromEntries(
    pictureKeys.filter((key) => view[key] !== undefined).map((key) => [key, view[key]]),
  );
}
