import { beforeAll, describe, expect, it } from 'vitest';
import { formulaToTex } from '../../src/calculus/formula.ts';
import { modelBeats, type ModelBeatInput } from '../../src/derivation/modelBeats.ts';
import { type MethodId, methodIds } from '../../src/descent/methods/method.ts';
import { dataOf } from '../../src/model/data.ts';
import { objective } from '../../src/model/objective.ts';
import { lossConventions } from '../../src/model/lossConvention.ts';
import { penalties } from '../../src/model/penalty.ts';
import { defaultExperiment, methodOf } from '../../src/store/experiment.ts';
import { trajectoryOf } from '../../src/store/problem.ts';
import { parseTex } from '../calculus/support/parseTex.ts';
import { modelRuns, report } from '../calculus/support/proofRuns.ts';
import { plainDescent } from './support/plainDescent.ts';
import { type PlainDual, plainDual } from './support/plainDual.ts';
import { randomTypedModels, type TypedModel, typedPoints } from './support/randomModels.ts';
import { shownNumbers } from './support/shownNumbers.ts';

let models: readonly TypedModel[] = [];

beforeAll(() => {
  models = randomTypedModels(modelRuns);
});

const all = typedPoints.map((_point, row) => row);

function guesses({ model }: TypedModel, theta: readonly number[]): readonly PlainDual[] {
  const names = model.parameters.map(({ name }) => name);
  const values = names.map((name, slot): [string, number] => [name, theta[slot]!]);
  return typedPoints.map(({ x }) =>
    plainDual(model.prediction, names, Object.fromEntries([['x', x], ...values])),
  );
}

/** The mean of the squared errors over some points, with its slopes, and the size of what they are summed from. */
function plainLoss(typed: TypedModel, theta: readonly number[], rows: readonly number[]) {
  const found = guesses(typed, theta);
  const sum = (of: (row: number) => number) =>
    rows.reduce((total, row) => total + of(row), 0) / rows.length;
  const error = (row: number) => found[row]!.value - typedPoints[row]!.y;
  return {
    value: sum((row) => error(row) ** 2),
    slopes: theta.map((_value, slot) => sum((row) => 2 * error(row) * found[row]!.slopes[slot]!)),
    sizes: theta.map((_value, slot) =>
      sum((row) =>
        Math.abs(
          2 * (Math.abs(error(row)) + Math.abs(found[row]!.value)) * found[row]!.slopes[slot]!,
        ),
      ),
    ),
  };
}

describe('models that somebody might type', () => {
  it('are as many as were asked for, of all kinds', () => {
    expect(models).toHaveLength(modelRuns);
    expect(new Set(models.map(({ model }) => model.parameters.length)).size).toBeGreaterThan(2);
    expect(models.some(({ model }) => model.linear === undefined)).toBe(true);
  });

  it('have the gradient of dual numbers, which know no rule', () => {
    for (const typed of models) {
      const { text, model, at } = typed;
      const on = objective(model, dataOf(typedPoints), penalties.squared, 'mean');
      const slopes = new Float64Array(on.size);
      const value = on.gradient(Float64Array.from(at), slopes);
      const wanted = plainLoss(typed, at, all);
      expect(Math.abs(value - wanted.value), text).toBeLessThan(1e-10 * (1 + wanted.value));
      for (const [slot, slope] of wanted.slopes.entries()) {
        const off = Math.abs(slopes[slot]! - slope);
        // A slope in which all cancels keeps what rounding has left of the loss.
        const within = 1e-10 * wanted.sizes[slot]! + 1e-14 * (1 + wanted.value);
        expect(off, `${text} by ${slot}`).toBeLessThanOrEqual(within);
      }
    }
  });

  it('have the gradient of central differences', () => {
    let [decided, undecided] = [0, 0];
    for (const typed of models) {
      const { text, model, at } = typed;
      const on = objective(model, dataOf(typedPoints), penalties.squared, 'mean');
      const slopes = new Float64Array(on.size);
      on.gradient(Float64Array.from(at), slopes);
      for (const slot of at.keys()) {
        const valueAt = (by: number) => on.value(Float64Array.from(at).with(slot, at[slot]! + by));
        const difference = (h: number) =>
          (8 * (valueAt(h) - valueAt(-h)) - (valueAt(2 * h) - valueAt(-2 * h))) / (12 * h);
        const [coarse, fine] = [difference(1e-3), difference(5e-4)];
        const scale = 1 + Math.abs(slopes[slot]!);
        // Near a corner or a pole differences say nothing: two of them disagree.
        if (!(Math.abs(coarse - fine) < 1e-6 * scale)) {
          undecided += 1;
          continue;
        }
        decided += 1;
        expect(Math.abs(fine - slopes[slot]!), text).toBeLessThan(1e-5 * scale);
      }
    }
    report({ centralDifferences: decided, undecided });
    expect(undecided / (decided + undecided)).toBeLessThan(0.05);
  });

  const methods = methodIds.filter((id) => id !== 'newton');

  it.each(methods)('walk as plain loops over dual numbers walk: %s', (kind: MethodId) => {
    let compared = 0;
    const isAdaptive = ['adagrad', 'rmsprop', 'adam'].includes(kind);
    for (const typed of models) {
      const { text, at } = typed;
      const { value: loss, slopes } = plainLoss(typed, at, all);
      // These make as long a step of a slope that is nothing but rounding, as that of c/c.
      if (isAdaptive && slopes.some((slope) => Math.abs(slope) < 1e-9 * (1 + loss))) continue;
      const rate = isAdaptive ? 0.01 : 0.01 / (1 + Math.max(...slopes.map(Math.abs)));
      const last = 40;
      const way = plainDescent(
        kind,
        (theta, rows) => plainLoss(typed, theta, rows).slopes,
        at,
        rate,
        typedPoints.length,
        last,
      );
      const run = trajectoryOf({
        ...defaultExperiment,
        model: text,
        data: { preset: 'custom', observations: typedPoints },
        start: at,
        learningRate: rate,
        method: methodOf(kind),
      });
      const end = run.extendTo(last);
      for (let k = 0; k <= end; k += 1) {
        const theta = run.thetaAt(k);
        for (const [slot, value] of way[k]!.entries()) {
          const off = Math.abs(theta[slot]! - value);
          expect(off, `${text}, iteration ${k}`).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(value)));
        }
        compared += 1;
      }
      // It ends early only where the plain loop has no numbers, too.
      const beyond = end < last ? plainLoss(typed, way[end + 1]!, all) : undefined;
      const goesOn =
        beyond !== undefined && [beyond.value, ...beyond.slopes].every(Number.isFinite);
      expect(goesOn, text).toBe(false);
    }
    expect(compared).toBeGreaterThan(30 * models.length);
  });

  it('have lines that can be typeset, and whose numbers read back as what they stand for', () => {
    let [numbers, lines] = [0, 0];
    const parsed = new Set<string>();
    for (const [turn, typed] of models.entries()) {
      const { text, model, at } = typed;
      const kind = methodIds.filter((id) => !['newton', 'point', 'minibatch'].includes(id))[
        turn % 6
      ]!;
      const convention = lossConventions[turn % lossConventions.length]!;
      const on = objective(model, dataOf(typedPoints), penalties.squared, convention);
      const theta = Float64Array.from(at);
      const slopes = new Float64Array(on.size);
      const loss = on.gradient(theta, slopes);
      const next = theta.map((value, slot) => value - 0.01 * slopes[slot]!);
      const input: ModelBeatInput = {
        model,
        penalty: 'squared',
        convention,
        data: dataOf(typedPoints),
        chosen: turn % 3 === 0 ? 'all' : turn % typedPoints.length,
        iterate: { iteration: 0, at: theta, slopes, loss, learningRate: 0.01 },
        next,
        method: kind,
        parameter: turn % model.parameters.length,
      };
      const found = guesses(typed, at);
      const valueOf = (term: string, point: number | undefined): readonly number[] => {
        const place = point ?? 0;
        const { value, slopes: rates } = found[place]!;
        const error = value - typedPoints[place]!.y;
        const slotOf = (name: string) => Number(name) - 1;
        const [about = '', name = ''] = /^(.*)-(\d+)$/u.exec(term)?.slice(1) ?? [];
        if (about === 'error-by') return [rates[slotOf(name)]!];
        if (about === 'square-by') return [2 * error * rates[slotOf(name)]!];
        if (about === 'gradient') return [slopes[slotOf(name)]!];
        const slot = about === 'parameter' ? slotOf(name) : -1;
        // After the arrow of an update stands the next one.
        if (slot >= 0) return [theta[slot]!, next[slot]!];
        const { x, y } = typedPoints[place]!;
        const known: Readonly<Record<string, number>> = {
          x,
          y,
          prediction: value,
          error,
          square: error ** 2,
          'square-by-error': 2 * error,
          loss,
          rate: 0.01,
        };
        return [known[term] ?? Number.NaN];
      };
      for (const { lines: own } of modelBeats(input)) {
        for (const line of own) {
          lines += 1;
          const texts = [
            formulaToTex(line.symbols),
            ...(line.numbers ? [formulaToTex(line.numbers)] : []),
          ];
          for (const tex of texts) {
            const form = tex.replaceAll(/\d+/gu, '7');
            // Throws where KaTeX does not understand it.
            if (!parsed.has(form)) parseTex(tex);
            parsed.add(form);
          }
          if (line.numbers === undefined) continue;
          for (const { term, point, values, unit } of shownNumbers(formulaToTex(line.numbers))) {
            const wanted = valueOf(term, point);
            const reads = wanted.some((each) =>
              values.some(
                (value) =>
                  Math.abs(each - value) <= 0.5000001 * unit + 1e-11 * (1 + Math.abs(each)),
              ),
            );
            expect(
              reads,
              `${text}: ${line.id}, ${term} ${String(point)}: ${values.join()}, not ${wanted.join()}`,
            ).toBe(true);
            numbers += 1;
          }
        }
      }
    }
    report({ models: models.length, lines, forms: parsed.size, numbersReadBack: numbers });
    expect(numbers).toBeGreaterThan(50 * models.length);
  });
});
