import { describe, expect, it } from 'vitest';
import { noDefinitions } from '../../src/calculus/definitions.ts';
import { call, product, power, number, sum, symbol } from '../../src/calculus/expression.ts';
import { verdictOf } from '../../src/calculus/proof.ts';
import { symbolEquation } from '../../src/calculus/shownEquation.ts';
import { batchCount } from '../../src/derivation/iterateValues.ts';
import { lineProof } from '../../src/derivation/lineProof.ts';
import { modelBeats } from '../../src/derivation/modelBeats.ts';
import { mostShown } from '../../src/derivation/shownPlaces.ts';
import { penaltyIds } from '../../src/model/penalty.ts';
import { dataFor, modelInput, modelOfFormula, models } from './support/modelInputs.ts';

const line = modelOfFormula('m x + b');

/** The lines of a model at five points, with some of the input other than usual. */
function linesWith(more: Partial<ReturnType<typeof modelInput>>, model = line) {
  return modelBeats({ ...modelInput(model), ...more }).flatMap(({ lines }) => lines);
}

function someOf(more: Partial<ReturnType<typeof modelInput>>) {
  const found = linesWith(more).find(({ provable }) => provable !== undefined);
  if (found === undefined) throw new Error('nothing to prove');
  return found;
}

describe('the proof of a line', () => {
  it('notices what is wrong only at a point on screen: |x − 70| is 70 − x below 70', () => {
    const x = symbol('x', 'x', 'i');
    const apart = sum(x, number(-70));
    const equation = symbolEquation(call('abs', apart), [product(number(-1), apart)]);
    const data = { ...dataFor(line, 'squared'), inputs: [Float64Array.of(1, 2, 90, 3, 4)] };
    const { onScreen } = someOf({ data });
    const of = { provable: noDefinitions, symbolsEquation: equation, furtherSymbols: [] };
    expect(lineProof({ ...of, onScreen: [] })).toEqual({
      agreeing: 20,
      differing: 0,
      undecided: 0,
      shown: 0,
    });
    expect(lineProof({ ...of, onScreen })).toEqual({
      agreeing: 24,
      differing: 1,
      undecided: 0,
      shown: 4,
    });
  });

  it('takes the parameters on screen: m² is 0.1225 where m is 0.35', () => {
    const { onScreen } = someOf({});
    const [first] = onScreen;
    expect(onScreen).toHaveLength(5);
    expect(first?.scalars).toMatchObject({ m: 0.35, b: 0.5, N: 5, rate: 0.05 });
    const square = symbolEquation(power(symbol('m'), number(2)), [number(0.35 ** 2)]);
    const of = { provable: noDefinitions, symbolsEquation: square, furtherSymbols: [] };
    expect(lineProof({ ...of, onScreen })).toMatchObject({ shown: 5, differing: 20 });
  });

  it('looks at some points of many, the chosen one and those of the batch among them', () => {
    const count = 1000;
    const x = Float64Array.from({ length: count }, (_none, row) => row);
    const data = { count, inputs: [x], y: x };
    const { iterate } = modelInput(line, 'squared', 'mean', 'minibatch');
    const { onScreen } = someOf({
      data,
      chosen: 777,
      method: 'minibatch',
      iterate: { ...iterate, rows: [998, 3] },
    });
    expect(onScreen).toHaveLength(mostShown);
    const [first] = onScreen;
    expect(first?.series['x']?.slice(0, 3)).toEqual([998, 3, 777]);
    expect(first?.scalars).toMatchObject({ N: mostShown, [batchCount]: 2 });
  });

  it.each(models)(
    'refutes no line of %s at zeros, at equal points and where all is huge',
    (_id, model) => {
      const equal = model.inputs.map(() => Float64Array.of(0, 0, 1, 1, 2));
      for (const penalty of penaltyIds) {
        for (const scale of [0, 1, 1e8, 1e200]) {
          const input = modelInput(model, penalty);
          const at = input.iterate.at.map((value) => value * scale);
          const lines = modelBeats({
            ...input,
            data: { count: 5, inputs: equal, y: Float64Array.of(0, 0, 1, 1, 0) },
            iterate: { ...input.iterate, at },
          }).flatMap((beat) => beat.lines);
          for (const each of lines) {
            const proof = lineProof(each);
            const verdict = proof && verdictOf(proof);
            expect(`${each.id} ${penalty} ${scale}: ${verdict}`).not.toContain('differs');
          }
        }
      }
    },
  );
});
