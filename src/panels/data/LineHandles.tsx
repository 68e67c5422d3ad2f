import { type KeyboardEvent, useMemo } from 'react';
import { translate } from '../../i18n/translate.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import { predict } from '../../regression/predict.ts';
import { useCalmly } from '../../playback/useCalmly.ts';
import { setStart } from '../../store/actions/experiment.ts';
import { shownAxes } from '../../store/dataAxes.ts';
import type { AppState } from '../../store/appState.ts';
import { appStore } from '../../store/appStore.ts';
import { placeOf } from '../../ui/plot/marks/resolve.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { handleSpot, lineNow, lineWithHandle, showsHandles } from './lineHandles.ts';
import './LineHandles.css';

const whole = (state: AppState): AppState => state;
const sides = [0, 1] as const;
const names = ['panels.data.handleLeft', 'panels.data.handleRight'] as const;
// By which share of the height an arrow key moves a handle, alone and with Shift.
const [small, large] = [1 / 100, 1 / 20];

function turn(index: 0 | 1, direction: 1 | -1, share: number): void {
  const state = appStore.getState();
  const { line, handles } = lineNow(state);
  const axes = shownAxes(state);
  const step = direction * share * (axes.y[1] - axes.y[0]);
  const height = predict(line, handles[index]) + step;
  setStart(lineWithHandle(line, handles, index, height, axes));
}

function onKey(event: KeyboardEvent<HTMLElement>, index: 0 | 1): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  if (!event.key.startsWith('Arrow')) return;
  // The picture around it would move a point.
  event.preventDefault();
  event.stopPropagation();
  const share = event.shiftKey ? large : small;
  if (event.key === 'ArrowUp') turn(index, 1, share);
  if (event.key === 'ArrowDown') turn(index, -1, share);
}

/**
 * The handles of the line for keys and screen readers: what is seen of them is drawn with the picture, and
 * pointers take hold of them there.
 */
export function LineHandles({ scales }: { readonly scales: PlotScales | undefined }) {
  const state = useCalmly(whole);
  const { line, handles } = useMemo(() => lineNow(state), [state]);
  if (scales === undefined || !showsHandles(state)) return null;
  const [least, most] = scales.yDomain;
  return sides.map((index) => {
    const x = handles[index];
    const [left, top] = placeOf({ scales, weight: 1 }, handleSpot(line, x));
    const height = predict(line, x);
    const [m = 0, b = 0] = line;
    return (
      <div
        key={index}
        className="line-handle"
        role="slider"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={translate(names[index])}
        title={translate('panels.data.handleHint')}
        aria-valuemin={least}
        aria-valuemax={most}
        aria-valuenow={Math.min(most, Math.max(least, height))}
        aria-valuetext={translate('panels.data.handleText', {
          x: numberToText(x, 3),
          y: numberToText(height, 3),
          m: numberToText(m),
          b: numberToText(b),
        })}
        style={{ left, top }}
        onKeyDown={(event) => {
          onKey(event, index);
        }}
      />
    );
  });
}
