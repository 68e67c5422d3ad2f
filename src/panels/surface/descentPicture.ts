import type { BeatName } from '../../derivation/beatNames.ts';
import type { Trajectory } from '../../descent/trajectory.ts';
import type { LevelSet } from '../../regression/levelSets.ts';
import type { Parameters } from '../../regression/parameters.ts';
import type { Highlight } from '../../store/lessonState.ts';
import type { Box } from '../shared/box.ts';

/** What moves on the surface; parameters in working units. */
export interface DescentPicture {
  readonly trajectory: Trajectory;
  readonly iteration: number;
  readonly start: Parameters;
  readonly current: Parameters;
  readonly next: Parameters;
  readonly gradient: Parameters;
  readonly minimum: Parameters | undefined;
  /** A line that is looked at, elsewhere or here, and shown among the data too. */
  readonly ghost: Parameters | undefined;
  readonly beat: BeatName;
  readonly weight: number;
  /** The learning rate of the step to come. */
  readonly rate: number;
  readonly lit: Highlight | undefined;
  /** The level line through the current point, and the loss there. */
  readonly level: LevelSet;
  readonly loss: number;
  readonly meanX: number;
  /** Whether the current point has come to where the iteration is. */
  readonly settled: boolean;
  /** Where the numbers of the level lines stand. */
  readonly numbers: readonly Box[];
}
