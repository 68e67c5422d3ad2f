import { useMemo } from 'react';
import { valueOfNumbers } from '../../../calculus/evaluate.ts';
import { shownNumber, symbol } from '../../../calculus/expression.ts';
import { parameterTerm } from '../../../derivation/term.ts';
import { coefficientNames, nudgeFormulas, nudgeName } from '../../../derivation/routes.ts';
import { emptySide, shownEquation, symbolEquation } from '../../../calculus/shownEquation.ts';
import { putIn } from '../../../calculus/simplified.ts';
import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import { EquationLine } from '../../shared/EquationLine.tsx';
import { namesOf } from '../shared/pointFormulas.ts';
import type { ShownMoment } from '../shared/shownMoment.ts';
import type { LossSlice } from '../../../model/lossSlice.ts';
import type { NudgeSlope } from '../../../model/nudge.ts';

interface TruncationProps {
  readonly moment: ShownMoment;
  readonly slot: number;
  readonly slice: LossSlice;
  readonly nudged: NudgeSlope;
}

/** What the two differences of a parabola come to without rounding. */
export function Truncation({ moment, slot, slice, nudged }: TruncationProps) {
  const at = moment.at[slot] ?? 0;
  const unknown = namesOf(moment)[slot] ?? '';
  const typed = moment.model.parameters[slot]?.name ?? '';
  const lines = useMemo(() => {
    const { central, forward } = nudgeFormulas(symbol(typed, parameterTerm(slot)));
    const numbers = {
      [coefficientNames[0]]: shownNumber(slice.squared),
      [coefficientNames[1]]: shownNumber(slice.linear),
      [typed]: shownNumber(at, parameterTerm(slot)),
      [nudgeName]: shownNumber(nudged.h),
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
  }, [typed, slot, slice, at, nudged.h]);
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
