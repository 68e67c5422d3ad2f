import { rememberEach } from '../numerics/rememberEach.ts';
import { centredSums } from './centredSums.ts';

/** The {@link centredSums} of points, worked out once for each list of them, whoever asks. */
export const sumsOf = rememberEach(centredSums);
