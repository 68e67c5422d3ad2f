import type { Objective, ParameterVector } from '../model/objective.ts';
import { nearestBest } from '../model/quadratic.ts';
import { saturateSlope } from '../numerics/saturate.ts';
import { symmetricSolution } from '../numerics/symmetricSolution.ts';
import { closedSteps } from './closedSteps.ts';
import { samplingOf, settingsOf, type UpdateMethod } from './method.ts';
import type { AtHand } from './methods/method.ts';
import { methods } from './methods/methods.ts';
import { epochLengthOf, rowsBy } from './sampling.ts';
import type { Columns, Updates } from './updates.ts';

// So far apart are the iterations at which all that a method carries is kept. What it carries at any other
// is worked out again from the one before: few enough that it costs no frame where each goes through many points.
const stride = 64;

/** The shortest d with Hd = g, H being the second derivatives at a place and g the slopes there. */
function solved(
  { quadratic, curvature }: Objective,
  at: ParameterVector,
  slopes: Float64Array,
): Float64Array {
  if (quadratic === undefined) return symmetricSolution(curvature(at), slopes);
  // On a quadratic it leads to its lowest place, whose digits no matrix has to give.
  return nearestBest(quadratic, at).map((value, slot) => (at[slot] ?? 0) - value);
}

function isWritable(values: Float64Array): boolean {
  // Written so that NaN fails, too.
  for (const value of values) if (!(Math.abs(value) < Number.MAX_VALUE)) return false;
  return true;
}

/** A place that a method can go on from: θ and what it carries, before an iteration. */
interface Place {
  iteration: number;
  readonly state: Float64Array;
}

/** The way of any method over a loss, by its own step alone. */
export function methodUpdates(
  on: Objective,
  start: ParameterVector,
  learningRate: number,
  method: UpdateMethod,
): Updates {
  const row = methods[method.kind];
  const size = start.length;
  const sampling = samplingOf(method);
  const rowsOf = sampling?.observations.length ? rowsBy(sampling) : undefined;
  const first = new Float64Array(size * (row.memory.length + 1));
  first.set(start);
  const kept: Float64Array[] = [first];
  const computed: Place = { iteration: 0, state: first.slice() };
  const theta = computed.state.subarray(0, size);
  const slopes = new Float64Array(size);
  let from: ParameterVector = theta;
  const atHand: { -readonly [Key in keyof AtHand]: AtHand[Key] } = {
    gradient: slopes,
    rate: learningRate,
    iteration: 0,
    settings: settingsOf(method),
    solved: () => solved(on, from, slopes),
  };
  const hasMemory = row.memory.length > 0;

  /** One step on, against the slopes at hand. */
  function step(place: Place): void {
    from = place.state.subarray(0, size);
    atHand.iteration = place.iteration;
    row.step(place.state, atHand);
    place.iteration += 1;
  }

  function advance(place: Place): void {
    on.gradient(place.state, slopes, rowsOf?.(place.iteration));
    step(place);
  }

  function placeAt(iteration: number): Place {
    const mark = Math.min(Math.floor(iteration / stride), kept.length - 1);
    const place = { iteration: mark * stride, state: (kept[mark] ?? first).slice() };
    while (place.iteration < iteration) advance(place);
    return place;
  }

  function isAt(parameters: Columns['parameters'], iteration: number): boolean {
    for (let slot = 0; slot < size; slot += 1) {
      if (parameters[slot]?.[iteration] !== theta[slot]) return false;
    }
    return true;
  }

  function compute({ parameters, losses }: Columns, begin: number, to: number): number {
    const { state } = computed;
    let areFresh = false;
    for (let k = begin; k < to; k += 1) {
      // The slopes over all points are those that told whether the place is in range.
      if (areFresh) step(computed);
      else advance(computed);
      const value = isWritable(state) ? on.gradient(state, slopes) : Number.NaN;
      if (!(value < Number.MAX_VALUE) || !isWritable(slopes)) {
        const back = placeAt(k);
        computed.iteration = k;
        state.set(back.state);
        return k;
      }
      areFresh = rowsOf === undefined;
      if (!hasMemory && areFresh && isAt(parameters, k)) {
        // Nothing moves any more, and nothing ever will.
        for (const [slot, at] of theta.entries()) parameters[slot]?.fill(at, k + 1, to + 1);
        losses.fill(value, k + 1, to + 1);
        computed.iteration = to;
        for (let mark = kept.length; mark * stride <= to; mark += 1) kept.push(state.slice());
        return to;
      }
      for (let slot = 0; slot < size; slot += 1) {
        const column = parameters[slot];
        if (column !== undefined) column[k + 1] = theta[slot] ?? 0;
      }
      losses[k + 1] = value;
      if ((k + 1) % stride === 0) kept.push(state.slice());
    }
    return to;
  }

  const isPlain = row.isPlain || row.uses === 'one';
  const pointOf = rowsOf && ((iteration: number): number => rowsOf(iteration)[0] ?? 0);

  return {
    // The same steps in a loop of their own: those that are walked most.
    compute:
      on.affine !== undefined && isPlain ? closedSteps(on.affine, learningRate, pointOf) : compute,
    gradientAt: (iteration, at) => {
      const into = new Float64Array(size);
      on.gradient(at, into, rowsOf?.(iteration));
      return into.map(saturateSlope);
    },
    rowsAt: (iteration) => rowsOf && [...rowsOf(iteration)],
    ...(hasMemory ? { stateAt: (iteration: number) => placeAt(iteration).state } : {}),
    epochLength: sampling === undefined ? 1 : epochLengthOf(sampling),
  };
}
