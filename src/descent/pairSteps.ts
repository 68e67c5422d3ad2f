import type { AffineGradient } from '../model/objective.ts';
import type { Columns, Updates } from './updates.ts';

// Written so that NaN fails, too.
function isWritable(value: number): boolean {
  return Math.abs(value) < Number.MAX_VALUE;
}

/**
 * What closedSteps.ts does over all points, where there are two parameters, in the same operations: with every slot
 * written out no number goes through an array, and a million iterations take some 20 ms, half as long or less. Of two
 * parameters are the models that are walked most, the line before all.
 */
export function pairSteps({ form, slopes }: AffineGradient, rate: number): Updates['compute'] {
  const { factor, residual } = form;
  const [forA = 0, forB = 0, thenA = 0, thenB = 0] = form.rows;
  const [weight = 0, thenWeight = 0] = form.weights;
  const [originA = 0, originB = 0] = form.origin;
  const [offset = 0, thenOffset = 0] = form.offset;
  const [aByOne = 0, aByOther = 0, bByOne = 0, bByOther = 0] = slopes.matrix;
  const [constantA = 0, constantB = 0] = slopes.constant;

  return ({ parameters, losses }: Columns, from, to) => {
    const [columnA = losses, columnB = losses] = parameters;
    let a = columnA[from] ?? 0;
    let b = columnB[from] ?? 0;
    let image = forA * (a - originA) + forB * (b - originB) - offset;
    let thenImage = thenA * (a - originA) + thenB * (b - originB) - thenOffset;
    let alongA = constantA + aByOne * image + aByOther * thenImage;
    let alongB = constantB + bByOne * image + bByOther * thenImage;
    for (let k = from; k < to; k += 1) {
      const beforeA = a;
      const beforeB = b;
      a -= rate * alongA;
      b -= rate * alongB;
      if (a === beforeA && b === beforeB) {
        // Nothing moves any more, and nothing ever will.
        columnA.fill(a, k + 1, to + 1);
        columnB.fill(b, k + 1, to + 1);
        losses.fill(losses[k] ?? 0, k + 1, to + 1);
        return to;
      }
      const fromA = a - originA;
      const fromB = b - originB;
      image = forA * fromA + forB * fromB - offset;
      thenImage = thenA * fromA + thenB * fromB - thenOffset;
      alongA = constantA + aByOne * image + aByOther * thenImage;
      alongB = constantB + bByOne * image + bByOther * thenImage;
      const excess = weight * image * image + thenWeight * thenImage * thenImage;
      const loss = factor * (residual + excess);
      const isInRange =
        loss < Number.MAX_VALUE &&
        isWritable(alongA) &&
        isWritable(alongB) &&
        isWritable(a) &&
        isWritable(b);
      if (!isInRange) return k;
      columnA[k + 1] = a;
      columnB[k + 1] = b;
      losses[k + 1] = loss;
    }
    return to;
  };
}
