import type { Frame, Mark } from '../../../src/ui/plot/marks/mark.ts';
import { surfacePicture, type SurfacePicture } from '../../../src/panels/surface/surfacePicture.ts';
import type { Experiment } from '../../../src/store/experiment.ts';
import { initialState, type AppState } from '../../../src/store/appState.ts';
import { shownIterate } from '../../../src/store/selectors.ts';
import { plotScales, type Domain } from '../../../src/ui/plot/plotScales.ts';

/** A map of 400 by 400 pixels. */
export function mapOf(m: Domain = [-1, 3], b: Domain = [-1, 3], weight = 1): Frame {
  const area = { left: 0, top: 0, width: 400, height: 400 };
  return { scales: plotScales(area, m, b, 'linear', 12), weight };
}

/** A state of the five points, with some of it set. */
export function stateWith(
  experiment: Partial<Experiment> = {},
  change: Partial<AppState> = {},
): AppState {
  return {
    ...initialState,
    ...change,
    experiment: { ...initialState.experiment, ...experiment },
  };
}

/** The picture of a state at rest. */
export function pictureOf(state: AppState): SurfacePicture {
  return surfacePicture(state, shownIterate(state).at);
}

/** The marks of one shape. */
export function shaped<Shape extends Mark['shape'], Term extends string>(
  marks: readonly Mark<Term>[],
  shape: Shape,
): readonly Extract<Mark<Term>, { shape: Shape }>[] {
  return marks.filter(
    (mark): mark is Extract<Mark<Term>, { shape: Shape }> => mark.shape === shape,
  );
}

/** The loss that a label of the map gives, as it is written, or with a power of ten. */
export function readLoss(text: string): number {
  return Number(
    text
      .replace(/^.*L [=<>] /u, '')
      .replace('×10', 'e')
      .replaceAll(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, (raised) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(raised))),
  );
}
