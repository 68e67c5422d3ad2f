import { useMemo } from 'react';
import { valueOfNumbers } from '../../../calculus/evaluate.ts';
import { shownNumber, symbol } from '../../../calculus/expression.ts';
import { nudgeFormulas } from '../../../derivation/routes.ts';
import { emptySide, shownEquation, symbolEquation } from '../../../calculus/shownEquation.ts';
import { putIn } from '../../../calculus/simplified.ts';
import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import type { Unknown } from '../../../regression/slice.ts';
import { EquationLine } from '../../shared/EquationLine.tsx';
import type { ShownMoment } from '../shared/shownMoment.ts';
import type { RouteValues } from './routeValues.ts';

interface TruncationProps {
  readonly moment: ShownMoment;
  readonly unknown: Unknown;
  readonly values: RouteValues;
}

/** What the two differences of a parabola come to without rounding. */
export function Truncation({ moment, unknown, values }: TruncationProps) {
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
