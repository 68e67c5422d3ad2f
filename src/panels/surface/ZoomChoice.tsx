import { translate } from '../../i18n/translate.ts';
import type { MessageId } from '../../i18n/messageId.ts';
import { changeView } from '../../store/actions/view.ts';
import { shownParameters } from '../../store/shownParameters.ts';
import { useAppState } from '../../store/useAppState.ts';
import { type View, viewFields } from '../../store/view.ts';

const labels: Readonly<Record<View['zoom'], MessageId>> = {
  all: 'panels.surface.zoomAll',
  path: 'panels.surface.zoomPath',
  minimum: 'panels.surface.zoomMinimum',
};

/** Buttons that choose what the map shows, which follows the run, and whether its units are equally long. */
export function ZoomChoice() {
  const zoom = useAppState(({ view }) => view.zoom);
  const equal = useAppState(({ view }) => view.equalUnits);
  const isMap = useAppState((state) => shownParameters(state).up !== undefined);
  return (
    <div role="group" aria-label={translate('panels.surface.zoom')} className="surface-zoom">
      {viewFields.zoom.options.map((choice) => (
        <button
          key={choice}
          type="button"
          className="button"
          aria-pressed={choice === zoom}
          onClick={() => {
            changeView({ zoom: choice });
          }}
        >
          {translate(labels[choice])}
        </button>
      ))}
      {isMap ? (
        <button
          type="button"
          className="button"
          aria-pressed={equal}
          onClick={() => {
            changeView({ equalUnits: !equal });
          }}
        >
          {translate('panels.surface.equalUnits')}
        </button>
      ) : null}
    </div>
  );
}
