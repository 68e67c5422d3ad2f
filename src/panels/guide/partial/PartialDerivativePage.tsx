import { useEffect, useState } from 'react';
import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import type { Parameters } from '../../../regression/parameters.ts';
import { unknowns, type Unknown, withUnknown } from '../../../regression/slice.ts';
import { showGhost } from '../../../store/actions/view.ts';
import { InSight } from '../shared/InSight.tsx';
import { MomentNotes } from '../shared/MomentNotes.tsx';
import { useShownMoment } from '../shared/shownMoment.ts';
import { HoldConstant } from './HoldConstant.tsx';
import { SlicePart } from './SlicePart.tsx';
import './PartialDerivativePage.css';
import '../shared/parts.css';

interface Move {
  readonly unknown: Unknown;
  readonly value: number;
  /** The iterate from which one moved; at another one the move is over. */
  readonly from: Parameters;
}

/** Shows in the main pictures where one has moved to, until the page closes. */
function useGhost(move: Move | undefined): void {
  useEffect(() => {
    if (move === undefined) return undefined;
    showGhost(withUnknown(move.from, move.unknown, move.value));
    return () => showGhost(undefined);
  }, [move]);
}

/** Partial derivatives: the loss surface cut along m and along b. */
export function PartialDerivativePage() {
  const moment = useShownMoment();
  const { parameters, problem, feature, gradient } = moment;
  const [lastMove, setLastMove] = useState<Move>();
  const move = lastMove?.from === parameters ? lastMove : undefined;
  useGhost(move);
  if (problem.observations.length === 0) {
    return (
      <div className="guide-page">
        <p>{translate('rules.partial.intro')}</p>
        <p className="guide-missing">{translate('rules.no-points')}</p>
        <HoldConstant feature={feature} />
      </div>
    );
  }
  // What saturates at the largest double cannot be drawn; see `loss`.
  const drawable = moment.loss < Number.MAX_VALUE / 1e10;
  return (
    <div className="guide-page">
      <p>{translate('rules.partial.intro')}</p>
      <MomentNotes moment={moment} />
      {drawable ? (
        unknowns.map((unknown) => (
          <InSight key={unknown}>
            <SlicePart
              unknown={unknown}
              moment={moment}
              moved={move?.unknown === unknown ? move.value : undefined}
              onMove={(value) => {
                setLastMove({ unknown, value, from: parameters });
              }}
            />
          </InSight>
        ))
      ) : (
        <p className="guide-missing">{translate('rules.partial.overflow')}</p>
      )}
      {drawable ? (
        <p>
          {translate('rules.partial.gradient', {
            m: numberToText(gradient.m),
            b: numberToText(gradient.b),
          })}
        </p>
      ) : null}
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
      <HoldConstant feature={feature} />
    </div>
  );
}
