import { type ReactNode, useState } from 'react';
import { translate } from '../i18n/translate.ts';
import { useCalmly } from '../playback/useCalmly.ts';
import { showIteration } from '../store/actions/cursor.ts';
import type { AppState } from '../store/appState.ts';
import { isWithinReach } from '../store/reach.ts';
import { shownIteration } from '../store/selectors.ts';
import { trajectoryOf } from '../store/problem.ts';
import { useAppState } from '../store/useAppState.ts';
import { useSlide } from '../ui/gesture/useSlide.ts';
import { sliderEnd } from './iterationRange.ts';
import { beginSliderGesture } from './sliderGesture.ts';

// A thumb that is held goes with the hand, however calm the rest is.
function heldIteration(state: AppState): number | undefined {
  return state.gesture === undefined ? undefined : shownIteration(state);
}

function endOf(state: AppState): number {
  const { experiment, seeking, reached } = state;
  const isUnderWay = seeking !== undefined || reached !== undefined;
  return sliderEnd(
    trajectoryOf(experiment),
    shownIteration(state),
    (end) => !isUnderWay && isWithinReach(experiment, end),
  );
}

/** Goes to any iteration of the run. Its end grows as the run gets longer. */
export function IterationSlider(): ReactNode {
  const calm = useCalmly(shownIteration);
  const iteration = useAppState(heldIteration) ?? calm;
  const end = useCalmly(endOf);
  // While the pointer holds the thumb the end stays, or the thumb would run from under it.
  const [heldEnd, setHeldEnd] = useState<number>();
  const { handlers, counts } = useSlide(() => {
    setHeldEnd(end);
    return beginSliderGesture(() => setHeldEnd(undefined));
  });
  return (
    <input
      className="iteration-slider"
      type="range"
      aria-label={translate('controls.iteration')}
      min={0}
      max={heldEnd ?? end}
      step={1}
      value={iteration}
      onChange={(event) => {
        if (counts()) showIteration(event.target.valueAsNumber);
      }}
      // A key moves by one iteration, and has nothing to take back.
      onPointerDown={handlers.onPointerDown}
      onBlur={handlers.onBlur}
    />
  );
}
