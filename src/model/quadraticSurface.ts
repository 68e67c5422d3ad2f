import type { Columns } from './contours.ts';
import { type Quadratic, triangleOf } from './quadratic.ts';
import type { Surface, SurfaceView } from './surface.ts';

/**
 * The sum of squared errors over two parameters with the others held, in closed form: with the ways p and q
 * from its lowest place across and up it is `least` + (`up` q + `mixed` p)² + (`across` p)².
 */
export interface QuadraticSurface {
  readonly place: readonly [across: number, up: number];
  readonly least: number;
  readonly up: number;
  readonly mixed: number;
  readonly across: number;
}

// Smaller than this share of its column, what is left of it is rounding.
const nothing = 2 ** -45;

const dot = (one: Float64Array, other: Float64Array): number =>
  one.reduce((sum, value, row) => sum + value * (other[row] ?? 0), 0);

/**
 * The closed form over two parameters, from where they are best on: near it no digits are lost, wherever the run is. In
 * directions in which nothing changes it stays there.
 */
export function quadraticSurface(
  quadratic: Quadratic,
  { across, up, held: all }: Surface,
): QuadraticSurface {
  const { best, residual } = quadratic;
  const held = all.with(across, best[across] ?? 0).with(up, best[up] ?? 0);
  const r = triangleOf(quadratic);
  const size = best.length;
  const column = (slot: number): Float64Array =>
    Float64Array.from({ length: size }, (_none, row) => r[row * size + slot] ?? 0);
  const image = Float64Array.from({ length: size }, (_none, row) => {
    let sum = 0;
    for (let slot = 0; slot < size; slot += 1)
      sum += (r[row * size + slot] ?? 0) * ((held[slot] ?? 0) - (best[slot] ?? 0));
    return sum;
  });
  const [alongAcross, alongUp] = [column(across), column(up)];
  const tall = Math.hypot(...alongUp);
  const unit = tall > 0 ? alongUp.map((value) => value / tall) : alongUp;
  const mixed = dot(unit, alongAcross);
  const rest = alongAcross.map((value, row) => value - mixed * (unit[row] ?? 0));
  const left = Math.hypot(...rest);
  const wide = left > nothing * Math.hypot(...alongAcross) ? left : 0;
  const p = wide > 0 ? -dot(rest, image) / wide / wide : 0;
  const q = tall > 0 ? -(dot(unit, image) + mixed * p) / tall : 0;
  // Where up changes nothing, across alone has to bring it down: it is then in `rest` as a whole.
  const lowest = image.map(
    (value, row) => value + p * (alongAcross[row] ?? 0) + q * (alongUp[row] ?? 0),
  );
  return {
    place: [(held[across] ?? 0) + p, (held[up] ?? 0) + q],
    least: residual + dot(lowest, lowest),
    up: tall,
    mixed,
    across: wide,
  };
}

// So many pieces, that a number has places to stand along it.
const straightPieces = 24;

/** Places from beyond the view to beyond it on its other side, of the straight line  slope · p + rise · q = offset  around a place. */
function straight(
  [centreX, centreY]: readonly [number, number],
  slope: number,
  rise: number,
  offset: number,
  { across, up }: SurfaceView,
): Columns {
  const far = 2 * Math.max(across[1] - across[0], up[1] - up[0]);
  const along = ([least, most]: SurfaceView['up']): readonly number[] =>
    Array.from(
      { length: straightPieces + 1 },
      (_none, place) => least - far + (place / straightPieces) * (most - least + 2 * far),
    );
  if (Math.abs(rise) * (up[1] - up[0]) >= Math.abs(slope) * (across[1] - across[0])) {
    const x = along(across);
    return { x, y: x.map((each) => centreY + (offset - slope * (each - centreX)) / rise) };
  }
  const y = along(up);
  return { x: y.map((each) => centreX + (offset - rise * (each - centreY)) / slope), y };
}

/**
 * Where the sum has a value: pairs along a closed ellipse, or the two sides of a valley; nothing where it is
 * nowhere so low.
 * @param pieces how many straight pieces stand for an ellipse.
 */
export function quadraticLevel(
  { place, least, up, mixed, across }: QuadraticSurface,
  sum: number,
  view: SurfaceView,
  pieces: number,
): { readonly lines: readonly Columns[]; readonly below: Columns } {
  const none = { lines: [], below: { x: [], y: [] } };
  const reach = Math.sqrt(sum - least);
  if (!(reach > 0) || !Number.isFinite(reach)) return none;
  if (up > 0 && across > 0) {
    const x: number[] = [];
    const y: number[] = [];
    for (let index = 0; index <= pieces; index += 1) {
      const angle = (2 * Math.PI * (index % pieces)) / pieces;
      const p = (reach * Math.cos(angle)) / across;
      x.push(place[0] + p);
      y.push(place[1] + (reach * Math.sin(angle) - mixed * p) / up);
    }
    return [...x, ...y].every(Number.isFinite) ? { lines: [{ x, y }], below: { x, y } } : none;
  }
  if (up === 0 && across === 0) return none;
  const [slope, rise] = up > 0 ? [mixed, up] : [across, 0];
  const sides = [-reach, reach].map((offset) => straight(place, slope, rise, offset, view));
  const [lower, upper] = sides;
  if (lower === undefined || upper === undefined) return none;
  return {
    lines: sides,
    below: {
      x: [...lower.x, ...upper.x.toReversed()],
      y: [...lower.y, ...upper.y.toReversed()],
    },
  };
}
