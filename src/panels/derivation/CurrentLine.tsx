import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { BeatLine } from '../../derivation/beat.ts';
import type { LineId } from '../../derivation/lineIds.ts';
import type { View } from '../../store/view.ts';
import { type ArrangedLines, fitLines } from './fitLines.ts';
import { leastType } from './leastType.ts';
import { LineFormulas } from './LineFormulas.tsx';
import { useLiveFormulas } from './useLiveFormulas.ts';
import { useTravellingNumber } from './useTravellingNumber.ts';
import './CurrentLine.css';

interface CurrentLineProps {
  readonly line: BeatLine | undefined;
  /** Lines before it: the last is the one that it is worked out from. */
  readonly earlier: readonly BeatLine[];
  readonly formulas: View['formulas'];
  /** Whether its step has no other line: then a short one may be larger, else the type would jump from line to line. */
  readonly alone: boolean;
  /** Whether the line is a run of small things that was opened. */
  readonly opened: boolean;
  /** The lines of which only the symbols are shown, because others stand beside them. */
  readonly inSymbols: readonly LineId[] | undefined;
}

/**
 * A line as large as its box allows, and above it lines before it: the one that it is worked out from nearly as large,
 * with its numbers where there is room for them, older ones smaller. All are built alike, so that a line that recedes
 * is the one that was there, and is not set anew. For any place that gives it a width and a height.
 */
export function CurrentLine({
  line,
  earlier,
  formulas,
  alone,
  opened,
  inSymbols,
}: CurrentLineProps) {
  const { element, register } = useLiveFormulas('flowing');
  const box = useRef<HTMLDivElement>(null);
  const now = useRef<HTMLDivElement>(null);
  const standing = useRef<ArrangedLines | undefined>(undefined);
  useTravellingNumber(now, line?.id);
  const shown = (each: BeatLine): View['formulas'] => {
    if (formulas !== 'both') return formulas;
    if (inSymbols?.includes(each.id) === true) return 'symbols';
    // In short: how they come about stands in the lines that they are from.
    return each === line?.given ? 'numbers' : formulas;
  };
  // With every rendering: after its formulas have been set, and before they are seen.
  useLayoutEffect(() => {
    if (box.current === null || now.current === null) return undefined;
    const before = [...box.current.querySelectorAll<HTMLElement>(':scope > .current-lines-before')];
    const type = { least: leastType, enlarges: alone };
    const { fit, stop } = fitLines(box.current, now.current, before, type, standing);
    fit();
    return stop;
  });
  const boxOf = (each: BeatLine, place: 'before' | 'now'): ReactNode => (
    <div
      key={each.id}
      ref={place === 'now' ? now : undefined}
      className={`current-lines-${place}`}
      data-line-id={each.id}
    >
      <div className="current-lines-formulas">
        <LineFormulas
          line={each}
          formulas={shown(each)}
          setting="flowing"
          opened={place === 'now' && opened}
          register={register}
        />
      </div>
    </div>
  );
  return (
    <div ref={element} className="current-lines">
      <div ref={box} className="current-lines-box">
        {/* One list, so that a line keeps its element. An opened line begins with what the one before has ended with. */}
        {[
          ...(opened ? [] : earlier.map((each) => boxOf(each, 'before'))),
          line === undefined ? null : boxOf(line, 'now'),
        ]}
      </div>
    </div>
  );
}
