import type { Path } from '../../descent/path.ts';
import type { Mark } from '../../ui/plot/marks/mark.ts';

// More steps than this cannot be told apart on paper.
const mostPlaces = 400;

/** The iterations whose loss is drawn: all, or as many as can be told apart, the last one among them. */
function shownIterations(last: number): readonly number[] {
  const stride = Math.max(1, Math.ceil(last / mostPlaces));
  const iterations: number[] = [];
  for (let k = 0; k < last; k += stride) iterations.push(k);
  return [...iterations, last];
}

/**
 * The loss of every iteration so far as a curve, with the one on the page.
 * @param path the run, computed as far as `iteration`.
 * @param least the lowest loss there is; undefined where there are no points.
 */
export function lossMarks(
  path: Path,
  iteration: number,
  least: number | undefined,
): readonly Mark[] {
  const x = shownIterations(iteration);
  const y = x.map((k) => path.lossAt(k));
  const now = { x: iteration, y: path.lossAt(iteration) };
  const floor: readonly Mark[] =
    least === undefined
      ? []
      : [
          {
            shape: 'segment',
            role: 'inkQuiet',
            width: 1.2,
            dash: [6, 4],
            from: { x: 'least', y: least },
            to: { x: 'most', y: least },
          },
        ];
  return [
    ...floor,
    { shape: 'curve', role: 'path', width: 2, x, y, count: x.length },
    { shape: 'dot', role: 'path', rim: 'surface', at: now, radius: 4.5 },
  ];
}
