import type { BeatInput } from '../../../derivation/beat.ts';
import { iterationBeats } from '../../../derivation/iterationBeats.ts';
import { translate } from '../../../i18n/translate.ts';
import type { Unknown } from '../../../regression/slice.ts';
import { EquationLine } from '../../shared/EquationLine.tsx';

/** The second route: the chain rule over the points, as in the derivation. */
export function ChainSection({
  input,
  unknown,
}: {
  readonly input: BeatInput;
  readonly unknown: Unknown;
}) {
  const line = iterationBeats(input)
    .flatMap(({ lines }) => lines)
    .find(({ id }) => id === `gradient-${unknown}`);
  return (
    <>
      <p>{translate('routes.chain-about')}</p>
      <EquationLine equation={line?.symbolsEquation} layout="rows" />
      <EquationLine equation={line?.numbersEquation} layout="broken" className="guide-numbers" />
    </>
  );
}
