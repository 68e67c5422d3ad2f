import type { ReactNode } from 'react';
import { translate } from '../../i18n/translate.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import { loss } from '../../regression/loss.ts';
import { problemOf } from '../../store/selectors.ts';
import { useAppState } from '../../store/useAppState.ts';
import type { createSurfaceGestures } from './surfaceGestures.ts';

interface SurfacePlotProps {
  readonly label: string;
  readonly gestures: ReturnType<typeof createSurfaceGestures>;
  readonly children: ReactNode;
}

function Readout() {
  const text = useAppState((state) => {
    if (state.ghost === undefined) return '';
    const { sums } = problemOf(state.experiment);
    return translate('panels.surface.readout', {
      m: numberToText(state.ghost.m, 4),
      b: numberToText(state.ghost.b, 4),
      loss: numberToText(loss(sums, state.experiment.loss, state.ghost), 4),
    });
  });
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
