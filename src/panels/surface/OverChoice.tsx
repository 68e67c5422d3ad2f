import { translate } from '../../i18n/translate.ts';
import { changeView } from '../../store/actions/view.ts';
import type { AppState } from '../../store/appState.ts';
import {
  parameterNames,
  shownParameters,
  type ShownParameters,
  usualParameters,
} from '../../store/shownParameters.ts';
import { useAppState } from '../../store/useAppState.ts';
import { plainName } from '../shared/parameterLook.ts';
import './OverChoice.css';

/** All pairs of names, and each name alone. */
function choicesOf(names: readonly string[]): readonly string[] {
  const pairs = names.flatMap((one, index) =>
    names.slice(index + 1).map((other) => `${one},${other}`),
  );
  return [...pairs, ...names];
}

function labelOf(choice: string): string {
  return choice.split(',').map(plainName).join(', ');
}

function namesOf(state: AppState, { across, up }: ShownParameters): string {
  const all = parameterNames(state);
  return [across, up].flatMap((slot) => (slot === undefined ? [] : [all[slot]])).join(',');
}

/**
 * Over which parameters the loss is drawn: two as a map, or one as a curve.
 * @param named whether it says so in sight, in a row of its own: of more than two parameters, of which some are held.
 */
export function OverChoice({ named = false }: { readonly named?: boolean }) {
  const names = useAppState((state) => parameterNames(state).join(','));
  const shown = useAppState((state) => namesOf(state, shownParameters(state)));
  const usual = useAppState((state) => namesOf(state, usualParameters(state)));
  const choices = choicesOf(names.split(','));
  const isMany = names.split(',').length > 2;
  if (choices.length < 2 || (named && !isMany)) return null;
  const select = (
    <select
      className="panel-select"
      aria-label={translate('panels.surface.over')}
      value={shown}
      onChange={(event) => {
        const { value } = event.currentTarget;
        // Of more than two the usual ones follow the lines: what is chosen stays.
        changeView({ over: value === usual && !isMany ? '' : value.toLowerCase() });
      }}
    >
      {/* What a link says may be turned round. */}
      {choices.includes(shown) ? null : <option value={shown}>{labelOf(shown)}</option>}
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {labelOf(choice)}
        </option>
      ))}
    </select>
  );
  if (!named) return select;
  return (
    <p className="over-row">
      <span aria-hidden="true">{translate('panels.surface.over')}</span>
      {select}
    </p>
  );
}
