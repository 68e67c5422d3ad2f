import { useCallback, useEffect, useId, useRef } from 'react';
import type { BeatLine } from '../../derivation/beat.ts';
import type { LineId } from '../../derivation/lineIds.ts';
import type { FormulaHandle } from '../../ui/Formula.tsx';
import { liveBeats } from './beatFeed.ts';
import { inTurn } from './inTurn.ts';
import { lineFormula, type LineSetting } from './lineFormula.ts';
import { spokenLine, type FormulaKind } from './words.ts';

/** Called by a formula with the way to change it, and with undefined when it goes away. */
export type RegisterFormula = (
  id: LineId,
  kind: FormulaKind,
  handle: FormulaHandle | undefined,
) => void;

function lineNow(id: LineId): BeatLine | undefined {
  for (const { lines } of liveBeats.current()) {
    const found = lines.find((line) => line.id === id || line.given?.id === id);
    if (found !== undefined) return found.id === id ? found : found.given;
  }
  return undefined;
}

/**
 * Keeps the formulas inside an element up to date, past React: each tells how it is changed, and is
 * changed when the state changes; while that goes fast, only in sight, and its numbers alone.
 */
export function useLiveFormulas(setting: LineSetting = 'rows') {
  const element = useRef<HTMLDivElement>(null);
  const handles = useRef(new Map<LineId, Map<FormulaKind, FormulaHandle>>());
  // The same line may stand in two places at once; each waits for its own turn.
  const place = useId();

  const register: RegisterFormula = useCallback((id, kind, handle) => {
    const ofLine = handles.current.get(id) ?? new Map<FormulaKind, FormulaHandle>();
    if (handle === undefined) ofLine.delete(kind);
    else ofLine.set(kind, handle);
    handles.current.set(id, ofLine);
  }, []);

  useEffect(() => {
    let inSight = true;
    let late = false;
    const forget = new Map<LineId, () => void>();

    function updateLine(id: LineId, kind: FormulaKind, moving: boolean): void {
      const handle = handles.current.get(id)?.get(kind);
      const line = handle === undefined ? undefined : lineNow(id);
      const formula = line && lineFormula(line, kind, setting);
      if (line === undefined || formula === undefined) return;
      // While all moves only what is seen follows: nobody can listen to numbers that fast.
      handle?.update(formula, moving ? undefined : spokenLine(line, kind));
    }

    function update(): void {
      late = false;
      for (const id of handles.current.keys()) {
        updateLine(id, 'symbols', false);
        updateLine(id, 'numbers', false);
      }
    }

    function updateNumbers(): void {
      for (const id of handles.current.keys()) updateLine(id, 'numbers', true);
    }

    function updateInTurn(moving: boolean): void {
      for (const id of handles.current.keys()) {
        const work = () => {
          if (!moving) updateLine(id, 'symbols', false);
          updateLine(id, 'numbers', moving);
        };
        forget.set(id, inTurn(`${place} ${id}`, work));
      }
    }

    update();
    const unsubscribe = liveBeats.subscribe((_, pace, ofOtherPoints) => {
      if (pace === 'still' && ofOtherPoints) updateInTurn(false);
      else if (pace === 'still') update();
      else if (!inSight) late = true;
      else if (pace === 'slow') updateNumbers();
      else updateInTurn(true);
    });
    const stop = (): void => {
      unsubscribe();
      for (const take of forget.values()) take();
    };
    if (element.current === null || typeof IntersectionObserver === 'undefined') return stop;
    const observer = new IntersectionObserver((entries) => {
      inSight = entries.at(-1)?.isIntersecting ?? true;
      if (inSight && late) update();
    });
    observer.observe(element.current);
    return () => {
      observer.disconnect();
      stop();
    };
  }, [place, setting]);

  return { element, register };
}
