import * as fc from 'fast-check';
import { selection, sightNames } from '../../src/store/lessons/sight.ts';
import { beatNames } from '../../src/derivation/beatNames.ts';
import { methodIds } from '../../src/descent/methods/method.ts';
import { lossConventions } from '../../src/model/lossConvention.ts';
import type { Cursor } from '../../src/store/cursor.ts';
import { axisTitle, axisTitles } from '../../src/store/formats/axisTitle.ts';
import { type Experiment, type Method, methodOf } from '../../src/store/experiment.ts';
import type { Forecast, Lesson, Scene } from '../../src/store/lessons/lesson.ts';
import { viewField, viewFieldNames, viewFields, type View } from '../../src/store/view.ts';

/** Any finite number. Neither links nor JSON know a negative zero, and it changes nothing. */
export const anyNumber: fc.Arbitrary<number> = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .map((value) => (value === 0 ? 0 : value));

export const anyObservation = fc.record({ x: anyNumber, y: anyNumber });

/**
 * A title as a table has it, with what links and mail programs could take for their own; in capitals,
 * because some of them make all of a link so.
 */
const anyTitle = fc
  .array(
    fc.constantFrom(
      'MASS',
      'M²',
      ' ',
      '(KG)',
      '%',
      '&',
      ';',
      '=',
      'AMP;',
      '20',
      '#',
      '\\',
      '<',
      'X',
    ),
    {
      maxLength: 8,
    },
  )
  .map((parts) => axisTitle(parts.join('')));

const anyTitles = fc
  .tuple(anyTitle, anyTitle)
  .map(([x, y]) => axisTitles(x, y))
  .map((titles) => titles && { titles });

export const anyExperiment: fc.Arbitrary<Experiment> = fc.record({
  data: fc
    .record({
      preset: fc.constant('custom' as const),
      observations: fc.array(anyObservation, { maxLength: 12 }),
    })
    .chain((data) => anyTitles.map((titles) => ({ ...data, ...titles }))),
  model: fc.constant('line'),
  each: fc.constant('squared'),
  scaling: fc.constantFrom('none', 'standard'),
  start: fc.tuple(anyNumber, anyNumber),
  method: fc.constantFrom<Method>(
    { kind: 'batch' },
    { kind: 'point', order: 'given' },
    { kind: 'point', order: 'shuffled' },
    ...methodIds.map((kind) => methodOf(kind, { size: 3, order: 'shuffled', momentum: 0.25 })),
  ),
  learningRate: fc.double({ noNaN: true, noDefaultInfinity: true, min: 5e-324 }),
  loss: fc.constantFrom(...lossConventions),
  seed: fc.nat(),
});

/** An experiment whose numbers are of the size of a lesson's, so that its run can be computed. */
export const classExperiment: fc.Arbitrary<Experiment> = anyExperiment.chain((experiment) => {
  const small = fc.integer({ min: -100, max: 100 }).map((value) => value / 10 + 0);
  return fc.record({
    data: fc.record({
      preset: fc.constant('custom' as const),
      observations: fc.array(fc.record({ x: small, y: small }), { maxLength: 8 }),
    }),
    model: fc.constant(experiment.model),
    each: fc.constant(experiment.each),
    scaling: fc.constant(experiment.scaling),
    start: fc.tuple(small, small),
    method: fc.constant(experiment.method),
    learningRate: fc.double({ noNaN: true, min: 1e-3, max: 2 }),
    loss: fc.constant(experiment.loss),
    seed: fc.constant(experiment.seed),
  });
});

export const anyCursor: fc.Arbitrary<Cursor> = fc.record({
  iteration: fc.nat({ max: 1_000_000 }),
  beat: fc.constantFrom(...beatNames),
  line: fc.integer({ min: 1, max: 9 }),
});

const anyRange = fc
  .tuple(anyNumber, anyNumber)
  .filter(([one, other]) => one !== other)
  .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const);

function anyValueOf(name: keyof View): fc.Arbitrary<View[keyof View]> {
  const field = viewFields[name];
  if ('options' in field) return fc.constantFrom(...field.options);
  if (typeof field.usual === 'boolean') return fc.boolean();
  if (name === 'scene' || name === 'parameter') return fc.integer({ min: 1, max: 1000 });
  if (name === 'passed')
    return fc.oneof(fc.integer({ min: 1, max: 1000 }), fc.constant('auto' as const));
  if (name === 'hide') return fc.subarray([...sightNames]).map(selection);
  if (name === 'over') return fc.constantFrom('', 'm', 'b', 'b,m', 'w_1,k');
  if (name === 'axes') return fc.oneof(fc.constant('fit'), fc.record({ x: anyRange, y: anyRange }));
  return fc.oneof(fc.nat({ max: 100 }), fc.constant('all'));
}

/** Any view, of what its table has. */
export const anyView = fc.record(
  Object.fromEntries(viewFieldNames.map((name) => [name, anyValueOf(name)])),
) as unknown as fc.Arbitrary<View>;

/** Any view that a link can say in full. */
export const anyLinkedView: fc.Arbitrary<View> = anyView.map((view) => ({
  ...view,
  ...Object.fromEntries(
    viewFieldNames
      .filter((name) => viewField(name).link === undefined)
      .map((name) => [name, viewField(name).usual]),
  ),
}));

const anyWord = fc.stringMatching(/^[a-zäß*{}=.,ω€-]{1,9}$/u);

/** What a scene may say to the class: one to forty words. */
const anyWords = fc.array(anyWord, { minLength: 1, maxLength: 40 }).map((parts) => parts.join(' '));

const anyForecast: fc.Arbitrary<Forecast> = fc.oneof(
  fc.constantFrom<Forecast>({ kind: 'place' }, { kind: 'behaviour' }, { kind: 'rule' }),
  fc.constantFrom('m', 'b').map((of): Forecast => ({ kind: 'sign', of })),
  fc
    .tuple(anyWords, fc.array(anyWords, { minLength: 2, maxLength: 5 }), fc.string())
    .chain(([question, options, because]) =>
      fc
        .integer({ min: 1, max: options.length })
        .map((answer): Forecast => ({ kind: 'choice', question, options, answer, because })),
    ),
);

/** Any scene that a lesson file may have. */
export const anyScene: fc.Arbitrary<Scene> = fc
  .record({
    title: anyWords,
    state: fc.constantFrom('', 'v=1', 'v=1&m=0&b=4&beat=error', 'points=1,2;3,4.5&rate=1e-3'),
    words: anyWords,
    notes: fc.string(),
    show: fc.subarray([...sightNames]).map(selection),
    forecast: fc.option(anyForecast, { nil: undefined }),
  })
  .map(({ forecast, ...scene }) => (forecast === undefined ? scene : { ...scene, forecast }));

/** Any lesson that a file may have. */
export const anyLesson: fc.Arbitrary<Lesson> = fc.record({
  title: anyWords,
  minutes: fc.double({ min: 0.5, max: 600, noNaN: true }),
  language: fc.constantFrom('en', 'de', 'pt-BR'),
  scenes: fc.array(anyScene, { minLength: 1, maxLength: 6 }),
});
