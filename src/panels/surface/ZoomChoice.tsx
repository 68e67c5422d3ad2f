import type { MessageId } from '../../i18n/messageId.ts';
import { translate } from '../../i18n/translate.ts';
import { zooms, type Zoom } from './surfaceView.ts';

const labels: Readonly<Record<Zoom, MessageId>> = {
  all: 'panels.surface.zoomAll',
  path: 'panels.surface.zoomPath',
  minimum: 'panels.surface.zoomMinimum',
};

interface ZoomChoiceProps {
  readonly zoom: Zoom;
  readonly onChoose: (zoom: Zoom) => void;
}

/** Buttons that choose what the map shows. Pressing one again fits the view to it anew. */
export function ZoomChoice({ zoom, onChoose }: ZoomChoiceProps) {
  return (
    <div role="group" aria-label={translate('panels.surface.zoom')} className="surface-zoom">
      {zooms.map((choice) => (
        <button
          key={choice}
          type="button"
          className="button"
          aria-pressed={choice === zoom}
          onClick={() => {
            onChoose(choice);
          }}
        >
          {translate(labels[choice])}
        </button>
      ))}
    </div>
  );
}
