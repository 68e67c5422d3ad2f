import type { FoldedPart } from '../../derivation/beat.ts';
import { translate } from '../../i18n/translate.ts';
import { EquationLine } from '../shared/EquationLine.tsx';
import './FoldedRows.css';

/** An opened line: where it begins, and one small thing after the other, each with its name. */
export function FoldedRows({ rows }: { readonly rows: readonly FoldedPart[] }) {
  return (
    <ol className="folded-rows">
      {rows.map(({ tidies, equation }, index) => (
        // The rows of a line are a fixed list.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>
          <EquationLine equation={equation} />
          {tidies === undefined ? null : (
            <span className="folded-name">{translate(`tidy.${tidies}`)}</span>
          )}
        </li>
      ))}
    </ol>
  );
}
