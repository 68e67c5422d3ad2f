import type { ReactNode } from 'react';
import { translate } from '../i18n/translate.ts';
import { numberToText } from '../numerics/formatNumber.ts';
import { useCalmly } from '../playback/useCalmly.ts';
import { toOriginal } from '../regression/scaling.ts';
import { shownIterate } from '../store/selectors.ts';
import { problemOf } from '../store/problem.ts';
import { useAppState } from '../store/useAppState.ts';
import './ScaledLine.css';

/**
 * The line on screen in both units while x is standardised: over x, as it is drawn through the data, and
 * over z, as descent works with it, and how one becomes the other. Nothing where x is as it is.
 */
export function ScaledLine(): ReactNode {
  const scaled = useAppState((state) => state.experiment.scaling === 'standard');
  const scaling = useAppState((state) => problemOf(state.experiment).scaling);
  const { at } = useCalmly(shownIterate);
  if (!scaled) return null;
  const [overX, overZ] = [toOriginal(at, scaling), at].map(([m = 0, b = 0]) => ({
    m: numberToText(m),
    b: numberToText(b),
  }));
  const { centre, spread } = scaling;
  return (
    <div className="scaled-line">
      <p>{translate('controls.scaledLine.x', overX)}</p>
      <p>{translate('controls.scaledLine.z', overZ)}</p>
      <p>
        {translate('controls.scaledLine.scaling', {
          mean: numberToText(centre),
          deviation: numberToText(spread),
        })}
      </p>
    </div>
  );
}
