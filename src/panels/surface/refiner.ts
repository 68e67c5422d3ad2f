import type { Level, SurfaceView } from '../../model/surface.ts';
import { onQuietFrame } from '../../ui/nextFrame.ts';
import { levelsInTime, type SoughtGround } from './sought.ts';

// What the work takes of a frame, in milliseconds: the rest of it belongs to the drawing.
const share = 5;

/** Level lines that are there at once, and become finer from frame to frame while nothing else is asked. */
export interface Refiner {
  /**
   * The level lines of a ground over a view, as fine as they are by now.
   * @param isMoving whether the ground will be another one in the next frame: then it is not refined.
   */
  levels(sought: SoughtGround, view: SurfaceView, isMoving: boolean): readonly Level[];
}

interface Job {
  readonly sought: SoughtGround;
  readonly view: SurfaceView;
  readonly work: Iterator<readonly Level[] | undefined>;
  levels: readonly Level[];
  isDone: boolean;
}

function sameView(one: SurfaceView, other: SurfaceView): boolean {
  return (['across', 'up'] as const).every(
    (way) => one[way][0] === other[way][0] && one[way][1] === other[way][1],
  );
}

/** Works on a job until something new is there, or the time is over. */
function advance(job: Job, deadline: number): boolean {
  do {
    const next = job.work.next();
    if (next.done === true) {
      job.isDone = true;
      return false;
    }
    if (next.value !== undefined) {
      job.levels = next.value;
      return true;
    }
  } while (performance.now() < deadline);
  return false;
}

/**
 * A refiner.
 * @param redraw called when finer lines are there.
 */
export function createRefiner(redraw: () => void): Refiner {
  let job: Job | undefined;
  let isWaiting = false;

  function workSoon(): void {
    if (isWaiting || job === undefined || job.isDone) return;
    isWaiting = true;
    // Not while a hand moves on: what is refined then is gone with the next ground, and each time it is drawn again.
    onQuietFrame(() => {
      isWaiting = false;
      if (job === undefined) return;
      if (advance(job, performance.now() + share)) redraw();
      workSoon();
    }, Number.POSITIVE_INFINITY);
  }

  return {
    levels: (sought, view, isMoving) => {
      if (job === undefined || job.sought !== sought || !sameView(job.view, view)) {
        job = { sought, view, work: levelsInTime(sought, view), levels: [], isDone: false };
        // The coarse ones are always there.
        advance(job, Number.POSITIVE_INFINITY);
      }
      if (!isMoving) workSoon();
      return job.levels;
    },
  };
}
