import type { CSSProperties } from 'react';
import type { BeatLine } from '../../derivation/beat.ts';
import type { LineId } from '../../derivation/lineIds.ts';
import type { View } from '../../store/view.ts';
import { lineFormula } from './lineFormula.ts';
import { kindsOf, LineFormulas } from './LineFormulas.tsx';
import { useLiveFormulas } from './useLiveFormulas.ts';
import type { FormulaKind } from './words.ts';
import './CurrentLine.css';

// How high rows are set, in ems: with fractions or sums in them, and without.
const tallRow = 3;
const lowRow = 1.7;
/** How large the line before is set beside the current one. */
const receded = 0.62;

function rowsOf(line: BeatLine, kind: FormulaKind): readonly string[] {
  return lineFormula(line, kind)?.skeleton.split(String.raw`\\`) ?? [];
}

function heightOf(line: BeatLine, kind: FormulaKind): number {
  return rowsOf(line, kind)
    .map((row) => (/\\frac|\\sum/u.test(row) ? tallRow : lowRow))
    .reduce((height, row) => height + row, 0);
}

/** How high a line is set in ems, with its formulas below each other, and side by side. */
function heightsOf(line: BeatLine, formulas: View['formulas']): readonly [number, number] {
  const heights = kindsOf(line, formulas).map((kind) => heightOf(line, kind));
  return [heights.reduce((total, height) => total + height, 0), Math.max(...heights)];
}

/** Of a line that recedes, a sum that takes several rows is not written out again. */
function recededFormulas(line: BeatLine, formulas: View['formulas']): View['formulas'] {
  return formulas === 'both' && rowsOf(line, 'numbers').length > 1 ? 'symbols' : formulas;
}

interface CurrentLineProps {
  readonly line: BeatLine | undefined;
  readonly before: BeatLine | undefined;
  readonly formulas: View['formulas'];
  /** The lines of which only the symbols are shown, because others stand beside them. */
  readonly inSymbols: readonly LineId[] | undefined;
}

/**
 * A line as large as its box allows, and above it the line before, which recedes. For any place that
 * gives it a width and a height.
 */
export function CurrentLine({ line, before, formulas, inSymbols }: CurrentLineProps) {
  const { element, register } = useLiveFormulas();
  const shown = (each: BeatLine): View['formulas'] =>
    inSymbols?.includes(each.id) === true && formulas === 'both' ? 'symbols' : formulas;
  const ofBefore = before && recededFormulas(before, shown(before));
  const [high, wide] = line ? heightsOf(line, shown(line)) : [0, 0];
  const [highBefore, wideBefore] = before && ofBefore ? heightsOf(before, ofBefore) : [0, 0];
  const style = {
    '--lines-high': high + receded * highBefore,
    '--lines-wide': wide + receded * wideBefore,
  } as CSSProperties;
  return (
    <div ref={element} className="current-lines" style={style}>
      <div className="current-lines-box">
        {before === undefined || ofBefore === undefined ? null : (
          <div key={before.id} className="current-lines-before" data-line-id={before.id}>
            <LineFormulas line={before} formulas={ofBefore} register={register} />
          </div>
        )}
        {line === undefined ? null : (
          <div key={line.id} className="current-lines-now" data-line-id={line.id}>
            <LineFormulas line={line} formulas={shown(line)} register={register} />
          </div>
        )}
      </div>
    </div>
  );
}
