import { useMemo } from 'react';
import { valueOfNumbers } from '../../../calculus/evaluate.ts';
import { shownNumber, symbol } from '../../../calculus/expression.ts';
import { nudgeFormulas } from '../../../derivation/routes.ts';
import { emptySide, shownEquation, symbolEquation } from '../../../calculus/shownEquation.ts';
import { putIn } from '../../../calculus/simplified.ts';
import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import { bestNudge } from '../../../regression/nudge.ts';
import type { Unknown } from '../../../regression/slice.ts';
import { EquationLine } from '../../shared/EquationLine.tsx';
import type { ShownMoment } from '../shared/shownMoment.ts';
import { Digits } from './Digits.tsx';
import { ErrorChart } from './ErrorChart.tsx';
import { commonDigits } from './commonDigits.ts';
import { chartSlopes, type RouteValues } from './routeValues.ts';

interface NudgeSectionProps {
  readonly moment: ShownMoment;
  readonly unknown: Unknown;
  readonly values: RouteValues;
}

/** The subtraction with all its digits: those that both have in common vanish. */
function Subtraction({ unknown, values }: Omit<NudgeSectionProps, 'moment'>) {
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

/** What the two differences come to without rounding. */
function Truncation({ moment, unknown, values }: NudgeSectionProps) {
  const { slice, nudged } = values;
  const at = moment.parameters[unknown];
  const lines = useMemo(() => {
    const { central, forward } = nudgeFormulas(symbol(unknown, unknown));
    const numbers = {
      A: shownNumber(slice.squared),
      B: shownNumber(slice.linear),
      [unknown]: shownNumber(at, unknown),
      h: shownNumber(nudged.h),
    };
    const ways = [
      { id: 'central', formula: central },
      { id: 'forward', formula: forward },
    ] as const;
    return ways.map(({ id, formula }) => {
      const put = putIn(formula.slope, numbers);
      return {
        id,
        symbols: symbolEquation(formula.quotient, [formula.gathered, formula.slope]),
        numbers: shownEquation(emptySide, [put, shownNumber(valueOfNumbers(put))]),
      };
    });
  }, [unknown, slice, at, nudged.h]);
  return lines.map(({ id, symbols, numbers }) => (
    <div key={id}>
      <p>
        {translate(`routes.${id}-exact`, {
          unknown,
          error: numberToText(slice.squared * nudged.h),
        })}
      </p>
      <EquationLine equation={symbols} layout="below" />
      <EquationLine equation={numbers} className="guide-numbers" />
    </div>
  ));
}

/** The third route: nudge the number, and see what becomes of the loss. */
export function NudgeSection({ moment, unknown, values }: NudgeSectionProps) {
  const { exact, nudged } = values;
  const slopes = chartSlopes(moment, unknown);
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
      <Truncation moment={moment} unknown={unknown} values={values} />
    </>
  );
}
