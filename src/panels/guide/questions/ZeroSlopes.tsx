import { useMemo } from 'react';
import { zeroSlopeLines } from '../../../derivation/zeroSlopes.ts';
import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import type { NormalEquation } from '../../../regression/normalEquation.ts';
import { EquationLine } from '../../shared/EquationLine.tsx';

/** The best line from two slopes that are 0: two equations, subtracted, with the numbers of the data. */
export function ZeroSlopes({ of }: { readonly of: NormalEquation }) {
  const lines = useMemo(() => zeroSlopeLines(of), [of]);
  const times = numberToText(of.sumX / of.count);
  return (
    <>
      {lines.map(({ step, equation }) => (
        <div key={step}>
          <p>{translate(`questions.zero.${step}`, { times })}</p>
          <EquationLine equation={equation} />
        </div>
      ))}
      {of.solution === undefined ? <p>{translate('questions.zero.nothing-left')}</p> : null}
      <p>
        <strong>{translate('questions.zero.matrices')}</strong>
      </p>
    </>
  );
}
