import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import { StopSlider } from '../../../ui/Slider.tsx';
import { nudges, type RouteValues } from './routeValues.ts';

interface NudgeChoiceProps {
  /** The parameter that is nudged, as words have it. */
  readonly unknown: string;
  readonly nudge: number;
  readonly values: RouteValues;
  readonly onChange: (nudge: number) => void;
}

/** What the route by values does, and by how much it nudges. */
export function NudgeChoice({ unknown, nudge, values, onChange }: NudgeChoiceProps) {
  return (
    <>
      <p>{translate('routes.nudge-about', { unknown })}</p>
      <StopSlider
        label={translate('rules.nudge')}
        stops={nudges}
        value={nudge}
        text={numberToText(nudge)}
        spoken={translate('routes.spoken', {
          nudge: numberToText(nudge),
          slope: numberToText(values.slopes.nudge),
          digits: values.digits.nudge,
        })}
        onChange={onChange}
      />
    </>
  );
}
