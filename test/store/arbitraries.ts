import * as fc from 'fast-check';
import { beatNames } from '../../src/derivation/beatNames.ts';
import { mistakeNames } from '../../src/descent/mistakes.ts';
import { lossConventions } from '../../src/regression/loss.ts';
import type { Cursor } from '../../src/store/cursor.ts';
import type { Experiment, Method } from '../../src/store/experiment.ts';
import { questionNames } from '../../src/store/questionNames.ts';
import {
  formulaChoices,
  guidePages,
  layouts,
  lossScales,
  speedIds,
  stepUnits,
  themes,
  type View,
} from '../../src/store/view.ts';

/** Any finite number. Neither links nor JSON know a negative zero, and it changes nothing. */
export const anyNumber: fc.Arbitrary<number> = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .map((value) => (value === 0 ? 0 : value));

export const anyObservation = fc.record({ x: anyNumber, y: anyNumber });

export const anyExperiment: fc.Arbitrary<Experiment> = fc.record({
  data: fc.record({
    preset: fc.constant('custom' as const),
    observations: fc.array(anyObservation, { maxLength: 12 }),
  }),
  scaling: fc.constantFrom('none', 'standard'),
  start: fc.record({ m: anyNumber, b: anyNumber }),
  method: fc.constantFrom<Method>(
    { kind: 'batch' },
    { kind: 'point', order: 'given' },
    { kind: 'point', order: 'shuffled' },
  ),
  learningRate: fc.double({ noNaN: true, noDefaultInfinity: true, min: 5e-324 }),
  loss: fc.constantFrom(...lossConventions),
  seed: fc.nat(),
});

/** An experiment whose numbers are of the size of a lesson's, so that its run can be computed. */
export const lessonExperiment: fc.Arbitrary<Experiment> = anyExperiment.chain((experiment) => {
  const small = fc.integer({ min: -100, max: 100 }).map((value) => value / 10 + 0);
  return fc.record({
    data: fc.record({
      preset: fc.constant('custom' as const),
      observations: fc.array(fc.record({ x: small, y: small }), { maxLength: 8 }),
    }),
    scaling: fc.constant(experiment.scaling),
    start: fc.record({ m: small, b: small }),
    method: fc.constant(experiment.method),
    learningRate: fc.double({ noNaN: true, min: 1e-3, max: 2 }),
    loss: fc.constant(experiment.loss),
    seed: fc.constant(experiment.seed),
  });
});

export const anyCursor: fc.Arbitrary<Cursor> = fc.record({
  iteration: fc.nat({ max: 1_000_000 }),
  beat: fc.constantFrom(...beatNames),
});

export const anyView: fc.Arbitrary<View> = fc.record({
  theme: fc.constantFrom(...themes),
  language: fc.constant('en'),
  layout: fc.constantFrom(...layouts),
  formulas: fc.constantFrom(...formulaChoices),
  everyStep: fc.boolean(),
  chosen: fc.oneof(fc.nat({ max: 100 }), fc.constant('all' as const)),
  leastSquaresShown: fc.boolean(),
  lossScale: fc.constantFrom(...lossScales),
  stepUnit: fc.constantFrom(...stepUnits),
  speed: fc.constantFrom(...speedIds),
  letterKeys: fc.constant(true),
  page: fc.constantFrom('none', ...guidePages),
  mistake: fc.constantFrom('none', ...mistakeNames),
  comparison: fc.constantFrom('none', ...lossConventions),
  question: fc.constantFrom('none', ...questionNames),
});
