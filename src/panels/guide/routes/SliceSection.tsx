import { useMemo } from 'react';
import type { ModelBeatInput } from '../../../derivation/modelBeats.ts';
import { coefficientNames, sliceRoute } from '../../../derivation/routes.ts';
import { translate } from '../../../i18n/translate.ts';
import type { LossSlice } from '../../../model/lossSlice.ts';
import { EquationLine } from '../../shared/EquationLine.tsx';

interface SliceSectionProps {
  readonly input: ModelBeatInput;
  readonly slot: number;
  /** What the parameter is called. */
  readonly unknown: string;
  readonly slice: LossSlice;
}

/** The first route: multiply out to a parabola, then the power rule. */
export function SliceSection({ input, slot, unknown, slice }: SliceSectionProps) {
  const route = useMemo(() => sliceRoute(input, slot, slice), [input, slot, slice]);
  if (route === undefined) return null;
  return (
    <>
      <p>{translate('routes.slice-square', { unknown })}</p>
      <EquationLine equation={route.square} layout="rows" />
      <p>{translate('routes.slice-gather', { unknown })}</p>
      {route.coefficients.map(({ symbols, numbers }, position) => (
        <div key={coefficientNames[position]}>
          <EquationLine equation={symbols} />
          <EquationLine equation={numbers} layout="broken" className="guide-numbers" />
        </div>
      ))}
      <p>{translate('routes.slice-parabola')}</p>
      <EquationLine equation={route.parabola.symbols} />
      <EquationLine equation={route.parabola.numbers} className="guide-numbers" />
      <p>{translate('routes.slice-rule', { unknown })}</p>
      <EquationLine equation={route.slope.symbols} />
      <EquationLine equation={route.slope.numbers} className="guide-numbers" />
    </>
  );
}
