import type { Definitions } from '../calculus/definitions.ts';
import { definitionNames } from './reasons.ts';
import { someExpression } from '../calculus/tree.ts';
import type { MethodId } from '../descent/methods/method.ts';
import { methods } from '../descent/methods/methods.ts';
import { errorBeat, guessBeat, lossBeat, squareBeat } from './beatsOfPoint.ts';
import { chainRuleBeat } from './chainTemplates.ts';
import { givenLine } from './givenLine.ts';
import { gradientBeat } from './gradientTemplates.ts';
import { innerBeat, isStraightIn } from './innerTemplates.ts';
import { sourceOf } from './lineSources.ts';
import type { BeatTemplate, LineTemplate } from './lineTemplate.ts';
import type { ModelSymbols } from './modelSymbols.ts';
import { outerBeat } from './outerTemplates.ts';
import { pointGradientBeat, pointLossBeat, pointModel } from './pointTemplates.ts';
import { someLossBeat, someModel } from './someTemplates.ts';
import { updateBeat } from './updateTemplates.ts';

/** The nine beats of a model without numbers. */
export interface ModelTemplates {
  readonly beats: readonly BeatTemplate[];
  /** The slots of the parameters whose lines are shown. */
  readonly shown: readonly number[];
  /** What the parts stand for to which the lines have given names. */
  readonly names: Definitions;
}

/** The beats in which methods differ by the points that an iteration looks at. */
const ofPoints = {
  all: { model: (symbols: ModelSymbols) => symbols, loss: lossBeat, gradient: gradientBeat },
  one: { model: pointModel<ModelSymbols>, loss: pointLossBeat, gradient: pointGradientBeat },
  some: { model: someModel<ModelSymbols>, loss: someLossBeat, gradient: gradientBeat },
} as const;

/** Up to so many parameters are shown beside each other, where the model is a straight line in each of them. */
const mostBeside = 2;

/**
 * The parameters whose lines are shown: both where there are two and all is a straight line in them, as with
 * m and b; otherwise the one that is asked for.
 */
export function shownSlots(symbols: ModelSymbols, parameter: number): readonly number[] {
  const { parameters } = symbols;
  const all = parameters.map((_parameter, slot) => slot);
  if (all.length <= mostBeside && all.every((slot) => isStraightIn(symbols, slot))) return all;
  return [Math.min(Math.max(Math.trunc(parameter), 0), all.length - 1)];
}

const saysOnly: ReadonlySet<string> = new Set(definitionNames);

// What holds by calculus or by algebra, though the engine has no rule of that name.
const holds: ReadonlySet<string> = new Set([
  'multiply-out',
  'divide',
  'straight-line',
  'partial',
  'alike',
]);

/** Whether both sides of a line have a value wherever its letters have one, and are not equal by definition. */
function isProvable({ rule, equation }: LineTemplate): boolean {
  if (saysOnly.has(rule) && !holds.has(rule)) return false;
  const sides = equation.sides.map(({ expression }) => expression);
  return (
    equation.sides.every(({ relation }) => relation === 'equals') &&
    ![equation.left, ...sides].some((side) =>
      someExpression(side, ({ kind }) => kind === 'change' || kind === 'ellipsis'),
    )
  );
}

function withProof(template: LineTemplate, definitions: Definitions): LineTemplate {
  return isProvable(template) ? { ...template, provable: definitions } : template;
}

/** The nine beats of a model, with the lines of one parameter where they are too many for all. */
export function modelTemplates(
  given: ModelSymbols,
  method: MethodId,
  parameter: number,
): ModelTemplates {
  const own = ofPoints[methods[method].uses];
  const symbols = own.model(given);
  const slots = shownSlots(symbols, parameter);
  const others = symbols.parameters.flatMap((_parameter, slot) =>
    slots.includes(slot) ? [] : [slot],
  );
  const inner = innerBeat(symbols, slots);
  const beats = [
    guessBeat(symbols),
    errorBeat(symbols),
    squareBeat(symbols),
    own.loss(symbols),
    outerBeat(symbols),
    inner.beat,
    chainRuleBeat(symbols, slots),
    own.gradient(symbols, slots, others, methods[method].memory.length > 0),
    updateBeat(symbols, method, slots, others),
  ];
  const definitions: Definitions = new Map([...symbols.definitions, ...inner.names]);
  const ids = beats.flatMap(({ lines }) => lines.map(({ id }) => id));
  const complete = (line: LineTemplate): LineTemplate => ({
    ...withProof(line, definitions),
    from: sourceOf(line.id, ids.slice(0, ids.indexOf(line.id)), slots),
    given: givenLine(line, beats, slots),
  });
  return {
    beats: beats.map(({ name, lines }) => ({ name, lines: lines.map(complete) })),
    shown: slots,
    names: inner.names,
  };
}
