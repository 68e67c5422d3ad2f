import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RuleBook, ruleBook } from '../../src/calculus/differentiate.ts';
import {
  type Expression,
  number,
  partialDerivative,
  product,
  sum,
  symbol,
} from '../../src/calculus/expression.ts';
import { verdictOf } from '../../src/calculus/proof.ts';
import { symbolEquation } from '../../src/calculus/shownEquation.ts';
import { sameExpression } from '../../src/calculus/tree.ts';
import { lineProof } from '../../src/derivation/lineProof.ts';
import { modelSymbols } from '../../src/derivation/modelSymbols.ts';
import { inRuns } from '../../src/derivation/stepRuns.ts';
import { foldedParts, unfolded } from '../../src/derivation/unfolded.ts';
import { arbitraryTyped } from '../calculus/support/arbitraryTyped.ts';
import { modelOfFormula } from './support/modelInputs.ts';

/** How the lines of a derivative come out when they are proved. */
function verdicts(formula: string, rules: RuleBook): readonly string[] {
  const model = modelOfFormula(formula);
  const { guess, parameters } = modelSymbols({
    model,
    penalty: 'squared',
    convention: 'mean',
    scaled: false,
  });
  const question = partialDerivative(guess, parameters[0] ?? guess);
  const { steps, names } = unfolded(question, true, rules);
  return steps
    .filter(({ name }) => name === undefined)
    .map(({ after }) =>
      lineProof({
        provable: names,
        symbolsEquation: symbolEquation(question, [after]),
        furtherSymbols: [],
        onScreen: [],
      }),
    )
    .map((proof) => (proof === undefined ? 'none' : verdictOf(proof)));
}

/** The rules, with one of them twice as much as it should be, and one more. */
function withWrong(name: string): RuleBook {
  const wrong = (to: Expression): Expression => sum(product(number(2), to), number(1));
  return {
    ...ruleBook,
    differentiation: ruleBook.differentiation.map((rule) =>
      rule.name === name
        ? {
            ...rule,
            apply: (node, context) => {
              const to = rule.apply(node, context);
              return to && wrong(to);
            },
          }
        : rule,
    ),
  };
}

// A formula whose first parameter needs the rule.
const needing = [
  ['identity', 'a'],
  ['sum', 'e^(a x) + a'],
  ['constant-multiple', 'b e^(a x)'],
  ['product', 'a e^(a x)'],
  ['quotient', 'x/(a + x)'],
  ['power', '(a x + b)^3'],
  ['chain', 'sin(a x + b)'],
  ['variable-exponent', 'x^a'],
  ['exponential', 'e^(a x)'],
  ['logarithm', 'ln(a x)'],
  ['sine', 'sin(a x)'],
  ['cosine', 'cos(a x)'],
  ['tangent', 'tan(a x)'],
  ['hyperbolic-tangent', 'tanh(a x)'],
  ['square-root', 'sqrt(a x)'],
  ['absolute-value', '|a x|'],
  ['logistic', 'σ(a x)'],
] as const;

describe('the lines of a derivative', () => {
  it.each(needing)(
    'are proved where the rules are right, and refuted where "%s" is wrong',
    (name, formula) => {
      const right = verdicts(formula, ruleBook);
      expect(right.length).toBeGreaterThan(0);
      expect(new Set(right)).toEqual(new Set(['agrees']));
      expect(verdicts(formula, withWrong(name))).toContain('differs');
    },
  );
});

describe('a line that is a run of small things', () => {
  it('opens into rows that lead from the line before to what it says, each with the same value', () => {
    let opened = 0;
    fc.assert(
      fc.property(arbitraryTyped, (guess) => {
        const question = partialDerivative(guess, symbol('a'));
        const { steps, names } = unfolded(question, true);
        const runs = inRuns(steps, 5);
        // None is lost, and none changes its place.
        expect(runs.flat()).toStrictEqual(steps);
        for (const run of runs) {
          const [first, last] = [run[0]!, run.at(-1)!];
          const rows = foldedParts(question, run);
          if (rows.length === 0) continue;
          opened += 1;
          const sides = rows.flatMap(({ equation }) => equation.sides[0]?.expression ?? []);
          expect(sides).toHaveLength(rows.length);
          expect(sides[0]).toBe(first.from);
          expect(sameExpression(sides.at(-1) ?? question, last.after)).toBe(true);
          expect(rows.map(({ name }) => name === undefined)).toStrictEqual(
            rows.map((_row, place) => place === 0),
          );
          const proof = lineProof({
            provable: names,
            symbolsEquation: symbolEquation(first.from, sides),
            furtherSymbols: [],
            onScreen: [],
          });
          expect(proof && verdictOf(proof)).not.toBe('differs');
        }
      }),
      { numRuns: 200 },
    );
    expect(opened).toBeGreaterThan(0);
  });

  it('names what was done: a times the slope of e to the k x is put in order', () => {
    const model = modelOfFormula('a e^(k x)');
    const { guess, parameters } = modelSymbols({
      model,
      penalty: 'squared',
      convention: 'mean',
      scaled: false,
    });
    const question = partialDerivative(guess, parameters[1] ?? guess);
    const rows = unfolded(question, true).steps.flatMap((step) => foldedParts(question, [step]));
    expect(rows.map(({ name }) => name)).toStrictEqual([undefined, 'tidy.order', 'tidy.brackets']);
  });
});
