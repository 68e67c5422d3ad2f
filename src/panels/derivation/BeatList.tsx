import { memo, useEffect, useLayoutEffect, useRef } from 'react';
import { beatNames, isBeatName, type BeatName } from '../../derivation/beatNames.ts';
import { translate } from '../../i18n/translate.ts';
import { showBeat } from '../../store/actions/cursor.ts';
import { shownLine } from '../../store/lines.ts';
import { useAppState } from '../../store/useAppState.ts';
import type { View } from '../../store/view.ts';
import { BeatLines } from './BeatLines.tsx';
import { BeatTools } from './BeatTools.tsx';
import { MistakeLines } from './MistakeLines.tsx';
import { scrollToItem } from './scrollToItem.ts';
import { useIdleOnce } from './useIdleOnce.ts';
import { useLinesInTurn } from './useLines.ts';
import { beatTitle } from './words.ts';

interface BeatItemProps {
  readonly name: BeatName;
  readonly number: number;
  readonly place: 'reached' | 'current' | 'ahead';
  /** The line on screen, from 1; 0 when it is in another beat. */
  readonly line: number;
  readonly formulas: View['formulas'];
  readonly everyStep: boolean;
}

const BeatItem = memo(function BeatItem(props: BeatItemProps) {
  const { name, number, place, line, formulas, everyStep } = props;
  const lines = useLinesInTurn(name);
  const each = useAppState((state) => state.experiment.each);
  const inShort = place !== 'current' && !everyStep;
  return (
    <li
      className={`beat beat-${place}`}
      data-beat={name}
      aria-current={place === 'current' ? 'step' : undefined}
    >
      <div className="beat-caption">
        <button type="button" className="beat-title">
          <span className="beat-number" aria-hidden="true">
            {number}
          </span>
          {beatTitle(name, each)}
        </button>
        <BeatTools name={name} lines={inShort ? lines.filter(({ isResult }) => isResult) : []} />
      </div>
      <BeatLines lines={lines} formulas={formulas} current={line} inShort={inShort} />
      <MistakeLines name={name} formulas={formulas} />
    </li>
  );
});

function goToClicked(event: Event): void {
  // Someone who marks a formula to copy it does not want to go anywhere.
  if (window.getSelection()?.isCollapsed === false) return;
  const target = event.target as Element;
  // A finger on a term lights it, as a mouse does by pointing.
  const touched = event instanceof PointerEvent && event.pointerType === 'touch';
  if (touched && target.closest('[data-term]') !== null) return;
  // A button does what it says and nothing else; the title is the one that goes there.
  if (target.closest('button:not(.beat-title)') !== null) return;
  const name = target.closest<HTMLElement>('[data-beat]')?.dataset['beat'] ?? '';
  const line = target.closest<HTMLElement>('[data-line]')?.dataset['line'];
  if (isBeatName(name)) showBeat(name, Number(line ?? 1));
}

/**
 * What is to be seen whole: the beat, or where that is higher than the box the line on screen and the one
 * before.
 */
function itemToShow(box: HTMLElement, beat: BeatName, line: number) {
  const item = box.querySelector<HTMLElement>(`[data-beat=${beat}]`);
  const shown = item?.querySelector<HTMLElement>(`[data-line='${line}']`);
  if (!item || !shown || item.offsetHeight <= box.clientHeight) return { item, from: item };
  const before = item.querySelector<HTMLElement>(`[data-line='${line - 1}']`);
  return { item: shown, from: before ?? item };
}

/**
 * The nine beats of the iteration on screen; a click on one, or Enter on its title, goes there. The
 * current one shows all its lines, the others what they arrive at.
 */
export function BeatList() {
  const current = useAppState((state) => state.cursor.beat);
  const line = useAppState(shownLine);
  const empty = useAppState((state) => state.experiment.data.observations.length === 0);
  const formulas = useAppState((state) => state.view.formulas);
  const everyStep = useAppState((state) => state.view.everyStep);
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const laidOut = useIdleOnce();
  const settledWith = useRef<{
    formulas: View['formulas'];
    everyStep: boolean;
    laidOut: boolean;
    top: number;
  }>(undefined);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (box === null) return;
    const { item, from } = itemToShow(box, current, line);
    if (item === null || from === null) return;
    const before = settledWith.current;
    const late = before !== undefined && before.laidOut !== laidOut;
    // Whoever has scrolled in the meantime stays there.
    if (!late || box.scrollTop === before.top) {
      const sameList = before?.formulas === formulas && before.everyStep === everyStep;
      scrollToItem(box, item, sameList && !late, from);
    }
    settledWith.current = { formulas, everyStep, laidOut, top: box.scrollTop };
  }, [current, line, formulas, everyStep, laidOut]);

  // One listener for the whole of each item: its button is the same for the keyboard.
  useEffect(() => {
    const element = list.current;
    element?.addEventListener('click', goToClicked);
    return () => element?.removeEventListener('click', goToClicked);
  }, []);

  const reached = beatNames.indexOf(current);
  return (
    <div
      ref={scroller}
      className="beat-scroller"
      role="group"
      aria-label={translate('derivation-panel.steps')}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- A box that scrolls must be reached by keyboard.
      tabIndex={0}
    >
      {empty ? (
        <p className="derivation-no-points">{translate('derivation-panel.no-points')}</p>
      ) : null}
      <ol ref={list} className={laidOut ? 'beat-list' : 'beat-list beat-list-early'}>
        {beatNames.map((name, index) => (
          <BeatItem
            key={name}
            name={name}
            number={index + 1}
            place={index === reached ? 'current' : index < reached ? 'reached' : 'ahead'}
            line={index === reached ? line : 0}
            formulas={formulas}
            everyStep={everyStep}
          />
        ))}
      </ol>
    </div>
  );
}
