import { numberToText } from '../../numerics/formatNumber.ts';
import { contourLevels, levelSet } from '../../regression/levelSets.ts';
import type { LossConvention } from '../../regression/loss.ts';
import type { Problem } from '../../store/selectors.ts';
import type { Colours } from '../../ui/plot/colours.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import type { Box } from '../shared/box.ts';
import { dot } from '../shared/freePlace.ts';
import { cividis } from './cividis.ts';
import { levelNumbers } from './levelNumbers.ts';

const levelCount = 9;
const darkGround = [22, 29, 37] as const;
const lightGround = [255, 255, 255] as const;

interface Level {
  readonly value: number;
  readonly outline: Path2D;
  /** Places where the level's number may be written, in pixels. */
  readonly places: readonly (readonly [number, number])[];
}

function ellipse(points: Float64Array, scales: PlotScales, value: number): Level {
  const outline = new Path2D();
  const places: [number, number][] = [];
  for (let index = 0; index + 1 < points.length; index += 2) {
    const x = scales.x(points[index] ?? 0);
    const y = scales.y(points[index + 1] ?? 0);
    outline.lineTo(x, y);
    places.push([x, y]);
  }
  outline.closePath();
  return { value, outline, places };
}

/** The strip between two parallel lines b = offset − x̄ m: where all x are equal, a valley. */
function strip(
  meanX: number,
  offsets: readonly [number, number],
  scales: PlotScales,
  value: number,
): Level {
  const [m0, m1] = scales.xDomain;
  const outline = new Path2D();
  const corner = (m: number, offset: number): [number, number] => [
    scales.x(m),
    scales.y(offset - meanX * m),
  ];
  const places = [
    corner(m0, offsets[0]),
    corner(m1, offsets[0]),
    corner(m1, offsets[1]),
    corner(m0, offsets[1]),
  ];
  for (const [x, y] of places) outline.lineTo(x, y);
  outline.closePath();
  const middle = m0 + (m1 - m0) * 0.75;
  return { value, outline, places: [corner(middle, offsets[1]), corner(middle, offsets[0])] };
}

function levelsOf(
  problem: Problem,
  convention: LossConvention,
  largest: number,
  scales: PlotScales,
): readonly Level[] {
  const least = problem.leastSquares.kind === 'none' ? 0 : problem.leastSquares.loss;
  return contourLevels(least, largest, levelCount).flatMap((value) => {
    const set = levelSet(problem.sums, convention, value, 120);
    if (set.kind === 'ellipse') return [ellipse(set.points, scales, value)];
    if (set.kind === 'valley') return [strip(problem.sums.meanX, set.offsets, scales, value)];
    return [];
  });
}

/**
 * Draws the still ground: filled bands between level lines, and the loss written on the lines.
 * @returns where those numbers stand.
 */
export function drawSurface(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  problem: Problem,
  convention: LossConvention,
  largest: number,
  colours: Colours,
  weight: number,
): readonly Box[] {
  const ground = colours.dark ? darkGround : lightGround;
  const strength = colours.dark ? 0.55 : 0.42;
  const levels = levelsOf(problem, convention, largest, scales);
  // The lowest ground is the brightest in a light theme, so that the path's end stands out.
  const shade = (index: number) =>
    cividis(1 - (index + 0.5) / (levels.length + 1), ground, strength);
  const { left, top, width, height } = scales.area;
  context.fillStyle = shade(levels.length);
  context.fillRect(left, top, width, height);
  for (let index = levels.length - 1; index >= 0; index -= 1) {
    const level = levels[index];
    if (level === undefined) continue;
    context.fillStyle = shade(index);
    context.fill(level.outline);
    context.strokeStyle = colours.inkQuiet;
    context.globalAlpha = 0.42;
    context.lineWidth = weight;
    context.stroke(level.outline);
    context.globalAlpha = 1;
  }
  const size = Math.round(11.5 * weight);
  context.font = `500 ${String(size)}px system-ui, sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  // Where the start and the minimum are marked, no number can be read.
  const { start, leastSquares } = problem;
  const marked = leastSquares.kind === 'line' ? [start, leastSquares] : [start];
  const marks = marked.map(({ m, b }) => dot([scales.x(m), scales.y(b)], 8 * weight));
  const texts = levels.map(({ value }) => numberToText(value, 3));
  const numbers = levelNumbers(
    levels.map(({ places }, index) => ({
      places,
      size: { width: context.measureText(texts[index] ?? '').width, height: 1.3 * size },
    })),
    scales.area,
    marks,
  );
  numbers.forEach((box, index) => {
    if (box === undefined) return;
    const place = [box.left + box.width / 2, box.top + box.height / 2] as const;
    context.lineWidth = 3.5;
    context.strokeStyle = shade(index);
    context.strokeText(texts[index] ?? '', ...place);
    context.fillStyle = colours.ink;
    context.fillText(texts[index] ?? '', ...place);
  });
  return numbers.filter((box) => box !== undefined);
}
