import { useMemo } from 'react';
import type { BeatInput } from '../../../derivation/beat.ts';
import { beatTemplates } from '../../../derivation/beatTemplates.ts';
import { iterateValues } from '../../../derivation/iterateValues.ts';
import { beatLine } from '../../../derivation/iterationBeats.ts';
import { createNumberFormat } from '../../../calculus/showNumber.ts';
import { translate } from '../../../i18n/translate.ts';
import type { Unknown } from '../../../regression/slice.ts';
import { EquationLine } from '../../shared/EquationLine.tsx';

interface ChainSectionProps {
  readonly input: BeatInput;
  readonly unknown: Unknown;
}

/** The second route: the chain rule over the points, as in the derivation. */
export function ChainSection({ input, unknown }: ChainSectionProps) {
  const line = useMemo(() => {
    const template = beatTemplates(input.feature, input.convention)
      .flatMap(({ lines }) => lines)
      .find(({ id }) => id === `gradient-${unknown}`);
    return template && beatLine(template, iterateValues(input), createNumberFormat());
  }, [input, unknown]);
  return (
    <>
      <p>{translate('routes.chain-about')}</p>
      <EquationLine equation={line?.symbolsEquation} layout="rows" />
      <EquationLine equation={line?.numbersEquation} layout="broken" className="guide-numbers" />
    </>
  );
}
