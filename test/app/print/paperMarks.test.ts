import { describe, expect, test } from 'vitest';
import { lossMarks } from '../../../src/app/print/lossMarks.ts';
import { mapMarks } from '../../../src/app/print/mapMarks.ts';
import { initialState } from '../../../src/store/lessonState.ts';
import { problemOf, trajectoryOf } from '../../../src/store/selectors.ts';
import type { CurveMark, DotMark } from '../../../src/ui/plot/marks/mark.ts';

const { experiment } = initialState;
const trajectory = trajectoryOf(experiment);

describe('the loss on paper', () => {
  test('has a place for each iteration, the last one marked', () => {
    trajectory.extendTo(3);
    const marks = lossMarks(trajectory, 3, 0.27);
    const curve = marks.find((mark): mark is CurveMark => mark.shape === 'curve');
    expect(curve?.x).toStrictEqual([0, 1, 2, 3]);
    // The line ŷ = 0 at the start: the mean of 4, 9, 25, 16 and 36.
    expect(curve?.y[0]).toBe(18);
    const dot = marks.find((mark): mark is DotMark => mark.shape === 'dot');
    expect(dot?.at).toStrictEqual({ x: 3, y: trajectory.lossAt(3) });
  });

  test('is thinned where it is long, and still ends where the run is', () => {
    trajectory.extendTo(100_000);
    const curve = lossMarks(trajectory, 100_000, undefined).find(
      (mark): mark is CurveMark => mark.shape === 'curve',
    );
    expect(curve?.count).toBeLessThan(500);
    expect(curve?.x[curve.count - 1]).toBe(100_000);
  });
});

describe('the map on paper', () => {
  const problem = problemOf(experiment);
  const marks = mapMarks({
    problem,
    convention: 'mean',
    largest: 40,
    m: [-1, 3],
    path: [problem.start, { m: 1, b: 0.5 }],
    next: { m: 1.2, b: 0.6 },
  });

  test('shows start, path, place, minimum and the step to come where they are', () => {
    const dots = marks.filter((mark): mark is DotMark => mark.shape === 'dot');
    expect(dots.map(({ form, at }) => [form, at.x, at.y])).toStrictEqual([
      ['cross', expect.closeTo(0.9, 12), expect.closeTo(1.3, 12)],
      ['square', 0, 0],
      [undefined, 1, 0.5],
    ]);
    expect(marks).toContainEqual(
      expect.objectContaining({
        shape: 'arrow',
        from: { x: 1, y: 0.5 },
        to: { x: 1.2, y: 0.6 },
      }),
    );
  });

  test('names each level line', () => {
    const labels = marks.filter(({ shape }) => shape === 'label');
    const lines = marks.filter(
      (mark): mark is CurveMark => mark.shape === 'curve' && mark.role === 'inkQuiet',
    );
    expect(lines.length).toBeGreaterThan(4);
    expect(labels).toHaveLength(lines.length);
  });
});
