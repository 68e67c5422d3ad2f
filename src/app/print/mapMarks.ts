import { contourLevels, levelSet, type LevelSet } from '../../regression/levelSets.ts';
import type { LossConvention } from '../../regression/loss.ts';
import type { Parameters } from '../../regression/parameters.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import type { Problem } from '../../store/selectors.ts';
import type { Domain } from '../../ui/plot/plotScales.ts';
import type { Mark } from '../../ui/plot/marks/mark.ts';

/** What the map on paper shows, in working units. */
export interface PaperMap {
  readonly problem: Problem;
  readonly convention: LossConvention;
  readonly largest: number;
  readonly m: Domain;
  /** The path that is drawn, from the start to the iterate on the page. */
  readonly path: readonly Parameters[];
  readonly next: Parameters;
}

const levelCount = 7;

function lineMarks(set: LevelSet, value: number, { problem, m }: PaperMap): readonly Mark[] {
  const label = (places: readonly { readonly x: number; readonly y: number }[]): Mark => ({
    shape: 'label',
    role: 'inkQuiet',
    texts: [numberToText(value, 3)],
    of: places,
    on: true,
    size: 0.85,
    rank: 2,
  });
  if (set.kind === 'ellipse') {
    const x = set.points.filter((_, index) => index % 2 === 0);
    const y = set.points.filter((_, index) => index % 2 === 1);
    const places = Array.from(x, (across, index) => ({ x: across, y: y[index] ?? 0 }));
    return [
      {
        shape: 'curve',
        role: 'inkQuiet',
        width: 0.8,
        strength: 0.7,
        clear: 'none',
        x,
        y,
        count: x.length,
      },
      label(places),
    ];
  }
  if (set.kind === 'valley') {
    const { meanX } = problem.sums;
    return set.offsets.map((offset) => ({
      shape: 'segment',
      role: 'inkQuiet',
      width: 0.8,
      strength: 0.7,
      clear: 'none',
      from: { x: m[0], y: offset - meanX * m[0] },
      to: { x: m[1], y: offset - meanX * m[1] },
    }));
  }
  return [];
}

/** Level lines with their losses, the path with its start and end, the step to come, and the minimum. */
export function mapMarks(map: PaperMap): readonly Mark[] {
  const { problem, convention, largest, path, next } = map;
  const { leastSquares } = problem;
  const least = leastSquares.kind === 'none' ? 0 : leastSquares.loss;
  const levels = contourLevels(least, largest, levelCount).flatMap((value) =>
    lineMarks(levelSet(problem.sums, convention, value, 120), value, map),
  );
  const current = path.at(-1) ?? problem.start;
  const minimum: readonly Mark[] =
    leastSquares.kind === 'line'
      ? [
          {
            shape: 'dot',
            form: 'cross',
            role: 'ink',
            radius: 5,
            width: 2,
            at: { x: leastSquares.m, y: leastSquares.b },
          },
        ]
      : [];
  return [
    ...levels,
    ...minimum,
    {
      shape: 'curve',
      role: 'path',
      width: 1.8,
      x: path.map(({ m }) => m),
      y: path.map(({ b }) => b),
      count: path.length,
    },
    {
      shape: 'arrow',
      role: 'rate',
      width: 2,
      from: { x: current.m, y: current.b },
      to: { x: next.m, y: next.b },
    },
    {
      shape: 'dot',
      form: 'square',
      role: 'surface',
      rim: 'path',
      radius: 4,
      width: 2,
      at: { x: problem.start.m, y: problem.start.b },
    },
    {
      shape: 'dot',
      role: 'path',
      rim: 'surface',
      radius: 4.5,
      at: { x: current.m, y: current.b },
    },
  ];
}
