import { saturate, saturateSlope } from '../numerics/saturate.ts';
import { excessAt, type Quadratic } from './quadratic.ts';

/**
 * What an iteration takes for the gradient, where that is affine in θ: `matrix` (by rows, one for each slope) times the
 * image of θ in the closed form, and `constant`. Written from the image because in it the right gradient loses no
 * digits near the minimum: its rows are {@link excessAt}'s uᵢ (θ − origin) − offsetᵢ.
 */
export interface AffineSlopes {
  readonly matrix: Float64Array;
  readonly constant: Float64Array;
}

/** The right slopes of so many times the sum of squares: 2 Σ wᵢ uᵢ for each unit of the image, with a number everywhere. */
export function rightSlopes({ rows, weights }: Quadratic, times: number): AffineSlopes {
  const size = weights.length;
  const matrix = rows.map((_none, place) => {
    const [slot, row] = [Math.floor(place / size), place % size];
    return saturate(2 * times * (weights[row] ?? 0) * (rows[row * size + slot] ?? 0));
  });
  return { matrix, constant: new Float64Array(size) };
}

/** The image of θ, see {@link AffineSlopes}. */
export function imageOf(form: Quadratic, at: Float64Array): Float64Array {
  const image = new Float64Array(at.length);
  excessAt(form, at, image);
  return image;
}

/** Writes the slopes at the θ of an image; what is too large for a number saturates. */
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
    into[slot] = saturateSlope(sum);
  }
}
