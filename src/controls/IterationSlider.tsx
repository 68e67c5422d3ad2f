import { type ReactNode, useState } from 'react';
import { translate } from '../i18n/translate.ts';
import { useCalmly } from '../playback/useCalmly.ts';
import { showIteration } from '../store/actions/cursor.ts';
import { shownIteration, trajectoryOf } from '../store/selectors.ts';
import { sliderEnd } from './iterationRange.ts';

/** Goes to any iteration of the run. Its end grows as the run gets longer. */
export function IterationSlider(): ReactNode {
  const iteration = useCalmly(shownIteration);
  const end = useCalmly((state) =>
    sliderEnd(trajectoryOf(state.experiment), shownIteration(state)),
  );
  // While the pointer holds the thumb the end stays, or the thumb would run from under it.
  const [heldEnd, setHeldEnd] = useState<number>();
  const release = (): void => {
    setHeldEnd(undefined);
  };
  return (
    <input
      className="iteration-slider"
      type="range"
      aria-label={translate('controls.iteration')}
      min={0}
      max={heldEnd ?? end}
      step={1}
      value={iteration}
      onPointerDown={() => {
        setHeldEnd(end);
      }}
      onPointerUp={release}
      onPointerCancel={release}
      onBlur={release}
      onChange={(event) => {
        showIteration(event.target.valueAsNumber);
      }}
    />
  );
}
