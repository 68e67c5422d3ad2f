import { useLayoutEffect, useRef } from 'react';
import type { BeatLine } from '../../derivation/beat.ts';
import type { LineId } from '../../derivation/lineIds.ts';
import type { View } from '../../store/view.ts';
import { fitHeight } from '../../ui/fitHeight.ts';
import { LineFormulas } from './LineFormulas.tsx';
import { useLiveFormulas } from './useLiveFormulas.ts';
import { useTravellingNumber } from './useTravellingNumber.ts';
import './CurrentLine.css';

interface CurrentLineProps {
  readonly line: BeatLine | undefined;
  readonly before: BeatLine | undefined;
  readonly formulas: View['formulas'];
  /** Whether the line is a run of small things that was opened. */
  readonly opened: boolean;
  /** The lines of which only the symbols are shown, because others stand beside them. */
  readonly inSymbols: readonly LineId[] | undefined;
}

/**
 * A line as large as its box allows, and above it the line before, which recedes: with its numbers where
 * there is room for them, else in symbols. Both are built alike, so that the line that recedes is the one that
 * was there, and is not set anew. For any place that gives it a width and a height.
 */
export function CurrentLine({ line, before, formulas, opened, inSymbols }: CurrentLineProps) {
  const { element, register } = useLiveFormulas('flowing');
  const box = useRef<HTMLDivElement>(null);
  const now = useRef<HTMLDivElement>(null);
  useTravellingNumber(now, line?.id);
  const shown = (each: BeatLine): View['formulas'] =>
    inSymbols?.includes(each.id) === true && formulas === 'both' ? 'symbols' : formulas;
  // With every rendering: after its formulas have been set, and before they are seen.
  useLayoutEffect(() => {
    if (box.current === null || now.current === null) return undefined;
    const { fit, stop } = fitHeight(box.current, now.current);
    fit();
    return stop;
  });
  return (
    <div ref={element} className="current-lines">
      <div ref={box} className="current-lines-box">
        {/* An opened line begins with what the line before has ended with. */}
        {before === undefined || opened ? null : (
          <div key={before.id} className="current-lines-before" data-line-id={before.id}>
            <div className="current-lines-formulas">
              <LineFormulas
                line={before}
                formulas={shown(before)}
                setting="flowing"
                register={register}
              />
            </div>
          </div>
        )}
        {line === undefined ? null : (
          <div key={line.id} ref={now} className="current-lines-now" data-line-id={line.id}>
            <div className="current-lines-formulas">
              <LineFormulas
                line={line}
                formulas={shown(line)}
                setting="flowing"
                opened={opened}
                register={register}
              />
            </div>
          </div>
        )}
      </div>
    </div>
  );
}
