import { type ParameterPlace, parameterPlaces } from './term.ts';

const beforeInner = [
  'standardise',
  'guess',
  'error',
  'square',
  'absolute',
  'log-loss',
  'loss-sum',
  'loss',
  'loss-map',
  'power-quotient',
  'power-expand',
  'power-divide',
  'power-rule',
  'absolute-quotient',
  'absolute-corner',
  'absolute-rule',
] as const;

const beforeChain = ['chain-change', 'chain-limit', 'chain-rule'] as const;
const ofGradient = ['gradient-loss', 'gradient-factor', 'gradient-sum', 'gradient-points'] as const;
const ofMethods = [
  'update-velocity',
  'update-squares',
  'update-mean-velocity',
  'update-mean-squares',
  'update-newton',
  'update',
] as const;

/** Lines that every parameter has of its own, by its place. */
const ofParameters = [
  'inner-line',
  'inner',
  'chain',
  'chain-error',
  'gradient',
  ...ofMethods,
] as const;
type OfParameter = (typeof ofParameters)[number];

/** The lines of an update, without the parameter that they are about. */
export type UpdateLine = (typeof ofMethods)[number];

/** A line of the derivation of one step, which takes as many as the model needs. */
type StepLineId = `${'outer' | 'inner'}-step-${number}`;

/** The lines of the update of one parameter. */
export type UpdateLineId = `${UpdateLine}-${ParameterPlace}`;

/** Results of earlier lines together, which stand in no beat but above a line that is made of them. */
export type GivenId = 'chain-given' | 'update-given';

/** Names of lines; each stands in exactly one beat, but for what is given. */
export type LineId =
  | (typeof beforeInner)[number]
  | 'inner-error'
  | (typeof beforeChain)[number]
  | (typeof ofGradient)[number]
  | `${OfParameter}-${ParameterPlace}`
  | StepLineId
  | 'gradient-others'
  | 'update-step'
  | 'update-others'
  | 'update-loss'
  | GivenId;

// More than any model of 200 characters takes.
const mostSteps = 60;

function steps(of: 'outer' | 'inner'): readonly LineId[] {
  return Array.from({ length: mostSteps }, (_none, place): LineId => `${of}-step-${place + 1}`);
}

function ofEach<const Of extends OfParameter>(
  ...of: readonly Of[]
): readonly `${Of}-${ParameterPlace}`[] {
  return parameterPlaces.flatMap((place) => of.map((name) => `${name}-${place}` as const));
}

/** A line that every parameter has of its own: what it is called without that, and the slot of the parameter, from 0. */
interface AboutParameter {
  readonly name: OfParameter;
  readonly slot: number;
}

const aboutParameters: ReadonlyMap<LineId, AboutParameter> = new Map(
  parameterPlaces.flatMap((place, slot) =>
    ofParameters.map((name): [LineId, AboutParameter] => [`${name}-${place}`, { name, slot }]),
  ),
);

/** Which line of which parameter it is; undefined where it is about none, or all. */
export function aboutParameter(id: LineId): AboutParameter | undefined {
  return aboutParameters.get(id);
}

/** The slot, from 0, of the parameter that a line is about; undefined where it is about none, or all. */
export function slotOfLine(id: LineId): number | undefined {
  return aboutParameters.get(id)?.slot;
}

/** All of them, in the order in which they are shown. */
export const lineIds: readonly LineId[] = [
  ...beforeInner,
  ...steps('outer'),
  'inner-error',
  ...steps('inner'),
  ...ofEach('inner-line', 'inner'),
  ...beforeChain,
  ...ofEach('chain', 'chain-error'),
  ...ofGradient,
  ...ofEach('gradient'),
  'gradient-others',
  'update-step',
  ...ofMethods.flatMap((name) => ofEach(name)),
  'update-others',
  'update-loss',
];
