import { useEffect, useState } from 'react';
import type { Equation } from '../../calculus/equation.ts';
import { verdictOf } from '../../calculus/proof.ts';
import type { BeatLine } from '../../derivation/beat.ts';
import { type LineProof, lineProof } from '../../derivation/lineProof.ts';
import { translate } from '../../i18n/translate.ts';
import { liveBeats } from './beatFeed.ts';
import './ProofTick.css';

const tick = '✓';

// Whoever goes on at once does not wait for the proof of a line that is gone.
const afterLine = 200;

interface ProofTickProps {
  readonly line: BeatLine;
  /** One row of the line when it is opened: that is proved, and not all of it. */
  readonly row?: Equation | undefined;
}

/** The line with the numbers on screen: React is not told of each. */
function liveLine(line: BeatLine): BeatLine {
  const lines = liveBeats.current().flatMap((beat) => beat.lines);
  return lines.find(({ symbolsEquation }) => symbolsEquation === line.symbolsEquation) ?? line;
}

/**
 * The proof of a line, a moment after the line or its numbers have come; while those change the one before stays.
 * Undefined for what is a definition.
 */
function useProof({ line, row }: ProofTickProps): LineProof | undefined {
  const of = row ?? line.symbolsEquation;
  const [known, setKnown] = useState<{
    readonly of: Equation;
    readonly proof: LineProof | undefined;
  }>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const proveSoon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const { provable, furtherSymbols, onScreen } = liveLine(line);
        const further = row === undefined ? furtherSymbols : [];
        const proof = lineProof({
          provable,
          symbolsEquation: of,
          furtherSymbols: further,
          onScreen,
        });
        setKnown({ of, proof });
      }, afterLine);
    };
    proveSoon();
    const stop = liveBeats.subscribe(proveSoon);
    return () => {
      clearTimeout(timer);
      stop();
    };
    // All else of the line comes and goes with its equation, or is asked for anew.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [of]);
  return known?.of === of ? known.proof : undefined;
}

/** A tick behind a line that was proved by numbers; pressed it says how. Plain words behind one that was refuted. */
export function ProofTick({ line, row }: ProofTickProps) {
  const proof = useProof({ line, row });
  const [open, setOpen] = useState(false);
  const verdict = proof && verdictOf(proof);
  if (verdict === 'differs') {
    return (
      <span className="proof-doubt" role="status">
        {translate('derivation-panel.not-confirmed')}
      </span>
    );
  }
  const face = (
    <>
      {tick}
      {row === undefined ? (
        <span className="proof-tick-says">{translate('derivation-panel.checked')}</span>
      ) : null}
    </>
  );
  if (proof === undefined || verdict !== 'agrees') {
    // Its place is kept: what comes a moment after its line moves nothing.
    return line.provable === undefined ? null : (
      <span className="proof-tick proof-tick-to-come" aria-hidden>
        <span className="proof-tick-button">{face}</span>
      </span>
    );
  }
  const { agreeing, undecided, shown } = proof;
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
        {face}
      </button>
      {open ? (
        <span className="proof-tick-words" role="status">
          {translate('derivation-panel.proof', {
            shown,
            others: agreeing - shown,
            undecided,
          })}
        </span>
      ) : null}
    </span>
  );
}
