import { memo, useEffect, useLayoutEffect, useRef } from 'react';
import { beatNames, isBeatName, type BeatName } from '../../derivation/beatNames.ts';
import { translate } from '../../i18n/translate.ts';
import { showBeat } from '../../store/actions/cursor.ts';
import { useLesson } from '../../store/useLesson.ts';
import type { View } from '../../store/view.ts';
import { BeatFormulas } from './BeatFormulas.tsx';
import { BeatTools } from './BeatTools.tsx';
import { MistakeLines } from './MistakeLines.tsx';
import { scrollToItem } from './scrollToItem.ts';
import { useIdleOnce } from './useIdleOnce.ts';
import { useUnfolded } from './useUnfolded.ts';
import { beatSentence, beatTitle, type BeatWording } from './words.ts';

interface BeatItemProps {
  readonly name: BeatName;
  readonly number: number;
  readonly place: 'reached' | 'current' | 'ahead';
  readonly formulas: View['formulas'];
  readonly loss: BeatWording['loss'];
  readonly scaling: BeatWording['scaling'];
  readonly method: BeatWording['method'];
}

const BeatItem = memo(function BeatItem(props: BeatItemProps) {
  const { name, number, place, formulas, loss, scaling, method } = props;
  const unfolding = useUnfolded(name);
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
          {beatTitle(name)}
        </button>
        <BeatTools name={name} unfolding={unfolding} />
      </div>
      {place === 'current' ? (
        <p className="beat-sentence">{beatSentence(name, { loss, scaling, method })}</p>
      ) : null}
      <BeatFormulas name={name} formulas={formulas} unfolding={unfolding} />
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
  const item = target.closest<HTMLElement>('[data-beat]');
  const name = item?.dataset['beat'] ?? '';
  if (isBeatName(name)) showBeat(name);
}

/** The nine beats of the iteration on screen; a click on one, or Enter on its title, goes there. */
export function BeatList() {
  const current = useLesson((state) => state.cursor.beat);
  const empty = useLesson((state) => state.experiment.data.observations.length === 0);
  const formulas = useLesson((state) => state.view.formulas);
  const loss = useLesson((state) => state.experiment.loss);
  const scaling = useLesson((state) => state.experiment.scaling);
  const method = useLesson((state) => state.experiment.method.kind);
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const laidOut = useIdleOnce();
  const settledWith = useRef<{ formulas: View['formulas']; laidOut: boolean; top: number }>(
    undefined,
  );

  useLayoutEffect(() => {
    const box = scroller.current;
    const item = box?.querySelector<HTMLElement>(`[data-beat=${current}]`);
    if (!box || !item) return;
    const before = settledWith.current;
    const late = before !== undefined && before.laidOut !== laidOut;
    // Whoever has scrolled in the meantime stays there.
    if (!late || box.scrollTop === before.top) {
      scrollToItem(box, item, before?.formulas === formulas && !late);
    }
    settledWith.current = { formulas, laidOut, top: box.scrollTop };
  }, [current, formulas, laidOut]);

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
            formulas={formulas}
            loss={loss}
            scaling={scaling}
            method={method}
          />
        ))}
      </ol>
    </div>
  );
}
