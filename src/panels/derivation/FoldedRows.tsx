import { useMemo } from 'react';
import { symbolEquation } from '../../calculus/shownEquation.ts';
import type { BeatLine, FoldedPart } from '../../derivation/beat.ts';
import { translate } from '../../i18n/translate.ts';
import { EquationLine } from '../shared/EquationLine.tsx';
import { ProofTick } from './ProofTick.tsx';
import './FoldedRows.css';

/** What each row says: that its side is equal to the one before; the first has a left side of its own. */
function claimsOf(rows: readonly FoldedPart[]) {
  return rows.map(({ equation }, place) => {
    const before = rows[place - 1]?.equation.sides.at(-1)?.expression;
    return before === undefined
      ? equation
      : symbolEquation(
          before,
          equation.sides.map(({ expression }) => expression),
        );
  });
}

/** An opened line: where it begins, and one small thing after the other, each with its name. */
export function FoldedRows({ line }: { readonly line: BeatLine }) {
  const { folded } = line;
  const claims = useMemo(() => claimsOf(folded), [folded]);
  return (
    <ol className="folded-rows">
      {folded.map(({ name, equation }, index) => (
        // The rows of a line are a fixed list.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>
          <EquationLine equation={equation} />
          <span className="folded-why">
            {name === undefined ? null : <span className="folded-name">{translate(name)}</span>}
            <ProofTick line={line} row={claims[index]} />
          </span>
        </li>
      ))}
    </ol>
  );
}
