import { describe, expect, it } from 'vitest';
import { comesOut } from '../../src/calculus/digits.ts';
import type { Equation } from '../../src/calculus/equation.ts';
import { evaluate } from '../../src/calculus/evaluate.ts';
import { formulaToTex } from '../../src/calculus/formula.ts';
import { verdictOf } from '../../src/calculus/proof.ts';
import { createNumberFormat } from '../../src/calculus/showNumber.ts';
import { termAbout } from '../../src/derivation/term.ts';
import { someExpression } from '../../src/calculus/tree.ts';
import type { BeatLine } from '../../src/derivation/beat.ts';
import { lineIds } from '../../src/derivation/lineIds.ts';
import { lineProof, placesLookedAt } from '../../src/derivation/lineProof.ts';
import { type ModelBeatInput, modelBeats, templatesOf } from '../../src/derivation/modelBeats.ts';
import { modelSymbols } from '../../src/derivation/modelSymbols.ts';
import { speakLine } from '../../src/derivation/speakLine.ts';
import { methodIds } from '../../src/descent/methods/method.ts';
import { methods } from '../../src/descent/methods/methods.ts';
import { translate } from '../../src/i18n/translate.ts';
import { objective } from '../../src/model/objective.ts';
import { type LossConvention, lossConventions } from '../../src/model/lossConvention.ts';
import { penalties, type PenaltyId, penaltyIds } from '../../src/model/penalty.ts';
import { proofRuns } from '../calculus/support/proofRuns.ts';
import { parseTex } from '../calculus/support/parseTex.ts';
import { dataFor, modelInput, modelOfFormula, models } from './support/modelInputs.ts';

function linesOf(input: ModelBeatInput): readonly BeatLine[] {
  return modelBeats(input).flatMap(({ lines }) => lines);
}

function equationsOf(line: BeatLine): readonly Equation[] {
  return [...(line.numbersEquation ? [line.numbersEquation] : []), ...line.furtherEquations];
}

/** What a line says in both ways, for eye and ear. */
function textsOf(line: BeatLine): readonly string[] {
  return [
    formulaToTex(line.symbols),
    ...(line.numbers ? [formulaToTex(line.numbers)] : []),
    speakLine(line, 'symbols', translate),
    speakLine(line, 'numbers', translate),
    translate(line.sentence.id, line.sentence.values),
  ];
}

/** All ways to derive, each with another parameter shown and, in turn, with all points. */
function inputsOf(id: string): readonly ModelBeatInput[] {
  const [, model] = models.find(([name]) => name === id) ?? [];
  if (model === undefined) throw new RangeError(id);
  const kinds = penaltyIds.flatMap((penalty) =>
    lossConventions.flatMap((convention) =>
      methodIds.map((method) => ({ penalty, convention, method })),
    ),
  );
  // Each penalty, convention and method comes up; all of them together where they are asked for.
  const taken = kinds.filter((_kind, place) => proofRuns > 1000 || place % 8 === id.length % 8);
  return taken.map(({ penalty, convention, method }, turn) => {
    const input = modelInput(model, penalty, convention, method, turn % model.parameters.length);
    return methods[method].uses !== 'one' && turn % 2 === 0 ? { ...input, chosen: 'all' } : input;
  });
}

/** How many sides of lines are worked out from numbers as they are shown, and the lines whose sides do not come out. */
function byHand(inputs: readonly ModelBeatInput[]) {
  const format = createNumberFormat();
  const lines: string[] = [];
  let all = 0;
  for (const line of inputs.flatMap(linesOf)) {
    for (const { sides } of equationsOf(line)) {
      const last = sides.at(-1)?.expression;
      if (last?.kind !== 'number' || sides.length < 2) continue;
      // Numbers on their way are not worked out from each other.
      if (sides.at(-1)?.relation === 'tends') continue;
      for (const { expression } of sides.slice(0, -1)) {
        if (someExpression(expression, ({ kind }) => kind === 'ellipsis')) continue;
        all += 1;
        if (!comesOut(expression, last, format)) lines.push(line.id);
      }
    }
  }
  return { all, lines };
}

const names = models.map(([id]) => id);
const parsed = new Set<string>();

function parseOnce(tex: string): void {
  // Digits do not decide whether TeX can be read.
  const form = tex.replaceAll(/\d+/gu, '7');
  if (parsed.has(form)) return;
  parsed.add(form);
  parseTex(tex);
}

describe('the lines of any model, penalty, convention and method', () => {
  it.each(names)('can be read, and have names of their own: %s', (id) => {
    for (const input of inputsOf(id)) {
      const lines = linesOf(input);
      const ids = lines.map((line) => lineIds.indexOf(line.id));
      expect(ids).not.toContain(-1);
      expect(ids).toEqual([...new Set(ids)].toSorted((one, other) => one - other));
      const symbols = lines.map((line) => formulaToTex(line.symbols));
      expect(new Set(symbols).size).toBe(symbols.length);
      for (const line of lines) {
        parseOnce(formulaToTex(line.symbols));
        if (line.numbers) parseOnce(formulaToTex(line.numbers));
        for (const text of textsOf(line)) expect(text).not.toMatch(/NaN|∞|Infinity|undefined/u);
        expect(translate(line.sentence.id, line.sentence.values)).not.toMatch(/[{}]/u);
        for (const number of line.numbers?.numbers ?? []) {
          expect(number).toMatch(/^\d+(?:\.\d+)?$/u);
        }
      }
    }
  });

  it.each(names)('come out by hand, from the numbers as they are shown: %s', (id) => {
    const { all, lines } = byHand(inputsOf(id));
    // Where nearly all cancels no number of digits is enough.
    expect(all).toBeGreaterThan(100);
    expect(lines.length / all).toBeLessThan(0.01);
  });

  it.each(methodIds)('come out by hand in every row of the line, by the method %s', (method) => {
    const [, line = modelOfFormula('m x + b')] = models.find(([id]) => id === 'line') ?? [];
    for (const convention of lossConventions) {
      const input = modelInput(line, 'squared', convention, method);
      const { all, lines } = byHand([input]);
      expect(lines).toStrictEqual([]);
      expect(all).toBeGreaterThan(15);
    }
  });

  it.each(names)('are proved by numbers, wherever they are no definitions: %s', (id) => {
    const [, model] = models.find(([name]) => name === id) ?? [];
    let proved = 0;
    for (const penalty of penaltyIds) {
      for (const [parameter] of model?.parameters.slice(0, 2).entries() ?? []) {
        const lines = model ? linesOf(modelInput(model, penalty, 'half', 'batch', parameter)) : [];
        for (const line of lines) {
          const proof = lineProof(line);
          if (proof === undefined) continue;
          expect([line.id, verdictOf(proof)]).toEqual([line.id, 'agrees']);
          expect(proof.agreeing).toBeGreaterThan(0);
          // At the five points of the data, and elsewhere; ln has no value where a guess is no chance.
          const shown = penalty === 'log' ? proof.shown : 5;
          expect([line.id, proof.shown]).toEqual([line.id, shown]);
          expect(proof.agreeing + proof.undecided).toBe(placesLookedAt + 5);
          proved += 1;
        }
      }
    }
    expect(proved).toBeGreaterThan(20);
  });

  it('arrive at the gradient that descent uses', () => {
    for (const [, model] of models) {
      for (const penalty of penaltyIds) {
        for (const [slot] of model.parameters.entries()) {
          const input = modelInput(model, penalty, 'half', 'batch', slot);
          const { iterate } = input;
          if (!Number.isFinite(iterate.loss)) continue;
          const symbols = modelSymbols({ model, penalty, convention: 'half', scaled: false });
          const data = dataFor(model, penalty);
          const bindings = {
            scalars: {
              N: data.count,
              ...Object.fromEntries(
                model.parameters.map(({ name }, place) => [name, iterate.at[place] ?? 0]),
              ),
            },
            series: {
              y: [...data.y],
              ...Object.fromEntries(
                model.inputs.map(({ name }, place) => [name, [...(data.inputs[place] ?? [])]]),
              ),
            },
            definitions: symbols.definitions,
          };
          const line = templatesOf(input)
            .beats.flatMap(({ lines }) => lines)
            .find(({ id }) => id === termAbout('gradient', slot));
          const side = line?.equation.sides[0]?.expression;
          const value = side ? evaluate(side, bindings) : Number.NaN;
          expect(value).toBeCloseTo(iterate.slopes[slot] ?? 0, 9);
        }
      }
    }
  });

  it.each(models)('have sentences that write names as formulas do: %s', (_name, model) => {
    const lines = linesOf(modelInput(model, 'squared', 'mean', 'batch', 0));
    const sentences = lines.map(({ sentence: { id, values } }) => translate(id, values));
    expect(sentences.filter((sentence) => /[a-z]_\w/iu.test(sentence))).toStrictEqual([]);
    const [guess = ''] = sentences;
    expect(guess).toContain(model.inputs.length > 1 ? 'x₁, x₂ in the formula' : 'x');
    // Over two inputs there is no curve.
    expect(model.inputs.length > 1 && guess.includes('curve')).toBe(false);
  });

  it('are no more than a class can go through', () => {
    for (const [, model] of models) {
      for (const penalty of penaltyIds) {
        for (const [slot] of model.parameters.entries()) {
          const { beats } = templatesOf({ model, penalty, convention: 'mean', parameter: slot });
          const count = beats.reduce((total, { lines }) => total + lines.length, 0);
          expect(count).toBeLessThanOrEqual(40);
        }
      }
    }
  });

  it('show what is small because its factors are, and only what has cancelled as 0', () => {
    const model = modelOfFormula('a e^(-k x)');
    const data = { count: 1, inputs: [Float64Array.of(40)], y: Float64Array.of(0) };
    const input: ModelBeatInput = { ...modelInput(model), data, chosen: 0 };
    const shown = (a: number, k: number) => {
      const iterate = { ...input.iterate, at: Float64Array.of(a, k) };
      const line = linesOf({ ...input, iterate }).find(({ id }) => id === 'guess');
      return line?.numbersEquation?.sides.at(-1);
    };
    const far = shown(2, 1);
    expect(far?.relation).toBe('about');
    expect(far?.expression).toMatchObject({ kind: 'number', value: 2 * Math.exp(-40) });
    expect(shown(0, 1)?.expression).toMatchObject({ kind: 'number', value: 0 });
  });

  it('leave no parameter out: those not shown line by line stand in one line, with their numbers', () => {
    const model = modelOfFormula('v_1 tanh(w_1 x + b_1) + v_2 tanh(w_2 x + b_2) + c');
    const lines = linesOf(modelInput(model, 'squared', 'mean', 'batch', 1));
    for (const id of ['gradient-others', 'update-others'] as const) {
      const line = lines.find((each) => each.id === id);
      expect(line && equationsOf(line)).toHaveLength(model.parameters.length - 1);
      expect(line?.furtherSymbols).toHaveLength(model.parameters.length - 2);
    }
  });

  it('say what the corner of the absolute value is about, on both sides and where the error is 0', () => {
    const model = modelOfFormula('m x + b');
    const rule = (y: number) => {
      const data = { count: 1, inputs: [Float64Array.of(2)], y: Float64Array.of(y) };
      const input: ModelBeatInput = { ...modelInput(model, 'absolute'), data, chosen: 0 };
      const lines = linesOf({ ...input, iterate: { ...input.iterate, at: Float64Array.of(1, 1) } });
      const line = lines.find(({ id }) => id === 'absolute-rule');
      const corner = lines.find(({ id }) => id === 'absolute-corner');
      expect(
        corner && equationsOf(corner).map(({ sides }) => sides.at(-1)?.expression),
      ).toMatchObject([{ value: 1 }, { value: -1 }]);
      return [line?.numbersEquation?.sides.at(-1)?.expression, line?.sentence.values['side']];
    };
    expect(rule(2)).toMatchObject([{ value: 1 }, 'above']);
    expect(rule(5)).toMatchObject([{ value: -1 }, 'below']);
    expect(rule(3)).toEqual([undefined, 'corner']);
  });

  it('say what descent does at the corner: it takes 0 for a point without an error', () => {
    const data = { count: 2, inputs: [Float64Array.of(1, 2)], y: Float64Array.of(2, 9) };
    const loss = objective(modelOfFormula('m x + b'), data, penalties.absolute, 'sum');
    const slopes = new Float64Array(2);
    loss.gradient(Float64Array.of(1, 1), slopes);
    expect([...slopes]).toEqual([-2, -1]);
  });

  it('see what is a parameter and what is a letter of a method, though both have the same name', () => {
    const model = modelOfFormula('k x + v_k + beta');
    const input = modelInput(model, 'squared', 'mean', 'momentum', 0);
    const lines = linesOf(input);
    const velocity = lines.find(({ id }) => id === 'update-velocity-1');
    // β v + ∂L/∂k, with β = 0.9 and v = 0.5: none of the numbers of the parameters.
    const expected = 0.9 * 0.5 + (input.iterate.slopes[0] ?? 0);
    expect(velocity?.numbersEquation?.sides.at(-1)?.expression).toMatchObject({
      kind: 'number',
      value: expected,
    });
  });

  it.each([
    ['a e^{k x}', 1, ['sum', 'constant', 'constant-multiple', 'chain', 'exponential']],
    ['a x^b', 1, ['variable-exponent', 'chain', 'exponential']],
    ['a x/(b + x)', 1, ['quotient', 'straight-line']],
    ['sqrt(a x + b)', 0, ['chain', 'square-root', 'straight-line']],
    ['|a x + b|', 0, ['chain', 'absolute-value']],
    ['ln(a x + b) cos(a x + b)', 0, ['product', 'logarithm', 'cosine']],
    ['tan(a x)', 0, ['chain', 'tangent']],
    ['(a x + b)^3', 0, ['chain', 'power']],
  ] as const)('unfold %s rule by rule', (formula, slot, rules) => {
    const lines = linesOf(modelInput(modelOfFormula(formula), 'squared', 'mean', 'batch', slot));
    const inner = lines.filter(({ id }) => id.startsWith('inner'));
    // As a line, or in one that can be opened.
    const seen = inner.flatMap(({ rule, folded }) => [
      `rule.${rule}.name`,
      ...folded.map(({ name }) => name),
    ]);
    for (const rule of rules) expect(seen).toContain(`rule.${rule}.name`);
  });

  it('give a part that comes twice one name', () => {
    const model = modelOfFormula('σ(w x + b) tanh(w x + b)');
    const lines = linesOf(modelInput(model, 'squared', 'mean', 'batch', 0));
    expect(lines.filter(({ rule }) => rule === 'definition-name')).toHaveLength(1);
  });

  it('are made once for the same model, penalty, convention, method and parameter', () => {
    const model = modelOfFormula('a e^{k x}');
    const kind = {
      model,
      penalty: 'squared' as PenaltyId,
      convention: 'mean' as LossConvention,
      parameter: 1,
    };
    expect(templatesOf(kind)).toBe(templatesOf({ ...kind }));
    expect(templatesOf(kind)).not.toBe(templatesOf({ ...kind, parameter: 0 }));
  });
});
