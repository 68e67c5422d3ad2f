import {
  change,
  type Expression,
  negation,
  partialDerivative,
  product,
  shownNumber,
  symbol,
  type SymbolExpression,
} from '../calculus/expression.ts';
import { someExpression } from '../calculus/tree.ts';
import { type MethodMoment, valuedLines } from '../descent/methodValues.ts';
import { settingsOf } from '../descent/method.ts';
import type { Assignment, AssignmentName, Letters, MethodId } from '../descent/methods/method.ts';
import { methods } from '../descent/methods/methods.ts';
import type { BeatInput } from './beat.ts';
import type { IterateValues } from './iterateValues.ts';
import type { UpdateLineId } from './lineIds.ts';
import type { LineModel } from './lineModel.ts';
import {
  type BeatTemplate,
  lineTemplate,
  type LineTemplate,
  resultOf,
  workedSide,
} from './lineTemplate.ts';

const unknowns = ['m', 'b'] as const;

type Unknown = (typeof unknowns)[number];

/** Which way a parameter moves. */
function wayOf(move: number): 'up' | 'down' | 'nowhere' {
  if (move === 0 || Number.isNaN(move)) return 'nowhere';
  return move > 0 ? 'up' : 'down';
}

/** Against the sign of its slope, where nothing else moves it. */
function wayDown(values: IterateValues | undefined, unknown: Unknown): string {
  return wayOf(-(values?.input.iterate.gradient[unknown] ?? 0));
}

// The slopes by plain letters, as the numbers of a step need them.
const numeric: Letters = {
  parameters: unknowns.map((name) => symbol(name)),
  slopes: unknowns.map((name) => symbol(`g_${name}`)),
  rate: symbol('rate'),
};

function momentOf({ method = 'batch', details, iterate, curvature }: BeatInput): MethodMoment {
  return {
    method,
    settings: settingsOf(details ?? { kind: method }),
    iteration: iterate.iteration,
    rate: iterate.learningRate,
    state: iterate.state ?? Float64Array.of(iterate.m, iterate.b),
    gradient: Float64Array.of(iterate.gradient.m, iterate.gradient.b),
    curvature: curvature ?? new Float64Array(4),
  };
}

/** A line of a method with the numbers that it sees: those that the lines before it have assigned. */
function workedLine(side: Expression, place: number, parameter: number): LineTemplate['worked'] {
  const unknown = unknowns[parameter] ?? 'm';
  return (values) => {
    const line = valuedLines(momentOf(values.input), numeric, parameter)[place];
    if (line === undefined) return undefined;
    const { assignment, scalars, value } = line;
    const seen = (letter: SymbolExpression, point: number) => {
      const own = letter.index === undefined ? scalars[letter.name] : undefined;
      return own === undefined ? values.symbol(letter, point) : shownNumber(own, letter.term);
    };
    const result =
      assignment.name === 'parameter'
        ? shownNumber(values.input.next[unknown], unknown)
        : shownNumber(value);
    return workedSide(side, () => result)({ ...values, symbol: seen });
  };
}

function lineId(name: AssignmentName, unknown: Unknown): UpdateLineId {
  return name === 'parameter' ? `update-${unknown}` : `update-${name}-${unknown}`;
}

/** Whether there is a fraction in it, or a sum in a product. */
function isNested(side: Expression): boolean {
  return someExpression(
    side,
    (part) => part !== side && (part.kind === 'fraction' || part.kind === 'sum'),
  );
}

/** The lines of a method that is more than one step against the slope. */
function methodLines(model: LineModel, method: MethodId): readonly LineTemplate[] {
  const letters: Letters = {
    parameters: unknowns.map((unknown) => model[unknown]),
    slopes: unknowns.map((unknown) =>
      partialDerivative(model.loss, model[unknown], `gradient-${unknown}`),
    ),
    rate: model.rate,
  };
  const { lines } = methods[method];
  const asLine = (assignment: Assignment, place: number, parameter: number): LineTemplate => {
    const unknown = unknowns[parameter] ?? 'm';
    const id = lineId(assignment.name, unknown);
    const isResult = assignment.name === 'parameter';
    return lineTemplate({
      id,
      left: assignment.target,
      side: assignment.side,
      relation: assignment.name === 'newton' ? 'equals' : 'becomes',
      rule: isResult ? 'update' : 'definition-method',
      isResult,
      isLong: isResult && isNested(assignment.side),
      lights: isResult ? [unknown] : [`gradient-${unknown}`],
      worked: workedLine(assignment.side, place, parameter),
      sentence: (values) => ({
        id: isResult ? `line.method.${id as `update-${Unknown}`}` : (`line.${id}` as 'line.guess'),
        values: {
          method,
          way: wayOf((values?.input.next[unknown] ?? 0) - (values?.input.iterate[unknown] ?? 0)),
        },
      }),
    });
  };
  const ofM = lines(letters, 0);
  const ofB = lines(letters, 1);
  return ofM.flatMap((assignment, place) => {
    const other = ofB[place];
    const line = asLine(assignment, place, 0);
    return other === undefined ? [line] : [line, asLine(other, place, 1)];
  });
}

/** −η ∂L/∂m, and m and b with it: what all methods without a memory do. */
function plainLines(model: LineModel): readonly LineTemplate[] {
  const letters: Letters = {
    parameters: unknowns.map((unknown) => model[unknown]),
    slopes: unknowns.map((unknown) =>
      partialDerivative(model.loss, model[unknown], `gradient-${unknown}`),
    ),
    rate: model.rate,
  };
  const step = negation(product(model.rate, letters.slopes[0] ?? model.rate));
  const downhill = lineTemplate({
    id: 'update-step',
    left: change(model.m),
    side: step,
    rule: 'downhill',
    lights: ['rate', 'gradient-m', 'gradient-b'],
    worked: workedSide(step, (values) => resultOf(step, values)),
  });
  const updates = unknowns.flatMap((unknown, parameter) => {
    const id = `update-${unknown}` as const;
    return methods.batch.lines(letters, parameter).map(({ target, side }) =>
      lineTemplate({
        id,
        left: target,
        side,
        relation: 'becomes',
        rule: 'update',
        isResult: true,
        worked: workedSide(side, ({ input }) => shownNumber(input.next[unknown], unknown)),
        sentence: (values) => ({ id: `line.${id}`, values: { way: wayDown(values, unknown) } }),
      }),
    );
  });
  return [downhill, ...updates];
}

/** The step that is made, in the lines of the method. */
export function updateBeat(model: LineModel, method: MethodId): BeatTemplate {
  const isMore = methods[method].lines(numeric, 0).length > 1;
  return { name: 'update', lines: isMore ? methodLines(model, method) : plainLines(model) };
}
