import { lossFactor, type LossConvention } from '../model/lossConvention.ts';
import type { Objective, ParameterVector } from '../model/objective.ts';
import type { MistakeName } from './mistakes.ts';

/** What a slip is made on where the gradient goes through the points: squared errors of any model. */
export interface SlippedInput {
  readonly on: Objective;
  readonly convention: LossConvention;
  readonly learningRate: number;
  /** How many points there are. */
  readonly count: number;
  /** In which slope x is forgotten; −1 for none. */
  readonly forgetful: number;
  /** The error of each point. */
  readonly errorsAt: (at: ParameterVector) => Float64Array;
}

/**
 * The number of times that every slope is as large with a slip as it is right, wherever that is the same; undefined for
 * a slip that changes the direction.
 */
export function slopesTimes(
  name: MistakeName,
  { convention, count }: Pick<SlippedInput, 'convention' | 'count'>,
): number | undefined {
  switch (name) {
    case 'error-sign':
    case 'plus':
      return -1;
    case 'no-two':
      return 1 / 2;
    case 'wrong-count':
      return convention === 'sum' ? 1 / Math.max(1, count) : count;
    case 'no-x':
    case 'new-m':
    case 'last-point':
      return undefined;
  }
}

/** The slopes where the parameters before each have moved already. */
function writeMoved({ on, learningRate }: SlippedInput, at: ParameterVector, into: Float64Array) {
  const moved = at.slice();
  const slopes = new Float64Array(at.length);
  for (let slot = 0; slot < at.length; slot += 1) {
    on.gradient(moved, slopes);
    into[slot] = slopes[slot] ?? 0;
    moved[slot] = (moved[slot] ?? 0) - learningRate * (slopes[slot] ?? 0);
  }
}

function writeSlipped(
  name: MistakeName,
  input: SlippedInput,
  at: ParameterVector,
  into: Float64Array,
): void {
  const { on, convention, count, forgetful, errorsAt } = input;
  const factor = lossFactor(convention, count);
  const scale = (times: number): void => {
    for (let slot = 0; slot < on.size; slot += 1) into[slot] = times * (into[slot] ?? 0);
  };
  switch (name) {
    case 'new-m':
      writeMoved(input, at, into);
      break;
    case 'last-point':
      on.gradient(at, into, Uint32Array.of(count - 1));
      scale(factor / lossFactor(convention, 1));
      break;
    case 'no-x':
      on.gradient(at, into);
      if (forgetful >= 0)
        into[forgetful] = 2 * factor * errorsAt(at).reduce((sum, error) => sum + error, 0);
      break;
    default:
      on.gradient(at, into);
      scale(slopesTimes(name, input) ?? 1);
  }
}

/** The loss of any model with squared errors, with the gradient that a slip makes of it. */
export function slippedObjective(name: MistakeName, input: SlippedInput): Objective {
  const { on } = input;
  return {
    ...on,
    quadratic: undefined,
    affine: undefined,
    gradient: (at, into) => {
      writeSlipped(name, input, at, into);
      return on.value(at);
    },
  };
}
