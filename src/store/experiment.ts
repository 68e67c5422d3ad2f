import type { Feature } from '../derivation/beat.ts';
import type { MethodChoice, PointOrder } from '../descent/method.ts';
import type { MethodId } from '../descent/methods/method.ts';
import { methods } from '../descent/methods/methods.ts';
import { type Settings, settingOf } from '../descent/methods/settings.ts';
import type { PenaltyId } from '../model/penalty.ts';
import type { LossConvention } from '../model/lossConvention.ts';
import type { Observation } from '../regression/observation.ts';
import { fivePoints, type PresetId } from '../regression/presets.ts';
import type { ScalingKind } from '../regression/scaling.ts';

/** What x and y of own points are called, with their units; '' where nothing is known. */
export interface AxisTitles {
  readonly x: string;
  readonly y: string;
}

/** The data points of an experiment, and the preset they came from unchanged, if any. */
export interface DataSet {
  readonly preset: PresetId | 'custom';
  readonly observations: readonly Observation[];
  /** Of own points alone: a preset has its titles in the catalogue. */
  readonly titles?: AxisTitles;
}

/** How the parameters are updated. */
export type Method = MethodChoice;

/** What may be said of a method besides its name. */
export type MethodDetails = Partial<Settings> & { readonly order?: PointOrder | undefined };

/** A method with all of its settings, and no others: what is not given is the usual. */
export function methodOf(kind: MethodId, given: MethodDetails = {}): Method {
  const { settings, uses } = methods[kind];
  const numbers = settings.map((name) => [name, given[name] ?? settingOf(name).usual] as const);
  const order = uses === 'all' ? {} : { order: given.order ?? 'given' };
  return { kind, ...Object.fromEntries(numbers), ...order };
}

/** All that determines a run. Immutable: a change makes a new one. */
export interface Experiment {
  readonly data: DataSet;
  /** What is fitted: the name of a model that is built in, or a formula as it was typed. */
  readonly model: string;
  /** What one point costs. */
  readonly each: PenaltyId;
  /** Of the line alone: another model works on x as it is. */
  readonly scaling: ScalingKind;
  /** Where descent starts, in the units of the data: every parameter in the order of the model. */
  readonly start: readonly number[];
  readonly method: Method;
  /** Step length η, positive and finite; with scaled x it applies to the scaled problem. */
  readonly learningRate: number;
  readonly loss: LossConvention;
  /** Seed of every random choice of the run: of the shuffled orders of its points. */
  readonly seed: number;
}

/**
 * Whether it is the line with squared errors: only then do the closed forms of the line hold, its least
 * squares, the bounds of its learning rate, its scaling.
 */
export function isPlainLine({ model, each }: Pick<Experiment, 'model' | 'each'>): boolean {
  return model === 'line' && each === 'squared';
}

/** How x can be scaled for an experiment: what the parameters over z are over x is known of the line alone. */
export function possibleScaling(
  experiment: Pick<Experiment, 'model' | 'each'>,
  wanted: ScalingKind,
): ScalingKind {
  return isPlainLine(experiment) ? wanted : 'none';
}

/** The letter of the feature in the formulas: z where x is standardised. */
export function featureOf({ scaling }: Pick<Experiment, 'scaling'>): Feature {
  return scaling === 'none' ? 'x' : 'z';
}

/** What one sees on the first visit: five points that a class can follow on paper. */
export const defaultExperiment: Experiment = {
  data: { preset: 'five-points', observations: fivePoints },
  model: 'line',
  each: 'squared',
  scaling: 'none',
  start: [0, 0],
  method: methodOf('batch'),
  learningRate: 0.05,
  loss: 'mean',
  seed: 1,
};
