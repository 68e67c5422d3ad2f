/** A clock that counts units (beats or iterations) while time passes. */
export interface ClockState {
  /** Units counted so far; the fraction is what has passed of the next one. */
  readonly position: number;
  /** Time of the last step, in milliseconds; undefined before the first. */
  readonly lastTime: number | undefined;
  /** Units a second. */
  readonly perSecond: number;
}

/** A longer gap between two steps, in milliseconds, counts as none: the tab was hidden. */
export const longestGap = 250;

// However slow the speed, the first unit comes so soon that one sees that it plays.
const firstDelaySeconds = 0.3;

/** A clock that stands at 0, or so little before 1 that a slow one is seen to start. */
export function startClock(perSecond: number): ClockState {
  return {
    position: Math.max(0, 1 - perSecond * firstDelaySeconds),
    lastTime: undefined,
    perSecond,
  };
}

/**
 * The clock at a later time. It never catches up: a gap of more than `longestGap`, or time going
 * backwards, moves nothing.
 * @param now Time in milliseconds, as animation frames give it.
 */
export function step(state: ClockState, now: number): ClockState {
  const elapsed = state.lastTime === undefined ? 0 : now - state.lastTime;
  if (elapsed <= 0 || elapsed > longestGap) return { ...state, lastTime: now };
  return {
    ...state,
    position: state.position + (elapsed / 1000) * state.perSecond,
    lastTime: now,
  };
}

/** Whole units that were completed between two states of a clock. */
export function unitsBetween(before: ClockState, after: ClockState): number {
  return Math.floor(after.position) - Math.floor(before.position);
}
