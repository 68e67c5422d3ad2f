import { useCallback, useEffect, useRef } from 'react';
import type { BeatLine } from '../../derivation/beat.ts';
import type { BeatName } from '../../derivation/beatNames.ts';
import { translate } from '../../i18n/translate.ts';
import { Formula, type FormulaHandle } from '../../ui/Formula.tsx';
import type { View } from '../../store/view.ts';
import { lessonBeats } from './beatFeed.ts';
import { inTurn } from './inTurn.ts';
import { lineFormula, type LineStyle } from './lineFormula.ts';
import { LineSteps } from './LineSteps.tsx';
import { linesOf, useLines } from './useLines.ts';
import type { Unfolding } from './useUnfolded.ts';
import { spokenLine, type FormulaKind } from './words.ts';

interface BeatFormulasProps {
  readonly name: BeatName;
  readonly formulas: View['formulas'];
  readonly lineStyle?: LineStyle;
  /** The lines whose steps are shown below them; none when it is left out. */
  readonly unfolding?: Unfolding;
}

interface LiveFormulaProps {
  readonly line: BeatLine;
  readonly kind: FormulaKind;
  readonly lineStyle: LineStyle;
  readonly register: (key: string, handle: FormulaHandle | undefined) => void;
}

function handleKey(id: BeatLine['id'], kind: FormulaKind): string {
  return `${id} ${kind}`;
}

function LiveFormula({ line, kind, lineStyle, register }: LiveFormulaProps) {
  const { id } = line;
  const handle = useCallback(
    (given: FormulaHandle | undefined) => register(handleKey(id, kind), given),
    [register, id, kind],
  );
  const formula = lineFormula(line, kind, lineStyle);
  if (formula === undefined) return null;
  return (
    <Formula
      block
      className={`beat-${kind}`}
      formula={formula}
      spoken={spokenLine(line, kind)}
      scrollName={translate('derivation-panel.formula')}
      handle={handle}
    />
  );
}

/** Keeps the formulas inside an element up to date; while they change fast, only when in sight. */
function useLiveFormulas(name: BeatName, style: LineStyle) {
  const element = useRef<HTMLDivElement>(null);
  const handles = useRef(new Map<string, FormulaHandle>());

  const register = useCallback((key: string, handle: FormulaHandle | undefined) => {
    if (handle === undefined) handles.current.delete(key);
    else handles.current.set(key, handle);
  }, []);

  useEffect(() => {
    let inSight = true;
    let late = false;

    const forget = new Map<string, () => void>();

    function updateLine(line: BeatLine, kind: FormulaKind, moving: boolean): void {
      const handle = handles.current.get(handleKey(line.id, kind));
      const formula = handle === undefined ? undefined : lineFormula(line, kind, style);
      if (formula === undefined) return;
      // While all moves only what is seen follows: nobody can listen to numbers that fast.
      handle?.update(formula, moving ? undefined : spokenLine(line, kind));
    }

    function update(): void {
      late = false;
      for (const line of linesOf(name)) {
        updateLine(line, 'symbols', false);
        updateLine(line, 'numbers', false);
      }
    }

    function updateNumbers(): void {
      for (const line of linesOf(name)) updateLine(line, 'numbers', true);
    }

    function updateInTurn(): void {
      for (const { id } of linesOf(name)) {
        const key = handleKey(id, 'numbers');
        const take = (): void => {
          const line = linesOf(name).find((other) => other.id === id);
          if (line !== undefined) updateLine(line, 'numbers', true);
        };
        forget.set(key, inTurn(key, take));
      }
    }

    update();
    const unsubscribe = lessonBeats.subscribe((_, pace) => {
      if (pace === 'still') update();
      else if (!inSight) late = true;
      else if (pace === 'slow') updateNumbers();
      else updateInTurn();
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
  }, [name, style]);

  return { element, register };
}

function kindsOf(line: BeatLine, formulas: View['formulas']): readonly FormulaKind[] {
  if (line.numbers === undefined) return ['symbols'];
  return formulas === 'both' ? ['symbols', 'numbers'] : [formulas];
}

/** The lines of a beat, in symbols, in numbers or in both, always those of the iterate on screen. */
export function BeatFormulas({ name, formulas, lineStyle = 'full', unfolding }: BeatFormulasProps) {
  const lines = useLines(name);
  const { element, register } = useLiveFormulas(name, lineStyle);
  return (
    <div ref={element} className="beat-formulas">
      {lines.map((line) => (
        <div key={line.id} className="beat-line">
          {kindsOf(line, formulas).map((kind) => (
            <LiveFormula
              key={kind}
              line={line}
              kind={kind}
              lineStyle={lineStyle}
              register={register}
            />
          ))}
          {unfolding?.lines.includes(line) === true && unfolding.isUnfolded(line.id) ? (
            <LineSteps line={line} />
          ) : null}
        </div>
      ))}
    </div>
  );
}
