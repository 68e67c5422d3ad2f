import type { Term } from '../../derivation/term.ts';
import { travelled, turned, type SettingOut, type Travel } from '../../playback/motion.ts';
import { appStore } from '../../store/appStore.ts';
import { isRunning } from '../../store/selectors.ts';
import { onQuietFrame } from '../../ui/nextFrame.ts';
import type { MarkPicture, Painted } from '../../ui/plot/marks/MarkLayer.tsx';
import { coveredLabels } from '../../ui/plot/marks/covered.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { destinationOf, isStill } from '../shared/destination.ts';
import { drawingWeight } from '../shared/drawingWeight.ts';
import { createGlidingScales } from '../shared/glidingScales.ts';
import { pictureDrawn } from '../shared/pictureDrawn.ts';
import { ground } from './figures/ground.ts';
import { minimum, start } from './figures/places.ts';
import { roomForWalk } from './figures/roomForWalk.ts';
import { createRefiner } from './refiner.ts';
import { isExact } from './sought.ts';
import { groundMarks, walkMarks } from './surfaceMarks.ts';
import { groundOf, surfacePicture, type SurfaceMark } from './surfacePicture.ts';

// Milliseconds: what only tidies up lets the frame that answers a hand go first.
const patience = 300;

/** The boxes of labels as marks that other labels may lie on at a pinch only. */
function boxesOf({ placed, frame }: Painted<Term>): readonly SurfaceMark[] {
  const { left, top } = frame.scales.area;
  const { weight } = frame;
  return Array.from(placed.values(), ({ box }) => ({
    shape: 'box',
    at: { x: 'least', y: 'most', dx: (box.left - left) / weight, dy: (box.top - top) / weight },
    width: box.width / weight,
    height: box.height / weight,
    role: 'ink',
    fill: 1,
    edge: 0,
    clear: 'soft',
  }));
}

/** What moves on the map, where it is on its way to, and what of it stands on screen. */
export function createSurfaceView() {
  const gliding = createGlidingScales();
  let travel: Travel | undefined;
  let turning: SettingOut | undefined;
  let painted: Painted<Term> | undefined;
  let numbers: readonly SurfaceMark[] = [];
  let redrawWalk: () => void = () => undefined;
  let redrawGround: () => void = () => undefined;
  const refiner = createRefiner(() => redrawGround());
  let onGround: Painted<Term> | undefined;
  let isMoving = false;
  // What is written on the level lines that the walk lies over.
  let covered: ReadonlySet<string> = new Set();

  /** Once the walk stands still, the numbers that it lies over are left out, and the others come back. */
  function cover(): void {
    if (isMoving || painted === undefined || onGround === undefined) return;
    const now = new Set(
      coveredLabels(onGround.placed, painted.frame, painted).map(({ texts }) => texts.join('\n')),
    );
    if (now.size === covered.size && [...now].every((text) => covered.has(text))) return;
    covered = now;
    redrawGround();
  }

  return {
    painted: () => painted,
    onPainted: (now: Painted<Term>): void => {
      painted = now;
      pictureDrawn('surface');
      onQuietFrame(cover, patience);
    },
    /** Where the numbers of the level lines stand is known when they have been placed. */
    onGroundPainted: (now: Painted<Term>): void => {
      onGround = now;
      numbers = boxesOf(now);
      redrawWalk();
    },
    pictureAt: (scales: PlotScales, now: number): MarkPicture<Term> => {
      const state = appStore.getState();
      travel = travelled(travel, destinationOf(state), now);
      turning = turned(turning, state.cursor.beat, isStill(state), now);
      const own = gliding.at(scales, now);
      const weight = drawingWeight(state.view.layout, scales);
      isMoving = travel.way !== undefined || gliding.isMoving() || turning.began !== undefined;
      return {
        marks: walkMarks(surfacePicture(state, travel.at, turning.share), { scales: own, weight }),
        below: numbers,
        weight,
        moving: isMoving,
        scales: own,
      };
    },
    subscribe: (redraw: () => void): (() => void) => {
      redrawWalk = redraw;
      const stop = appStore.subscribe(redraw);
      return () => {
        // It would draw by the scales that were.
        redrawWalk = () => undefined;
        stop();
      };
    },
    groundAt: (scales: PlotScales, now: number): MarkPicture<Term> => {
      const state = appStore.getState();
      const own = gliding.at(scales, now);
      const weight = drawingWeight(state.view.layout, scales);
      const frame = { scales: own, weight };
      const moving = gliding.isMoving();
      const picture = groundOf(state);
      const { xDomain, yDomain } = scales;
      const found = isExact(picture.sought)
        ? undefined
        : refiner.levels(picture.sought, { across: xDomain, up: yDomain }, isRunning(state));
      return {
        // On the way numbers would only flicker.
        marks: moving ? ground(picture, frame, found) : groundMarks(picture, frame, found),
        below: [...start(picture), ...minimum(picture), ...roomForWalk(picture, frame)],
        hides: ({ texts }) => covered.has(texts.join('\n')),
        weight,
        moving,
        scales: own,
      };
    },
    /** The ground is drawn again only when it is another one. */
    subscribeGround: (redraw: () => void): (() => void) => {
      let shown = groundOf(appStore.getState());
      let wasRunning = false;
      redrawGround = redraw;
      const stop = appStore.subscribe((state) => {
        const next = groundOf(state);
        const stops = wasRunning && !isRunning(state);
        wasRunning = isRunning(state);
        // Once it rests it may become finer, but for what is exact from the first.
        if (next === shown && !(stops && !isExact(next.sought))) return;
        shown = next;
        redraw();
      });
      return () => {
        redrawGround = () => undefined;
        stop();
      };
    },
  };
}
