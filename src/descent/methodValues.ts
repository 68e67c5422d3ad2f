import { evaluate } from '../calculus/evaluate.ts';
import { symbol } from '../calculus/expression.ts';
import { ownName } from '../calculus/symbols.ts';
import type { Assignment, Letters, MemoryName, MethodId } from './methods/method.ts';
import { methods } from './methods/methods.ts';
import { carried, curvatureSymbol, guardSymbol, iterationSymbol } from './methods/symbols.ts';
import { settingNames, settingOf, type Settings } from './methods/settings.ts';

/** What one iteration of a method is made from, in numbers. */
export interface MethodMoment {
  readonly method: MethodId;
  readonly settings: Settings;
  readonly iteration: number;
  readonly rate: number;
  /** θ, and after it what is carried, before the step. */
  readonly state: Float64Array;
  readonly gradient: Float64Array;
  /** The second derivatives, a square matrix by rows. */
  readonly curvature: Float64Array;
}

/** Numbers by the names of their symbols. */
export type Scalars = Readonly<Record<string, number>>;

/** A line of a step with its numbers: those that it sees, and the one that its target takes. */
export interface ValuedAssignment {
  readonly assignment: Assignment;
  readonly scalars: Scalars;
  readonly value: number;
}

/** What the symbols of a method stand for before a step. */
export function scalarsBefore(moment: MethodMoment, parameters: readonly string[]): Scalars {
  const { method, settings, iteration, rate, state, curvature } = moment;
  const { memory, guard } = methods[method];
  const size = parameters.length;
  const scalars: Record<string, number> = { rate, [iterationSymbol.name]: iteration };
  if (guard !== undefined) scalars[guardSymbol.name] = guard;
  for (const name of settingNames) {
    const { letter } = settingOf(name);
    if (letter !== undefined) scalars[ownName(letter)] = settings[name];
  }
  for (const [slot, parameter] of parameters.entries()) {
    scalars[parameter] = state[slot] ?? 0;
    for (const [place, name] of memory.entries()) {
      scalars[carried(name, symbol(parameter)).name] = state[(place + 1) * size + slot] ?? 0;
    }
    for (let column = slot; column < size; column += 1) {
      scalars[curvatureSymbol(slot, column).name] = curvature[slot * size + column] ?? 0;
    }
  }
  return scalars;
}

/**
 * The lines of one parameter with their numbers, worked out by the expressions that are shown.
 * @param letters whose slopes must be symbols.
 */
export function valuedLines(
  moment: MethodMoment,
  letters: Letters,
  parameter: number,
): readonly ValuedAssignment[] {
  const names = letters.parameters.map(({ name }) => name);
  const slopes = Object.fromEntries(
    letters.slopes.flatMap((slope, slot) =>
      slope.kind === 'symbol' ? [[slope.name, moment.gradient[slot] ?? 0]] : [],
    ),
  );
  let scalars: Scalars = { ...scalarsBefore(moment, names), ...slopes };
  return methods[moment.method].lines(letters, parameter).map((assignment) => {
    const seen = scalars;
    const value = evaluate(assignment.side, { scalars: seen, series: {} });
    scalars = { ...seen, [assignment.target.name]: value };
    return { assignment, scalars: seen, value };
  });
}

/** What is carried of one kind, for each parameter; undefined for a method that does not carry it. */
export function carriedPart(
  method: MethodId,
  name: MemoryName,
  state: Float64Array,
): Float64Array | undefined {
  const { memory } = methods[method];
  const place = memory.indexOf(name);
  if (place < 0) return undefined;
  const size = state.length / (memory.length + 1);
  return state.slice((place + 1) * size, (place + 2) * size);
}
