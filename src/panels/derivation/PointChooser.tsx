import { translate } from '../../i18n/translate.ts';
import { choosePoint, toggleAllPoints } from '../../store/actions/view.ts';
import { chosenPoint, chosenPoints, shownIterate } from '../../store/selectors.ts';
import { useAppState } from '../../store/useAppState.ts';
import { useCalmly } from '../../playback/useCalmly.ts';

interface ArrowProps {
  readonly label: string;
  readonly disabled: boolean;
  readonly choose: () => void;
  readonly path: string;
}

function Arrow({ label, disabled, choose, path }: ArrowProps) {
  // Disabled for the eye and for screen readers only: at the last point the focus stays where it is.
  return (
    <button
      type="button"
      className="button derivation-arrow"
      aria-label={label}
      title={label}
      aria-disabled={disabled}
      onClick={disabled ? undefined : choose}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={path} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      </svg>
    </button>
  );
}

/** An index if there is such a point. */
function neighbour(index: number, count: number): number | undefined {
  return index >= 0 && index < count ? index : undefined;
}

/** Chooses the point whose numbers stand in the formulas, or all points. */
export function PointChooser() {
  const count = useAppState((state) => state.experiment.data.observations.length);
  const chosen = useCalmly(chosenPoint);
  const rows = useCalmly((state) => shownIterate(state).rows);
  const ofIteration = useAppState((state) => shownIterate(state).point !== undefined);
  const all = useAppState((state) => chosenPoints(state) === 'all');
  if (count === 0) return null;
  const position = translate('derivation-panel.point-position', { position: chosen + 1, count });
  const usable = rows?.toSorted((one, other) => one - other);
  const before =
    usable === undefined ? neighbour(chosen - 1, count) : usable.findLast((row) => row < chosen);
  const after =
    usable === undefined ? neighbour(chosen + 1, count) : usable.find((row) => row > chosen);
  if (ofIteration) {
    // The iteration uses this one: there is nothing to choose, and no output, which would be read
    // aloud with every iteration that plays.
    return (
      <div className="derivation-point">
        <span className="derivation-point-word">{translate('derivation-panel.point')}</span>
        <span className="derivation-point-position">{position}</span>
      </div>
    );
  }
  return (
    <div className="derivation-point" role="group" aria-label={translate('derivation-panel.point')}>
      <span className="derivation-point-word">{translate('derivation-panel.point')}</span>
      <Arrow
        label={translate('derivation-panel.previous-point')}
        disabled={before === undefined}
        choose={() => choosePoint(before ?? chosen)}
        path="M10 3 5 8l5 5"
      />
      <output className="derivation-point-position">
        {all ? translate('derivation-panel.all-shown', { count }) : position}
      </output>
      <Arrow
        label={translate('derivation-panel.next-point')}
        disabled={after === undefined}
        choose={() => choosePoint(after ?? chosen)}
        path="m6 3 5 5-5 5"
      />
      <button
        type="button"
        className="button derivation-all"
        aria-pressed={all}
        onClick={toggleAllPoints}
      >
        {translate('derivation-panel.all-points')}
      </button>
    </div>
  );
}
