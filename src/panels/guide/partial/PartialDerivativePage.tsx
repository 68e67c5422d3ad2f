import { useEffect, useState } from 'react';
import { translate } from '../../../i18n/translate.ts';
import type { ParameterVector } from '../../../model/objective.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import { showGhost } from '../../../store/actions/view.ts';
import { InSight } from '../shared/InSight.tsx';
import { MomentNotes } from '../shared/MomentNotes.tsx';
import { MeansSomething, NoNumber } from '../shared/NoNumber.tsx';
import { ParameterRow } from '../shared/ParameterRow.tsx';
import { namesOf } from '../shared/pointFormulas.ts';
import { useShownMoment, type ShownMoment } from '../shared/shownMoment.ts';
import { HoldConstant } from './HoldConstant.tsx';
import { SlicePart } from './SlicePart.tsx';
import '../shared/parts.css';

// So many cuts are shown below one another; of more, one at a time.
const mostCuts = 2;

interface Move {
  readonly slot: number;
  readonly value: number;
  /** The iterate from which one moved; at another one the move is over. */
  readonly from: ParameterVector;
}

/** Shows in the main pictures where one has moved to, until the page closes. */
function useGhost(move: Move | undefined): void {
  useEffect(() => {
    if (move === undefined) return undefined;
    showGhost(move.from.with(move.slot, move.value));
    return () => showGhost(undefined);
  }, [move]);
}

interface CutsProps {
  readonly moment: ShownMoment;
  readonly slots: readonly number[];
}

/** The loss cut along some of the parameters, and what the slopes of all cuts are together. */
function Cuts({ moment, slots }: CutsProps) {
  const { at, loss, slopes } = moment;
  const [lastMove, setLastMove] = useState<Move>();
  const move = lastMove?.from === at ? lastMove : undefined;
  useGhost(move);
  // What is beyond the largest double, or is no number, cannot be drawn.
  const drawable =
    Math.abs(loss) < Number.MAX_VALUE / 1e10 && slopes.every((slope) => Number.isFinite(slope));
  if (!drawable) return <NoNumber moment={moment} value={loss} />;
  return (
    <>
      {slots.map((slot) => (
        <InSight key={slot}>
          <SlicePart
            slot={slot}
            moment={moment}
            moved={move?.slot === slot ? move.value : undefined}
            onMove={(value) => {
              setLastMove({ slot, value, from: at });
            }}
          />
        </InSight>
      ))}
      <p>
        {translate('rules.partial.gradient', {
          count: at.length,
          slopes: Array.from(slopes, (slope) => numberToText(slope)).join(', '),
        })}
      </p>
      {move === undefined ? null : (
        <button
          type="button"
          className="button button-outlined"
          onClick={() => {
            setLastMove(undefined);
          }}
        >
          {translate('rules.partial.back')}
        </button>
      )}
    </>
  );
}

/** Partial derivatives: the loss cut along each parameter. */
export function PartialDerivativePage() {
  const moment = useShownMoment();
  const [asked, setAsked] = useState(0);
  const names = namesOf(moment);
  const slot = Math.min(asked, names.length - 1);
  const isMany = names.length > mostCuts;
  const slots = isMany ? [slot] : [...names.keys()];
  const isEmpty = moment.problem.observations.length === 0;
  return (
    <div className="guide-page">
      <p>
        {translate('rules.partial.intro', {
          count: names.length,
          shape: moment.isParabola ? 'parabola' : 'other',
        })}
      </p>
      {isMany ? (
        <ParameterRow
          label={translate('rules.partial.along')}
          names={names}
          isLine={false}
          slot={slot}
          onChoose={setAsked}
        />
      ) : null}
      {isEmpty ? (
        <p className="guide-missing">{translate('rules.no-points')}</p>
      ) : (
        <>
          <MomentNotes moment={moment} />
          <MeansSomething moment={moment}>
            <Cuts moment={moment} slots={slots} />
          </MeansSomething>
        </>
      )}
      <HoldConstant moment={moment} slots={slots} />
    </div>
  );
}
