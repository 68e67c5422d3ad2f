import type { ClosedForm, Objective, ParameterVector } from '../model/objective.ts';
import { excessAt } from '../model/quadratic.ts';

/**
 * What an iteration takes for the gradient, where that is affine in θ: `matrix` (by rows, one for each slope) times the
 * image of θ in the closed form, and `constant`. Written from the image because in it the right gradient loses no
 * digits near the minimum: its rows are {@link excessAt}'s uᵢ (θ − origin) − offsetᵢ.
 */
export interface AffineSlopes {
  readonly matrix: Float64Array;
  readonly constant: Float64Array;
}

/** The image of θ, see {@link AffineSlopes}. */
export function imageOf(form: ClosedForm, at: ParameterVector): Float64Array {
  const image = new Float64Array(at.length);
  excessAt(form, at, image);
  return image;
}

/** Writes the slopes at the θ of an image. */
export function writeSlopes(
  { matrix, constant }: AffineSlopes,
  image: Float64Array,
  into: Float64Array,
): void {
  const size = image.length;
  for (let slot = 0; slot < size; slot += 1) {
    let sum = constant[slot] ?? 0;
    for (let row = 0; row < size; row += 1)
      sum += (matrix[slot * size + row] ?? 0) * (image[row] ?? 0);
    into[slot] = sum;
  }
}

/** The loss as it is, with these slopes for its gradient: what descends on it takes them for the right ones. */
export function withSlopes(form: ClosedForm, on: Objective, slopes: AffineSlopes): Objective {
  const image = new Float64Array(on.size);
  return {
    ...on,
    quadratic: undefined,
    gradient: (at, into) => {
      const excess = excessAt(form, at, image);
      writeSlopes(slopes, image, into);
      return form.factor * (form.residual + excess);
    },
  };
}
