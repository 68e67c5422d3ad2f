import { useId } from 'react';
import { useSlide } from './gesture/useSlide.ts';
import './Slider.css';

interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number | 'any';
  /** The value as it is written beside the slider. */
  readonly text: string;
  /** The value as it is spoken, when that says more. */
  readonly spoken?: string;
  readonly onChange: (value: number) => void;
}

/** A slider with its name before it and its value behind it. */
export function Slider({ label, value, min, max, step, text, spoken, onChange }: SliderProps) {
  const id = useId();
  const { handlers, counts } = useSlide(() => {
    let underWay = true;
    return {
      isUnderWay: () => underWay,
      end: () => {
        underWay = false;
      },
      takeBack: () => {
        underWay = false;
        onChange(value);
      },
    };
  });
  return (
    <div className="slider">
      <label className="slider-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="slider-input"
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={spoken ?? text}
        onChange={(event) => {
          if (counts()) onChange(event.currentTarget.valueAsNumber);
        }}
        {...handlers}
      />
      <span className="slider-value" aria-hidden="true">
        {text}
      </span>
    </div>
  );
}

interface StopSliderProps {
  readonly label: string;
  /** The values that can be chosen, in rising order. */
  readonly stops: readonly number[];
  readonly value: number;
  readonly text: string;
  readonly spoken?: string;
  readonly onChange: (value: number) => void;
}

/** A slider over given values, such as 1, 0.5, 0.2, 0.1, …: equally far apart, so logarithmic. */
export function StopSlider({ stops, value, onChange, ...rest }: StopSliderProps) {
  const position = stops.indexOf(value);
  return (
    <Slider
      {...rest}
      min={0}
      max={stops.length - 1}
      step={1}
      value={Math.max(0, position)}
      onChange={(chosen) => {
        const stop = stops[chosen];
        if (stop !== undefined) onChange(stop);
      }}
    />
  );
}
