import { useMemo } from 'react';
import { sameExpression } from '../../../calculus/tree.ts';
import type { BeatInput } from '../../../derivation/beat.ts';
import { iterationBeats } from '../../../derivation/iterationBeats.ts';
import { translate } from '../../../i18n/translate.ts';
import type { Unknown } from '../../../regression/slice.ts';
import { EquationLine } from '../../shared/EquationLine.tsx';

interface ChainSectionProps {
  readonly input: BeatInput;
  readonly unknown: Unknown;
}

/** The second route: the chain rule over the points, with the lines of the derivation. */
export function ChainSection({ input, unknown }: ChainSectionProps) {
  const lines = useMemo(() => {
    const all = iterationBeats(input).flatMap((beat) => beat.lines);
    const last = all.find(({ id }) => id === `gradient-${unknown}`);
    return all.filter(
      ({ symbolsEquation: { left } }) => last && sameExpression(left, last.symbolsEquation.left),
    );
  }, [input, unknown]);
  return (
    <>
      <p>{translate('routes.chain-about')}</p>
      {lines.map((line) => (
        <EquationLine key={line.id} equation={line.symbolsEquation} />
      ))}
      <EquationLine
        equation={lines.at(-1)?.numbersEquation}
        layout="broken"
        className="guide-numbers"
      />
    </>
  );
}
