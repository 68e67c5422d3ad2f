import type { MethodChoice } from '../descent/method.ts';
import type { MethodId } from '../descent/methods/method.ts';
import type { Data } from '../model/data.ts';
import type { Model } from '../model/model.ts';
import type { LossConvention } from '../model/lossConvention.ts';
import type { PenaltyId } from '../model/penalty.ts';
import type { Beat, Unscaled, ModelIterate } from './beat.ts';
import { type ModelTemplates, modelTemplates } from './beatTemplates.ts';
import { writtenBeats } from './writtenBeats.ts';
import { type ModelSymbols, modelSymbols } from './modelSymbols.ts';
import { type Moment, pointsOfColumns } from './moment.ts';

/** What decides which lines a derivation of any model has. */
export interface ModelDerivation {
  readonly model: Model;
  readonly penalty: PenaltyId;
  readonly convention: LossConvention;
  readonly method?: MethodId;
  /** Whether x is standardised, and called z. */
  readonly scaled?: boolean;
  /** The slot of the parameter whose lines are shown, where they are too many for all. */
  readonly parameter: number;
}

/** What the beats of an iteration of any model are made from. All numbers are in working units. */
export interface ModelBeatInput extends ModelDerivation {
  readonly data: Data;
  /** Index of the point whose numbers are shown; with `all` the lines of one point stand there for several. */
  readonly chosen: number | 'all';
  readonly iterate: ModelIterate;
  /** θ after the update. */
  readonly next: Float64Array;
  /** The loss there over all points; added up over them when absent. */
  readonly nextLoss?: () => number;
  /** The method with its settings; the usual ones when absent. */
  readonly details?: MethodChoice;
  /** The second derivatives of the loss, a square matrix by rows. */
  readonly curvature?: Float64Array;
  /** How far the y lie from their mean, by which the nudges are measured; 1 when it is left out. */
  readonly spread?: number;
  /** Where x is standardised: the points as they were given. */
  readonly unscaled?: Unscaled;
}

interface Made {
  readonly symbols: ModelSymbols;
  readonly templates: ModelTemplates;
}

// By the model as an object: one that is asked for again is the same one.
const cache = new WeakMap<Model, Map<string, Made>>();

function made(derivation: ModelDerivation): Made {
  const { model, penalty, convention, method = 'batch', scaled = false, parameter } = derivation;
  const ofModel = cache.get(model) ?? new Map<string, Made>();
  cache.set(model, ofModel);
  const key = `${penalty} ${convention} ${method} ${scaled} ${parameter}`;
  const found = ofModel.get(key);
  if (found !== undefined) return found;
  const symbols = modelSymbols({ model, penalty, convention, scaled });
  const fresh = { symbols, templates: modelTemplates(symbols, method, parameter) };
  ofModel.set(key, fresh);
  return fresh;
}

/** The model, its errors and its loss, in the symbols of the lines. */
export function symbolsOf(derivation: ModelDerivation): ModelSymbols {
  return made(derivation).symbols;
}

/** The nine beats of a model without numbers. Made once for each penalty, convention, method and parameter. */
export function templatesOf(derivation: ModelDerivation): ModelTemplates {
  return made(derivation).templates;
}

/** All that the numbers of the lines come from. */
export function momentOf(input: ModelBeatInput): Moment {
  return {
    symbols: symbolsOf(input),
    points: pointsOfColumns(input.data),
    chosen: input.chosen,
    iterate: input.iterate,
    next: input.next,
    nextLoss: input.nextLoss,
    method: input.method ?? 'batch',
    details: input.details,
    curvature: input.curvature,
    spread: input.spread ?? 1,
    unscaled: input.unscaled,
  };
}

/**
 * The nine beats of one iteration of any model, line by line, in symbols and with its numbers. The lines in symbols are
 * made once; only numbers are put in here. Cost does not depend on how many points there are: of a sum over more than six
 * points a few terms are shown, the chosen one among them, and its total is that of the iterate. An iteration that uses
 * one point has no sums: its loss and gradient are those of the chosen point.
 *
 * Without points the lines have no numbers. A line has none either when one of its numbers is not finite, or saturated, as
 * near the end of a run that diverges.
 */
export function modelBeats(input: ModelBeatInput): readonly Beat[] {
  const { templates } = made(input);
  return writtenBeats(templates.beats, momentOf(input), templates.names);
}
