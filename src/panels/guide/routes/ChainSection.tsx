import { useMemo } from 'react';
import { sameExpression } from '../../../calculus/tree.ts';
import type { Beat } from '../../../derivation/beat.ts';
import { EquationLine } from '../../shared/EquationLine.tsx';

export interface ChainSectionProps {
  /** The derivation of the gradient of the loss over all points; made only where it is seen. */
  readonly beats: () => readonly Beat[];
  /** The line with the slope that is asked for. */
  readonly id: string;
  readonly about: string;
}

/** The route by the chain rule over the points, with the lines of the derivation. */
export function ChainSection({ beats, id, about }: ChainSectionProps) {
  const all = useMemo(() => beats().flatMap((beat) => beat.lines), [beats]);
  const last = all.find((line) => line.id === id);
  const lines = all.filter(
    ({ symbolsEquation: { left } }) => last && sameExpression(left, last.symbolsEquation.left),
  );
  return (
    <>
      <p>{about}</p>
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
