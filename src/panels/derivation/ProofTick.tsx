import { useEffect, useState } from 'react';
import { type RewritingProof, verdictOf } from '../../calculus/proof.ts';
import type { BeatLine } from '../../derivation/beat.ts';
import { lineProof } from '../../derivation/lineProof.ts';
import { translate } from '../../i18n/translate.ts';
import './ProofTick.css';

const tick = '✓';

// Whoever goes on at once does not wait for the proof of a line that is gone.
const afterLine = 200;

/** The proof of a line, a moment after the line has come; undefined for what is a definition. */
function useProof({
  symbolsEquation,
  provable,
  furtherSymbols,
}: BeatLine): RewritingProof | undefined {
  const [known, setKnown] = useState<{
    readonly of: unknown;
    readonly proof: RewritingProof | undefined;
  }>();
  useEffect(() => {
    const timer = setTimeout(() => {
      const proof = lineProof({ symbolsEquation, provable, furtherSymbols });
      setKnown({ of: symbolsEquation, proof });
    }, afterLine);
    return () => clearTimeout(timer);
    // The other two come and go with the equation.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [symbolsEquation]);
  return known?.of === symbolsEquation ? known.proof : undefined;
}

/** A tick behind a line that was proved by numbers; pressed it says how. */
export function ProofTick({ line }: { readonly line: BeatLine }) {
  const proof = useProof(line);
  const [open, setOpen] = useState(false);
  if (proof === undefined || verdictOf(proof) !== 'agrees') return null;
  const { agreeing, undecided } = proof;
  return (
    <span className="proof-tick">
      <button
        type="button"
        className="proof-tick-button"
        aria-expanded={open}
        aria-label={translate('derivation-panel.proved')}
        title={translate('derivation-panel.proved')}
        onClick={() => setOpen(!open)}
      >
        {tick}
      </button>
      {open ? (
        <span className="proof-tick-words" role="status">
          {translate('derivation-panel.proof', { agreeing, undecided })}
        </span>
      ) : null}
    </span>
  );
}
