import { saturate } from '../numerics/saturate.ts';
import type { Parameters } from '../regression/parameters.ts';
import type { LineObjective } from './lineObjective.ts';
import { samplingOf, settingsOf, type UpdateMethod } from './method.ts';
import type { AtHand } from './methods/method.ts';
import { methods } from './methods/methods.ts';
import { epochLengthOf, rowsBy } from './sampling.ts';
import type { Updates } from './updates.ts';

// So far apart are the iterations at which all that a method carries is kept. What it carries at any other
// is worked out again from the one before, which costs no time to speak of.
const stride = 1024;

/** Two parts that overflow against each other give no number: one that is too large stands for it. */
function finite(slope: number): number {
  return Number.isNaN(slope) ? Number.MAX_VALUE : saturate(slope);
}

/** A place that a method can go on from: θ and what it carries, before an iteration. */
interface Place {
  iteration: number;
  readonly state: Float64Array;
}

/** The way of any method over a loss, by its own step alone. */
export function methodUpdates(
  on: LineObjective,
  start: Parameters,
  learningRate: number,
  method: UpdateMethod,
): Updates {
  const row = methods[method.kind];
  const size = 2;
  const length = size * (row.memory.length + 1);
  const sampling = samplingOf(method);
  const rowsOf = sampling && rowsBy(sampling);
  const slopes = new Float64Array(size);
  const atHand: { -readonly [Key in keyof AtHand]: AtHand[Key] } = {
    gradient: slopes,
    rate: learningRate,
    iteration: 0,
    settings: settingsOf(method),
    solved: () => on.solve(slopes),
  };
  const first = new Float64Array(length);
  first.set([start.m, start.b]);
  const kept: Float64Array[] = [first];
  const computed: Place = { iteration: 0, state: first.slice() };
  const hasMemory = row.memory.length > 0;

  /** One step on; the slopes at hand are those it goes against. */
  function advance(place: Place): void {
    on.gradient(place.state, slopes, rowsOf?.(place.iteration));
    atHand.iteration = place.iteration;
    row.step(place.state, atHand);
    place.iteration += 1;
  }

  function isInRange(state: Float64Array): boolean {
    // Written so that NaN fails, too.
    for (const value of state) if (!(Math.abs(value) < Number.MAX_VALUE)) return false;
    const value = on.gradient(state, slopes);
    for (const slope of slopes) if (!(Math.abs(slope) < Number.MAX_VALUE)) return false;
    return value < Number.MAX_VALUE;
  }

  function placeAt(iteration: number): Place {
    const mark = Math.min(Math.floor(iteration / stride), kept.length - 1);
    const place = { iteration: mark * stride, state: (kept[mark] ?? first).slice() };
    while (place.iteration < iteration) advance(place);
    return place;
  }

  function compute(columnM: Float64Array, columnB: Float64Array, from: number, to: number): number {
    const { state } = computed;
    for (let k = from; k < to; k += 1) {
      const [m, b] = [state[0], state[1]];
      advance(computed);
      if (!isInRange(state)) {
        const back = placeAt(k);
        computed.iteration = k;
        state.set(back.state);
        return k;
      }
      if (!hasMemory && sampling === undefined && state[0] === m && state[1] === b) {
        // Nothing moves any more, and nothing ever will.
        columnM.fill(state[0] ?? 0, k + 1, to + 1);
        columnB.fill(state[1] ?? 0, k + 1, to + 1);
        computed.iteration = to;
        for (let mark = kept.length; mark * stride <= to; mark += 1) kept.push(state.slice());
        return to;
      }
      columnM[k + 1] = state[0] ?? 0;
      columnB[k + 1] = state[1] ?? 0;
      if ((k + 1) % stride === 0) kept.push(state.slice());
    }
    return to;
  }

  return {
    compute,
    gradientAt: (iteration, { m, b }) => {
      const into = new Float64Array(size);
      on.gradient(Float64Array.of(m, b), into, rowsOf?.(iteration));
      const [alongM = 0, alongB = 0] = into;
      return { m: finite(alongM), b: finite(alongB) };
    },
    rowsAt: (iteration) => rowsOf && [...rowsOf(iteration)],
    stateAt: (iteration) => placeAt(iteration).state,
    epochLength: sampling === undefined ? 1 : epochLengthOf(sampling),
  };
}
