import { type ReactNode, useMemo, useState } from 'react';
import { translate } from '../i18n/translate.ts';
import { numberToText } from '../numerics/formatNumber.ts';
import { setLearningRate } from '../store/actions/experiment.ts';
import { useSlide } from '../ui/gesture/useSlide.ts';
import type { RateGuide } from './rateGuide.ts';
import { RateTrack } from './RateTrack.tsx';
import { rateAt, type RateRange, rateRange, rateRangeNear, sharePosition } from './rateRange.ts';
import { beginSliderGesture } from './sliderGesture.ts';
import './RateSlider.css';

interface RateSliderProps {
  readonly rate: number;
  readonly guide: RateGuide | undefined;
  /** Where there is none: what holds near the parameters on screen. */
  readonly near: RateGuide | undefined;
  /** The same at the start, which the ends of the slider go by: the run must not move them. */
  readonly atStart: RateGuide | undefined;
  /** Whether its zones are told for the first time. */
  readonly isFirst: boolean;
}

/** A logarithmic slider over the rates that matter for the data, on a track painted in zones. */
export function RateSlider({ rate, guide, near, atStart, isFirst }: RateSliderProps): ReactNode {
  const { lowest, highest } =
    guide === undefined ? rateRangeNear(atStart, rate) : rateRange(guide, rate);
  const fitting = useMemo<RateRange>(() => ({ lowest, highest }), [lowest, highest]);
  // Held during a drag: a range widened for an odd rate would else shrink under the pointer.
  const [held, setHeld] = useState<RateRange>();
  const range = held ?? fitting;
  const { handlers, counts } = useSlide(() => {
    setHeld(fitting);
    return beginSliderGesture(() => setHeld(undefined));
  });
  const shown = guide ?? near;
  const behaviour = shown?.behaviourAt(rate);
  const text = numberToText(rate);
  return (
    <div className="rate-slider">
      {shown === undefined ? (
        <div className="rate-track" aria-hidden="true">
          <div className="rate-track-zones rate-track-bare" />
        </div>
      ) : (
        <RateTrack range={range} guide={shown} behaviour={behaviour} isFirst={isFirst} />
      )}
      <input
        className="rate-slider-input"
        type="range"
        aria-label={translate('controls.learningRate')}
        aria-valuetext={
          shown === undefined || behaviour === undefined
            ? text
            : translate('controls.rate.valueText', {
                rate: text,
                behaviour: translate(
                  isFirst ? `controls.zone.${behaviour}.plain` : shown.wordOf(behaviour),
                ),
              })
        }
        min={0}
        max={1}
        step="any"
        value={sharePosition(range, rate)}
        onChange={(event) => {
          if (counts()) setLearningRate(rateAt(range, event.target.valueAsNumber));
        }}
        {...handlers}
      />
    </div>
  );
}
