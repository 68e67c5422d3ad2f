import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import { bestNudge, type NudgeSlope } from '../../../model/nudge.ts';
import { Digits } from './Digits.tsx';
import { ErrorChart } from './ErrorChart.tsx';
import { commonDigits } from './commonDigits.ts';
import type { RouteValues } from './routeValues.ts';

interface NudgeSectionProps {
  /** The parameter that is nudged, as words have it. */
  readonly unknown: string;
  readonly values: RouteValues;
  /** The slopes by all nudges that the chart shows; worked out only where it is seen. */
  readonly slopesByNudge: () => readonly NudgeSlope[];
}

/** The subtraction with all its digits: those that both have in common vanish. */
function Subtraction({ unknown, values }: Omit<NudgeSectionProps, 'slopesByNudge'>) {
  const { losses, nudged, digits, isNothing } = values;
  const held = isNothing ? 0 : digits.nudge;
  const common = commonDigits(losses.above, losses.below);
  return (
    <>
      <table className="guide-table" aria-label={translate('routes.subtraction')}>
        <tbody>
          <tr>
            <th scope="row">{translate('routes.loss-above', { unknown })}</th>
            <td>
              <Digits value={losses.above} first={common} kind="vanish" />
            </td>
          </tr>
          <tr>
            <th scope="row">{translate('routes.loss-below', { unknown })}</th>
            <td>
              <Digits value={losses.below} first={common} kind="vanish" />
            </td>
          </tr>
          <tr>
            <th scope="row">{translate('routes.difference')}</th>
            <td>
              <Digits value={losses.above - losses.below} first={held} />
            </td>
          </tr>
          <tr>
            <th scope="row">{translate('routes.divided')}</th>
            <td>
              <Digits value={nudged.central} first={held} />
            </td>
          </tr>
        </tbody>
      </table>
      <p>{translate('routes.common', { common, unknown })}</p>
    </>
  );
}

/** The route by values alone: nudge the number, and see what becomes of the loss. */
export function NudgeSection({ unknown, values, slopesByNudge }: NudgeSectionProps) {
  const { exact, nudged } = values;
  const slopes = slopesByNudge();
  const best = {
    central: bestNudge(slopes, 'central', exact),
    forward: bestNudge(slopes, 'forward', exact),
  };
  return (
    <>
      <Subtraction unknown={unknown} values={values} />
      <ErrorChart slopes={slopes} exact={exact} nudged={nudged} />
      {best.central === undefined || best.forward === undefined ? null : (
        <p>
          {translate('routes.best', {
            centralNudge: numberToText(best.central.h),
            centralError: numberToText(best.central.error, 2),
            forwardNudge: numberToText(best.forward.h),
            forwardError: numberToText(best.forward.error, 2),
          })}
        </p>
      )}
      <p>{translate('routes.cancellation', { unknown })}</p>
    </>
  );
}
