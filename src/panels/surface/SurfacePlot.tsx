import type { ReactNode } from 'react';
import { translate } from '../../i18n/translate.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import type { AppState } from '../../store/appState.ts';
import { shownLoss } from '../../store/shownLoss.ts';
import { parameterNames, shownParameters } from '../../store/shownParameters.ts';
import { useAppState } from '../../store/useAppState.ts';
import { plainName } from '../shared/parameterLook.ts';
import type { createSurfaceGestures } from './surfaceGestures.ts';

interface SurfacePlotProps {
  readonly label: string;
  readonly gestures: ReturnType<typeof createSurfaceGestures>;
  readonly children: ReactNode;
}

function readout(state: AppState): string {
  const { ghost, experiment } = state;
  if (ghost === undefined) return '';
  const at = ghost;
  const { across, up } = shownParameters(state);
  const names = parameterNames(state);
  const shown = up === undefined ? [across] : [across, up];
  const numbers = shown.map(
    (slot) => `${plainName(names[slot] ?? '')} ${numberToText(at[slot] ?? 0, 4)}`,
  );
  const value = shownLoss(experiment).value(at);
  const loss = Number.isFinite(value) ? numberToText(value, 4) : '–';
  return translate('panels.surface.readout', { numbers: numbers.join('   '), loss });
}

function Readout() {
  const text = useAppState(readout);
  return text === '' ? null : <p className="surface-readout">{text}</p>;
}

/** The place of a picture of the loss, map or curve: there pointers and keys move the start. */
export function SurfacePlot({ label, gestures, children }: SurfacePlotProps) {
  return (
    <div
      className="surface-plot"
      role="application"
      aria-label={label}
      aria-describedby="surface-summary surface-keys"
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the start is moved by keys here
      tabIndex={0}
      {...gestures}
    >
      {children}
      <Readout />
    </div>
  );
}
