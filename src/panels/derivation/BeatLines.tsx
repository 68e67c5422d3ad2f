import type { BeatLine } from '../../derivation/beat.ts';
import type { View } from '../../store/view.ts';
import { FoldButton } from './FoldButton.tsx';
import { LineFormulas } from './LineFormulas.tsx';
import { LineWhy } from './LineWhy.tsx';
import { useOpenedLine } from './useOpenedLine.ts';
import { useLiveFormulas } from './useLiveFormulas.ts';
import { lineSentence } from './words.ts';

interface BeatLinesProps {
  readonly lines: readonly BeatLine[];
  readonly formulas: View['formulas'];
  /** The line on screen, from 1; 0 when it is in another beat. */
  readonly current: number;
  /** In short: only what the beat arrives at, and no reasons. */
  readonly inShort: boolean;
}

function placeOf(line: number, current: number): string {
  if (current === 0) return '';
  if (line === current) return 'line-current';
  if (line > current) return 'line-ahead';
  return line === current - 1 ? 'line-before' : 'line-earlier';
}

/** The lines of a beat, always with the numbers of the iterate on screen; the current one stands out. */
export function BeatLines({ lines, formulas, current, inShort }: BeatLinesProps) {
  const { element, register } = useLiveFormulas();
  const { isOpen, toggle } = useOpenedLine();
  return (
    <div ref={element} className={inShort ? 'beat-formulas beat-in-short' : 'beat-formulas'}>
      {lines.map((line, index) => {
        if (inShort && !line.isResult) return null;
        const isCurrent = index + 1 === current;
        return (
          <div
            key={line.id}
            className={`beat-line ${placeOf(index + 1, current)}`}
            data-line={index + 1}
            aria-current={isCurrent ? 'true' : undefined}
          >
            {isCurrent ? <p className="beat-sentence">{lineSentence(line)}</p> : null}
            <LineFormulas
              line={line}
              formulas={formulas}
              opened={isOpen(line)}
              register={register}
            />
            {inShort ? null : <LineWhy line={line} proved={isCurrent} />}
            <FoldButton line={line} open={isOpen(line)} onToggle={toggle} />
          </div>
        );
      })}
    </div>
  );
}
