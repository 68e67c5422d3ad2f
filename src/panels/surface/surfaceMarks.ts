import type { Level } from '../../model/surface.ts';
import type { Frame } from '../../ui/plot/marks/mark.ts';
import { alone } from './figures/alone.ts';
import { beyond } from './figures/beyond.ts';
import { carried } from './figures/carried.ts';
import { forecast } from './figures/forecast.ts';
import { components, gradient } from './figures/gradient.ts';
import { ground, levelNumbers } from './figures/ground.ts';
import { level } from './figures/level.ts';
import { litTerm } from './figures/lit.ts';
import { otherEnd, otherPath, path } from './figures/path.ts';
import {
  current,
  ghost,
  height,
  landing,
  minimum,
  renewed,
  start,
  ticks,
} from './figures/places.ts';
import { isSmall } from './figures/small.ts';
import { step } from './figures/step.ts';
import { turning } from './figures/turning.ts';
import type { GroundPicture, SurfaceMark, SurfacePicture } from './surfacePicture.ts';

/**
 * The height of the ground, with the loss on its level lines.
 * @param found the level lines as fine as they are by now, where they are sought.
 */
export function groundMarks(
  picture: GroundPicture,
  frame: Frame,
  found?: readonly Level[],
): readonly SurfaceMark[] {
  return [...ground(picture, frame, found), ...levelNumbers(picture, frame, found)];
}

function isOnMap({ current: { across, up } }: SurfacePicture, { scales }: Frame): boolean {
  const [x0, x1] = scales.xDomain;
  const [y0, y1] = scales.yDomain;
  return across >= x0 && across <= x1 && up >= y0 && up <= y1;
}

/** The parts of the gradient as far as they are worked out, and itself once both are; before that the loss. */
function slopes(picture: SurfacePicture, frame: Frame): readonly SurfaceMark[] {
  const { across, up } = picture.found;
  // The parts over the whole: on a flat map it would lie on the one along m.
  if (across && up) return [...gradient(picture, frame), ...components(picture, frame)];
  if (!across && !up) return height(picture);
  return components(picture, frame, across ? 'across' : 'up');
}

/** What the step puts over the path. */
function stepFigure(picture: SurfacePicture, frame: Frame): readonly SurfaceMark[] {
  switch (picture.beat) {
    case 'loss':
      return [...level(picture), ...step(picture, frame)];
    case 'gradient':
      return [...alone(picture), ...slopes(picture, frame), ...step(picture, frame)];
    case 'update':
      if (picture.turned < 1) return turning(picture, frame);
      return [
        ...gradient(picture, frame),
        ...carried(picture, frame),
        ...step(picture, frame),
        ...(picture.derived
          ? [...renewed(picture, frame), ...height(picture), ...landing(picture)]
          : []),
      ];
    case 'guess':
    case 'error':
    case 'square':
    case 'power-rule':
    case 'inner':
    case 'chain-rule':
      return step(picture, frame);
  }
}

const halo = 1.3;

/**
 * Every line on the map with a rim of the ground around it: of all the shades that the map has, some are as
 * bright as the line itself.
 */
function rimmed(mark: SurfaceMark): SurfaceMark {
  if (mark.shape !== 'segment' && mark.shape !== 'arrow' && mark.shape !== 'curve') return mark;
  return { ...mark, halo: mark.halo ?? halo };
}

// How much smaller the words of the lines are on a small map, as a share: there are as many of them as on a large one.
const smallWords = 0.84;

/** The words on a small map in smaller type, so that what the step works out has its names. */
function fitted(marks: readonly SurfaceMark[], frame: Frame): readonly SurfaceMark[] {
  if (!isSmall(frame)) return marks;
  return marks.map((mark) =>
    mark.shape === 'label' ? { ...mark, size: smallWords * (mark.size ?? 1) } : mark,
  );
}

/** What walks over the ground: the path, the start, the gradient, the step to come, the other run. */
export function walkMarks(picture: SurfacePicture, frame: Frame): readonly SurfaceMark[] {
  const { other, iteration } = picture;
  const isThere = isOnMap(picture, frame);
  const beside = other === undefined ? [] : otherPath(other.path, iteration, frame);
  return [
    // Under the right path where it goes its own way, over it where it follows it exactly.
    ...(other?.kind === 'mistake' ? beside : []),
    ...path(picture, frame),
    ...(other?.kind === 'convention' ? beside : []),
    ...minimum(picture),
    ...start(picture),
    // What begins at the current point says nothing without it.
    ...(isThere
      ? [
          ...ticks(picture, frame),
          ...fitted(stepFigure(picture, frame), frame),
          ...current(picture),
        ]
      : []),
    ...(other === undefined ? [] : otherEnd(other.path, iteration)),
    ...forecast(picture),
    ...beyond(picture, frame),
    ...(isThere ? litTerm(picture, frame) : []),
    ...ghost(picture),
  ].map((mark) => rimmed(mark));
}

/** The map of the loss: its ground, and what walks over it. */
export function surfaceMarks(picture: SurfacePicture, frame: Frame): readonly SurfaceMark[] {
  return [...groundMarks(picture, frame), ...walkMarks(picture, frame)];
}
