import { type PointerEvent, useCallback, useMemo, useRef, useState } from 'react';
import type { Term } from '../../calculus/term.ts';
import type { BeatName } from '../../derivation/beatNames.ts';
import { translate } from '../../i18n/translate.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import { type Travel, travelled } from '../../playback/motion.ts';
import { useCalmly } from '../../playback/useCalmly.ts';
import { useSettled } from '../../playback/useSettled.ts';
import type { AppState } from '../../store/appState.ts';
import { appStore } from '../../store/appStore.ts';
import { shownIterate } from '../../store/selectors.ts';
import { Panel } from '../../ui/Panel.tsx';
import { markAt } from '../../ui/plot/marks/findMark.ts';
import type { Mark } from '../../ui/plot/marks/mark.ts';
import { MarkLayer, type Painted } from '../../ui/plot/marks/MarkLayer.tsx';
import { PlotFrame } from '../../ui/plot/PlotFrame.tsx';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { linearAxis } from '../shared/axis.ts';
import { drawingWeight } from '../shared/drawingWeight.ts';
import { pictureDrawn } from '../shared/pictureDrawn.ts';
import { createPointing } from '../shared/pointing.ts';
import { onStateChange } from '../shared/subscriptions.ts';
import { type Approach, approached } from './approach.ts';
import { parabolaMarks } from './parabolaMarks.ts';
import { parabolaOf } from './parabolaPicture.ts';
import './ParabolaPanel.css';

const stillness = window.matchMedia('(prefers-reduced-motion: reduce)');
const noMarks: readonly Mark<Term>[] = [];

function reachNow(state: AppState): number | undefined {
  return parabolaOf(state, shownIterate(state))?.reach;
}

function summary(state: AppState): string {
  if (state.playing) return '';
  const picture = parabolaOf(state, shownIterate(state));
  if (picture === undefined) return translate('panels.parabola.empty');
  const { error, point } = picture;
  return translate('panels.parabola.summary', {
    point: point + 1,
    error: numberToText(error),
    square: numberToText(error * error),
    slope: numberToText(2 * error),
  });
}

/** One point's e² over its error e, with the slope of the curve there: what the power rule speaks of. */
export function ParabolaPanel() {
  const reach = useCalmly(reachNow);
  const words = useSettled(summary);
  const [scales, setScales] = useState<PlotScales>();
  const [xAxis, yAxis] = useMemo(() => {
    const most = reach ?? 1;
    return [
      linearAxis([-most, most], translate('panels.parabola.error'), 5),
      linearAxis([-0.08 * most * most, most * most], translate('panels.parabola.square'), 5),
    ];
  }, [reach]);
  const travel = useRef<Travel>(undefined);
  const approach = useRef<Approach & { readonly beat: BeatName }>(undefined);
  const pictureAt = useCallback((current: PlotScales, now: number) => {
    const state = appStore.getState();
    const { experiment, playing } = state;
    const parameters = shownIterate(state);
    const still = playing || stillness.matches;
    const destination = { experiment, iteration: parameters.iteration, parameters, still };
    const { at, way } = travelled(travel.current, destination, now);
    travel.current = { experiment, iteration: parameters.iteration, at, way };
    const wanted = parabolaOf(state, at);
    // The secant of one step does not become the tangent of another.
    const otherStep = approach.current?.beat !== state.cursor.beat;
    const { way: nearing, ...rest } = approached(
      approach.current,
      wanted?.apart ?? 0,
      still || otherStep,
      now,
    );
    approach.current = { ...rest, way: nearing, beat: state.cursor.beat };
    const picture = wanted && { ...wanted, apart: rest.apart };
    const weight = drawingWeight(state.view.layout, current);
    const marks = picture === undefined ? noMarks : parabolaMarks(picture);
    return { marks, weight, moving: way !== undefined || nearing !== undefined };
  }, []);
  const painted = useRef<Painted<Term>>(undefined);
  const onPainted = useCallback((latest: Painted<Term>) => {
    painted.current = latest;
    pictureDrawn('parabola');
  }, []);
  const [pointTo] = useState(createPointing);
  const pointAt = (event: PointerEvent<HTMLElement>): void => {
    const latest = painted.current;
    if (latest === undefined) return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const place = [event.clientX - left, event.clientY - top] as const;
    const more = event.pointerType === 'touch' ? 12 : 0;
    const found = markAt(latest.frame, latest.marks, place, latest.placed, more);
    pointTo(found?.term === undefined ? undefined : { term: found.term, point: found.point });
  };
  return (
    <Panel title={translate('panels.parabola.title')} className="panel-parabola">
      <div
        className="parabola-plot"
        role="img"
        aria-label={`${translate('panels.parabola.plot')}. ${words}`}
        onPointerMove={pointAt}
        onPointerDown={pointAt}
        onPointerLeave={() => {
          pointTo(undefined);
        }}
      >
        <PlotFrame xAxis={xAxis} yAxis={yAxis} onScales={setScales}>
          <MarkLayer
            scales={scales}
            pictureAt={pictureAt}
            subscribe={onStateChange}
            bleed={2}
            onPainted={onPainted}
          />
          {reach === undefined ? (
            <p className="parabola-empty">{translate('panels.parabola.empty')}</p>
          ) : null}
        </PlotFrame>
      </div>
    </Panel>
  );
}
