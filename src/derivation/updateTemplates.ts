import {
  change,
  type Expression,
  negation,
  partialDerivative,
  product,
  shownNumber,
  sum,
  symbol,
  type SymbolExpression,
} from '../calculus/expression.ts';
import { ownName } from '../calculus/symbols.ts';
import { parameterTerm, placeOf, termAbout } from './term.ts';
import { someExpression } from '../calculus/tree.ts';
import { type MethodMoment, valuedLines } from '../descent/methodValues.ts';
import { settingsOf } from '../descent/method.ts';
import type { Assignment, Letters, MethodId } from '../descent/methods/method.ts';
import { methods } from '../descent/methods/methods.ts';
import { curvatureSymbol } from '../descent/methods/symbols.ts';
import type { IterateValues } from './iterateValues.ts';
import type { UpdateLine, UpdateLineId } from './lineIds.ts';
import { inRows, isToldTogether, toldTogether, withRows } from './lineRows.ts';
import { lineLetter, type LineSentence, type LineSentenceId, modelWords } from './lineSentence.ts';
import {
  type BeatTemplate,
  lineTemplate,
  type LineTemplate,
  resultOf,
  workedSide,
} from './lineTemplate.ts';
import type { ModelSymbols } from './modelSymbols.ts';
import { newLossLine } from './newLossTemplate.ts';
import type { Moment } from './moment.ts';

/** Which way a parameter moves. */
function wayOf(move: number): 'up' | 'down' | 'nowhere' {
  if (move === 0 || Number.isNaN(move)) return 'nowhere';
  return move > 0 ? 'up' : 'down';
}

// The slopes by plain letters, as the numbers of a step need them; no such name is ever written.
function numericLetters({ parameters }: ModelSymbols): Letters {
  return {
    parameters: parameters.map(({ name }) => symbol(name)),
    slopes: parameters.map((_parameter, slot) => symbol(ownName(`slope${slot}`))),
    rate: symbol('rate'),
  };
}

function lettersOf({ parameters, loss, rate }: ModelSymbols): Letters {
  return {
    parameters,
    slopes: parameters.map((parameter, slot) =>
      partialDerivative(loss, parameter, termAbout('gradient', slot)),
    ),
    rate,
  };
}

function methodMoment({ method, details, iterate, curvature }: Moment): MethodMoment {
  return {
    method,
    settings: settingsOf(details ?? { kind: method }),
    iteration: iterate.iteration,
    rate: iterate.learningRate,
    state: iterate.state ?? iterate.at,
    gradient: iterate.slopes,
    curvature: curvature ?? new Float64Array(iterate.at.length ** 2),
  };
}

/** θ after the step, as it is shown. */
function nextOf({ moment }: IterateValues, slot: number) {
  return shownNumber(moment.next[slot] ?? Number.NaN, parameterTerm(slot));
}

/** A line of a method with the numbers that it sees: those that the lines before it have assigned. */
function workedLine(side: Expression, place: number, slot: number): LineTemplate['worked'] {
  return (values) => {
    const { moment } = values;
    const lines = valuedLines(methodMoment(moment), numericLetters(moment.symbols), slot);
    const line = lines[place];
    if (line === undefined) return undefined;
    const { assignment, scalars, value } = line;
    const seen = (letter: SymbolExpression, point: number) => {
      const own = letter.index === undefined ? scalars[letter.name] : undefined;
      return own === undefined ? values.symbol(letter, point) : shownNumber(own, letter.term);
    };
    const result = assignment.name === 'parameter' ? nextOf(values, slot) : shownNumber(value);
    return workedSide(side, () => result)({ ...values, symbol: seen });
  };
}

/** Whether there is a fraction in it, or a sum in a product. */
function isNested(side: Expression): boolean {
  return someExpression(
    side,
    (part) => part !== side && (part.kind === 'fraction' || part.kind === 'sum'),
  );
}

function updateId(name: Assignment['name'], slot: number): UpdateLineId {
  return name === 'parameter' ? `update-${placeOf(slot)}` : `update-${name}-${placeOf(slot)}`;
}

/** The sentence of a line of the update. The line has its own where it shows m and b. */
function updateSentence(
  symbols: ModelSymbols,
  name: UpdateLine,
  slot: number,
  method: MethodId,
): LineTemplate['sentence'] {
  const letter = lineLetter(slot);
  const sentenceId = (): LineSentenceId => {
    if (isToldTogether(name)) return `line.model.${toldTogether[name]}`;
    if (!symbols.isLine || letter === undefined)
      return `line.model.${name === 'update' ? 'update-parameter' : name}`;
    if (name !== 'update') return `line.${name}-${letter}`;
    return isPlainMethod(method) ? 'line.update-m' : 'line.method.update-m';
  };
  const id = sentenceId();
  return (values): LineSentence => {
    const { iterate, next } = values?.moment ?? {};
    const plain = isPlainMethod(method);
    // Against the sign of its slope, where nothing else moves it.
    const wayAlong = (along: number) =>
      wayOf(
        plain ? -(iterate?.slopes[along] ?? 0) : (next?.[along] ?? 0) - (iterate?.at[along] ?? 0),
      );
    const words = { ...modelWords(symbols, slot), method, way: wayAlong(slot) };
    return { id, values: symbols.isLine ? { ...words, wayOfB: wayAlong(1) } : words };
  };
}

/** Whether the step is one line only. */
function isPlainMethod(method: MethodId): boolean {
  return methods[method].step === methods.batch.step;
}

function asLine(
  symbols: ModelSymbols,
  method: MethodId,
  { name, target, side }: Assignment,
  place: number,
  slot: number,
): LineTemplate {
  const isResult = name === 'parameter';
  const line: UpdateLine = isResult ? 'update' : `update-${name}`;
  return lineTemplate({
    id: updateId(name, slot),
    left: target,
    side,
    relation: name === 'newton' ? 'equals' : 'becomes',
    rule: isResult ? 'update' : 'definition-method',
    isResult,
    isLong: isResult && isNested(side),
    worked: workedLine(side, place, slot),
    sentence: updateSentence(symbols, line, slot, method),
  });
}

/** Up to so many parameters Newton's step is written out; with more it is a row of the system that it solves. */
const mostByCramer = 2;

/** Row j of H d = g: the d that the step goes, put in, give back the slope along a parameter. */
function newtonRow(symbols: ModelSymbols, slot: number): readonly LineTemplate[] {
  const { parameters, rate } = symbols;
  const ways = parameters.map(({ name }) => symbol(ownName(`d_${name}`)));
  const [own, way] = [parameters[slot], ways[slot]];
  if (own === undefined || way === undefined) return [];
  const row = sum(
    ...parameters.map((_parameter, column) =>
      product(curvatureSymbol(slot, column), ways[column] ?? way),
    ),
  );
  const numbersOf = (values: IterateValues) => (letter: SymbolExpression, point: number) => {
    const { iterate, next, curvature } = values.moment;
    for (const [column] of parameters.entries()) {
      if (letter.name === ways[column]?.name) {
        const move = (iterate.at[column] ?? 0) - (next[column] ?? 0);
        return shownNumber(move / iterate.learningRate);
      }
      if (letter.name === curvatureSymbol(slot, column).name) {
        return shownNumber(curvature?.[slot * parameters.length + column] ?? Number.NaN);
      }
    }
    return values.symbol(letter, point);
  };
  const step = sum(own, negation(product(rate, way)));
  const gradient = partialDerivative(symbols.loss, own, termAbout('gradient', slot));
  return [
    lineTemplate({
      id: updateId('newton', slot),
      left: gradient,
      side: row,
      rule: 'definition-method',
      isLong: true,
      worked: (values) => {
        const result = shownNumber(
          values.moment.iterate.slopes[slot] ?? Number.NaN,
          termAbout('gradient', slot),
        );
        return workedSide(row, () => result)({ ...values, symbol: numbersOf(values) });
      },
      sentence: updateSentence(symbols, 'update-newton', slot, 'newton'),
    }),
    lineTemplate({
      id: updateId('parameter', slot),
      left: own,
      side: step,
      relation: 'becomes',
      rule: 'update',
      isResult: true,
      worked: (values) =>
        workedSide(step, () => nextOf(values, slot))({ ...values, symbol: numbersOf(values) }),
      sentence: updateSentence(symbols, 'update', slot, 'newton'),
    }),
  ];
}

/** The lines of one parameter, in the order of the method. */
function linesOf(symbols: ModelSymbols, method: MethodId, slot: number): readonly LineTemplate[] {
  if (method === 'newton' && symbols.parameters.length > mostByCramer)
    return newtonRow(symbols, slot);
  return methods[method]
    .lines(lettersOf(symbols), slot)
    .map((assignment, place) => asLine(symbols, method, assignment, place, slot));
}

/** Δm = −η ∂L/∂m, and the same of the other parameters that are shown, before methods that do just that. */
function downhillLines(symbols: ModelSymbols, slots: readonly number[]): readonly LineTemplate[] {
  const { parameters, loss, rate } = symbols;
  const rows = slots.map((slot) => {
    const step = negation(product(rate, lettersOf(symbols).slopes[slot] ?? rate));
    return lineTemplate({
      id: 'update-step',
      left: change(parameters[slot] ?? loss),
      side: step,
      rule: 'downhill',
      worked: workedSide(step, (values) => resultOf(step, values)),
      sentence: () => ({
        id: symbols.isLine ? 'line.update-step' : 'line.model.update-step',
        values: modelWords(symbols, slot),
      }),
    });
  });
  return inRows(rows);
}

/** What the parameters become that are not shown line by line, in one line: none of them is left out. */
function otherUpdates(
  symbols: ModelSymbols,
  method: MethodId,
  slots: readonly number[],
): readonly LineTemplate[] {
  const rows = slots.flatMap((slot) => {
    const last = linesOf(symbols, method, slot).at(-1);
    if (last === undefined) return [];
    return [
      {
        ...last,
        id: 'update-others' as const,
        isLong: false,
        sentence: () => ({
          id: 'line.model.update-others' as const,
          values: modelWords(symbols, slot),
        }),
      },
    ];
  });
  return inRows(rows);
}

/** The step that is made, in the lines of the method. */
export function updateBeat(
  symbols: ModelSymbols,
  method: MethodId,
  slots: readonly number[],
  others: readonly number[],
): BeatTemplate {
  const ofSlots = slots.map((slot) => linesOf(symbols, method, slot));
  const [ofFirst = []] = ofSlots;
  // Line by line, each for all parameters that are shown.
  const inTurn = ofFirst.flatMap((_line, place) => ofSlots.flatMap((lines) => lines[place] ?? []));
  const before = isPlainMethod(method) ? downhillLines(symbols, slots) : [];
  return {
    name: 'update',
    lines: [
      ...before,
      ...withRows(inTurn),
      ...otherUpdates(symbols, method, others),
      newLossLine(symbols),
    ],
  };
}
