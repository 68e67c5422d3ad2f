import {
  type DerivationStep,
  differentiate,
  type Differentiation,
} from '../calculus/differentiate.ts';
import type { Side } from '../calculus/equation.ts';
import {
  derivative,
  type Expression,
  number,
  partialDerivative,
  shownNumber,
  type SymbolExpression,
} from '../calculus/expression.ts';
import type { LineModel } from './lineModel.ts';
import { type BeatTemplate, beatTemplate, equalSide, lineTemplate } from './lineTemplate.ts';
import { workedOut } from './substitute.ts';

const unknowns = ['m', 'b'] as const;
type Unknown = (typeof unknowns)[number];

function stepAt({ steps }: Differentiation, position: number): DerivationStep {
  const step = steps.at(position);
  if (step === undefined) throw new RangeError('the derivation is shorter than the line needs');
  return step;
}

function stepWith(
  { steps }: Differentiation,
  test: (step: DerivationStep) => boolean,
): DerivationStep {
  const step = steps.find(test);
  if (step === undefined) throw new RangeError('the derivation lacks a step that the line needs');
  return step;
}

function sideAfter(step: DerivationStep, continues = false): Side {
  return equalSide(step.rule, step.after, continues);
}

function symbolOf(model: LineModel, unknown: Unknown): SymbolExpression {
  return unknown === 'm' ? model.m : model.b;
}

/** d(e²)/de = 2e. */
export function powerRuleBeat(model: LineModel): BeatTemplate {
  const question = derivative(model.square, model.error);
  const differentiation = differentiate(question);
  return beatTemplate(
    'power-rule',
    lineTemplate({
      id: 'power-rule',
      equation: {
        left: question,
        sides: [
          sideAfter(stepAt(differentiation, 0)),
          equalSide('simplify', differentiation.derivative, true),
        ],
      },
      steps: differentiation.steps,
      numeric: differentiation.derivative,
      result: (values) => shownNumber(workedOut(differentiation.derivative, values)),
    }),
  );
}

/** ∂e/∂m = x and ∂e/∂b = 1, term by term. */
export function innerBeat(model: LineModel): BeatTemplate {
  const lines = unknowns.map((unknown) => {
    const question = partialDerivative(model.error, symbolOf(model, unknown));
    const differentiation = differentiate(question, model.definitions);
    // x + 0 − 0, or 0 + 1 − 0: every term differentiated, the zeros still there.
    const termByTerm = stepAt(differentiation, -1).before;
    return lineTemplate({
      id: `inner-${unknown}`,
      rule: 'partial',
      equation: {
        left: question,
        sides: [
          sideAfter(stepAt(differentiation, 0)),
          sideAfter(stepAt(differentiation, 1), true),
          sideAfter(stepWith(differentiation, ({ rule }) => rule === 'sum')),
          equalSide('partial', termByTerm),
          equalSide('simplify', differentiation.derivative, true),
        ],
      },
      steps: differentiation.steps,
      numeric: termByTerm,
      result: (values) =>
        unknown === 'm'
          ? shownNumber(workedOut(termByTerm, values), 'x', values.point)
          : number(workedOut(termByTerm, values)),
    });
  });
  return beatTemplate('inner', ...lines);
}

/** ∂(e²)/∂m = 2e · x and ∂(e²)/∂b = 2e · 1. */
export function chainRuleBeat(model: LineModel): BeatTemplate {
  const lines = unknowns.map((unknown) => {
    const question = partialDerivative(model.square, symbolOf(model, unknown));
    const differentiation = differentiate(question, model.definitions);
    // Outer times inner, both worked out and not yet drawn together.
    const outerTimesInner = stepAt(differentiation, -1).before;
    const sides = [
      sideAfter(stepAt(differentiation, 0)),
      equalSide('power', outerTimesInner, true),
    ];
    if (unknown === 'b') sides.push(equalSide('simplify', differentiation.derivative, true));
    return lineTemplate({
      id: `chain-${unknown}`,
      equation: { left: question, sides },
      steps: differentiation.steps,
      numeric: outerTimesInner,
      result: (values) => shownNumber(workedOut(outerTimesInner, values)),
    });
  });
  return beatTemplate('chain-rule', ...lines);
}

/**
 * The sides from ∂/∂m of the loss written out to (2/N) Σ eᵢxᵢ. The 2 stays inside the Σ until its
 * own row takes it out, and in the half mean another row cancels it.
 */
function gradientSides(differentiation: Differentiation): readonly Side[] {
  const { steps } = differentiation;
  const intoTheSum = stepWith(
    differentiation,
    ({ rule, to }) => rule === 'sum' && to.kind === 'indexed-sum',
  );
  const takenOut = stepWith(differentiation, ({ rule }) => rule === 'factor-out');
  const cancelled = steps.find(({ rule }) => rule === 'cancel');
  const collected: Expression = cancelled?.before ?? differentiation.derivative;
  const sides = [
    sideAfter(stepAt(differentiation, 0)),
    sideAfter(intoTheSum),
    equalSide('chain', takenOut.before),
    equalSide('factor-out', collected),
  ];
  if (cancelled) sides.push(equalSide('cancel', differentiation.derivative));
  return sides;
}

/** ∂L/∂m and ∂L/∂b. */
export function gradientBeat(model: LineModel): BeatTemplate {
  const lines = unknowns.map((unknown) => {
    const term = `gradient-${unknown}` as const;
    const question = partialDerivative(model.loss, symbolOf(model, unknown), term);
    const differentiation = differentiate(question, model.definitions);
    return lineTemplate({
      id: term,
      rule: 'sum',
      equation: { left: question, sides: gradientSides(differentiation) },
      steps: differentiation.steps,
      numeric: differentiation.derivative,
      result: ({ input }) => shownNumber(input.iterate.gradient[unknown], term),
    });
  });
  return beatTemplate('gradient', ...lines);
}
