import type { Parameters } from '../../regression/parameters.ts';
import { lessonStore } from '../../store/lessonStore.ts';
import { shownIterate, shownIteration } from '../../store/selectors.ts';

const duration = 280;

interface Motion {
  readonly from: Parameters;
  readonly began: number;
}

/**
 * The parameters to draw at this moment (working units): those of the iterate shown, or, for a
 * moment after a single step, a point on the way to them, so that the eye can follow the line. While
 * playing or dragging there is no delay: pictures and numbers are then always of the same instant.
 */
export function createDisplayedParameters(redraw: () => void): {
  current(): Parameters;
  stop(): void;
} {
  let shown: Parameters = shownIterate(lessonStore.getState());
  let iteration = shownIteration(lessonStore.getState());
  let experiment = lessonStore.getState().experiment;
  let motion: Motion | undefined;
  const stillness = window.matchMedia('(prefers-reduced-motion: reduce)');

  function current(): Parameters {
    const state = lessonStore.getState();
    const target = shownIterate(state);
    const next = shownIteration(state);
    if (state.experiment !== experiment || state.playing || stillness.matches) {
      motion = undefined;
    } else if (Math.abs(next - iteration) === 1) {
      motion = { from: shown, began: performance.now() };
    } else if (next !== iteration) {
      motion = undefined;
    }
    experiment = state.experiment;
    iteration = next;
    const share = motion === undefined ? 1 : (performance.now() - motion.began) / duration;
    if (motion === undefined || share >= 1) {
      motion = undefined;
      shown = target;
    } else {
      const eased = 1 - (1 - share) ** 3;
      shown = {
        m: motion.from.m + (target.m - motion.from.m) * eased,
        b: motion.from.b + (target.b - motion.from.b) * eased,
      };
      redraw();
    }
    return shown;
  }

  return {
    current,
    stop: () => {
      motion = undefined;
    },
  };
}
