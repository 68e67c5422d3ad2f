import { useCallback, useMemo, useRef, useState } from 'react';
import type { Term } from '../../derivation/term.ts';
import type { BeatName } from '../../derivation/beatNames.ts';
import { translate } from '../../i18n/translate.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import { type Travel, travelled } from '../../playback/motion.ts';
import { useCalmly } from '../../playback/useCalmly.ts';
import { useUnhurried } from '../../playback/useUnhurried.ts';
import type { AppState } from '../../store/appState.ts';
import { appStore } from '../../store/appStore.ts';
import { shownIterate } from '../../store/selectors.ts';
import { useAppState } from '../../store/useAppState.ts';
import { Panel } from '../../ui/Panel.tsx';
import type { Mark } from '../../ui/plot/marks/mark.ts';
import { MarkLayer, type Painted } from '../../ui/plot/marks/MarkLayer.tsx';
import { PlotFrame } from '../../ui/plot/PlotFrame.tsx';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { linearAxis } from '../shared/axis.ts';
import { drawingWeight } from '../shared/drawingWeight.ts';
import { pictureDrawn } from '../shared/pictureDrawn.ts';
import { onStateChange } from '../shared/subscriptions.ts';
import { useMarkPointing } from '../shared/useMarkPointing.ts';
import { type Approach, approached } from './approach.ts';
import { overMarks } from './overMarks.ts';
import { overKind, overOf } from './overPicture.ts';
import { overAxis, overHeight, overSummary, overTitle } from './overWords.ts';
import { parabolaMarks } from './parabolaMarks.ts';
import { parabolaOf } from './parabolaPicture.ts';
import { penaltyMarks } from './penaltyMarks.ts';
import { penaltyOf, type PenaltyPicture } from './penaltyPicture.ts';
import { wantsNoMotion } from '../../ui/wantsNoMotion.ts';
import './ParabolaPanel.css';

const noMarks: readonly Mark<Term>[] = [];

/** The ends of both axes; undefined where there is no picture. The same text for the same axes. */
function axesNow(state: AppState): string | undefined {
  const iterate = shownIterate(state).at;
  const over = overOf(state, iterate);
  if (over !== undefined) return [...over.x, ...over.y].join(' ');
  const penalty = penaltyOf(state, iterate);
  if (penalty !== undefined) return [...penalty.x, ...penalty.y].join(' ');
  if (state.experiment.each !== 'squared') return undefined;
  const most = parabolaOf(state, iterate)?.reach;
  return most === undefined ? undefined : [-most, most, -0.08 * most * most, most * most].join(' ');
}

const titles = {
  squared: ['panels.parabola.title', 'panels.parabola.error', 'panels.parabola.square'],
  absolute: ['panels.parabola.absolute', 'panels.parabola.error', 'panels.parabola.size'],
  log: ['panels.parabola.log', 'panels.data.guess', 'panels.parabola.logLoss'],
} as const;

/** What each sort of cost is and does, in words. */
function penaltySummary(picture: PenaltyPicture): string {
  const { point, at, cost, slope, each } = picture;
  const values = { point: point + 1, at: numberToText(at), cost: numberToText(cost) };
  if (slope === undefined) return translate('panels.parabola.corner', values);
  const more = { ...values, slope: numberToText(slope) };
  return translate(
    each === 'absolute' ? 'panels.parabola.absoluteSummary' : 'panels.parabola.logSummary',
    more,
  );
}

function summary(state: AppState): string {
  if (state.playing) return '';
  const over = overSummary(state);
  if (over !== undefined) return over;
  const penalty = penaltyOf(state, shownIterate(state).at);
  if (penalty !== undefined) return penaltySummary(penalty);
  if (state.experiment.each !== 'squared') return translate('panels.parabola.noCost');
  const picture = parabolaOf(state, shownIterate(state).at);
  if (picture === undefined) return translate('panels.parabola.empty');
  const { error, point } = picture;
  return translate('panels.parabola.summary', {
    point: point + 1,
    error: numberToText(error),
    square: numberToText(error * error),
    slope: numberToText(2 * error),
  });
}

/** The title of the picture, and what stands at its axes, each on a line. */
function namesNow(state: AppState): string {
  const { each } = state.experiment;
  const [title, across, up] = titles[each];
  const over = overTitle(state);
  if (over === undefined) return [title, across, up].map((id) => translate(id)).join('\n');
  return [over, overAxis(state), overHeight(state) ?? ''].join('\n');
}

/** What the picture is called for those who do not see it. */
function plotName(state: AppState): string {
  if (overKind(state) !== undefined) return translate('panels.over.plot');
  const isSquared = state.experiment.each === 'squared';
  return translate(isSquared ? 'panels.parabola.plot' : 'panels.parabola.costPlot');
}

/**
 * One point's e² over its error e, with the slope of the curve there: what the power rule speaks of. Brought
 * forward at the steps that follow it, it shows what a parameter does to the error, to its square, and to all squares.
 */
export function ParabolaPanel() {
  const ends = useUnhurried(axesNow);
  const names = useCalmly(namesNow);
  const plot = useCalmly(plotName);
  const each = useAppState((state) => state.experiment.each);
  const words = useUnhurried(summary, 'stays');
  const [scales, setScales] = useState<PlotScales>();
  const [xAxis, yAxis] = useMemo(() => {
    const [x0 = -1, x1 = 1, y0 = -0.08, y1 = 1] = (ends ?? '')
      .split(' ')
      .filter(Boolean)
      .map(Number);
    const [, across = '', up = ''] = names.split('\n');
    return [linearAxis([x0, x1], across, 5), linearAxis([y0, y1], up, 5)];
  }, [ends, names]);
  const travel = useRef<Travel>(undefined);
  const approach = useRef<Approach & { readonly beat: BeatName }>(undefined);
  const pictureAt = useCallback((current: PlotScales, now: number) => {
    const state = appStore.getState();
    const { experiment, playing } = state;
    const { at: parameters, iteration } = shownIterate(state);
    const still = playing || wantsNoMotion();
    const destination = { experiment, iteration, parameters, still };
    const { at, way } = travelled(travel.current, destination, now);
    travel.current = { experiment, iteration, at, way };
    const weight = drawingWeight(state.view.layout, current);
    const frame = { scales: current, weight };
    const over = overOf(state, at);
    if (experiment.each !== 'squared' && over === undefined) {
      const penalty = penaltyOf(state, at);
      const costs = penalty === undefined ? noMarks : penaltyMarks(penalty);
      return { marks: costs, weight, moving: way !== undefined };
    }
    const parabola = overKind(state) === undefined ? parabolaOf(state, at) : undefined;
    const apart = over?.apart ?? parabola?.apart ?? 0;
    // The secant of one step does not become the tangent of another.
    const otherStep = approach.current?.beat !== state.cursor.beat;
    const { way: nearing, ...rest } = approached(approach.current, apart, still || otherStep, now);
    approach.current = { ...rest, way: nearing, beat: state.cursor.beat };
    const marks =
      over !== undefined
        ? overMarks({ ...over, apart: rest.apart }, frame)
        : parabola !== undefined
          ? parabolaMarks({ ...parabola, apart: rest.apart }, frame)
          : noMarks;
    return { marks, weight, moving: way !== undefined || nearing !== undefined };
  }, []);
  const { onPainted: keepPainted, handlers } = useMarkPointing();
  const onPainted = useCallback(
    (latest: Painted<Term>) => {
      keepPainted(latest);
      pictureDrawn('parabola');
    },
    [keepPainted],
  );
  return (
    <Panel title={names.split('\n')[0] ?? ''} className="panel-parabola">
      <div className="parabola-plot" role="img" aria-label={`${plot}. ${words}`} {...handlers}>
        <PlotFrame xAxis={xAxis} yAxis={yAxis} onScales={setScales}>
          <MarkLayer
            scales={scales}
            pictureAt={pictureAt}
            subscribe={onStateChange}
            bleed={2}
            onPainted={onPainted}
          />
          {ends === undefined ? (
            <p className="parabola-empty">
              {translate(each === 'squared' ? 'panels.parabola.empty' : 'panels.parabola.noCost')}
            </p>
          ) : null}
        </PlotFrame>
      </div>
    </Panel>
  );
}
