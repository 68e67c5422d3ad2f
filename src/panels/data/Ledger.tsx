import { useMemo } from 'react';
import { useCalmly } from '../../playback/useCalmly.ts';
import type { AppState } from '../../store/appState.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { useStanding } from '../../ui/standing.ts';
import { type LedgerEntry, ledgerOf } from './ledger.ts';
import './Ledger.css';

const whole = (state: AppState): AppState => state;

function classOf(chosen: boolean, row: LedgerEntry['row']): string {
  const classes = ['data-ledger-entry'];
  if (chosen) classes.push('data-ledger-chosen');
  if (row !== undefined) classes.push(`data-ledger-${row}`);
  return classes.join(' ');
}

function Row({ scales }: { readonly scales: PlotScales }) {
  const state = useCalmly(whole);
  const { symbol, term, entries, size } = useMemo(() => ledgerOf(state, scales), [state, scales]);
  if (symbol === '' && entries.length === 0) return null;
  const type = size * scales.typeSize;
  const first = Math.min(...entries.map(({ left, text }) => left - text.length * 0.3 * type));
  return (
    <div style={{ fontSize: `${String(size)}em` }}>
      {symbol !== '' && first > symbol.length * 0.7 * type ? (
        <span className="data-ledger-symbol" data-term={term} data-point="every">
          {symbol}
        </span>
      ) : null}
      {entries.map(({ point, text, chosen, left, row }) => (
        <span
          key={point}
          className={classOf(chosen, row)}
          data-term={term}
          data-point={point}
          data-travels={chosen ? '' : undefined}
          style={{ left }}
        >
          {text}
        </span>
      ))}
    </div>
  );
}

/**
 * The ledger under the axis: each point's number of this step under its x, so that a sum is read off the
 * picture. Hidden from screen readers, to which the formulas and the table of the points say the same.
 */
export function Ledger({ scales }: { readonly scales: PlotScales | undefined }) {
  const standing = useStanding();
  if (standing !== 'lead') return null;
  return (
    <div className="data-ledger" data-terms="" aria-hidden="true">
      {scales === undefined ? null : <Row scales={scales} />}
    </div>
  );
}
