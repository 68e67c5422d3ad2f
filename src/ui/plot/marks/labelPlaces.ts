import type { SetText } from './labelSize.ts';
import type { Side } from './mark.ts';
import { rasterFor } from './occupancy.ts';
import type { Box } from './place.ts';

// Where a label may stand: beside what it names, or in it.

// In how many steps at least, and at most, a label is tried from the middle of a side to its end.
const [fewSteps, mostSteps] = [8, 24];

/** The place on one side of what a label names; `share` along it from −1 over 0, its middle, to 1. */
export function beside(subject: Box, size: SetText, gap: number, side: Side, share: number): Box {
  const { width, height } = size;
  const along = (start: number, length: number, own: number): number =>
    start + length / 2 + (share * (length + own)) / 2 - own / 2;
  const left =
    side === 'right'
      ? subject.left + subject.width + gap
      : side === 'left'
        ? subject.left - gap - width
        : along(subject.left, subject.width, width);
  const top =
    side === 'below'
      ? subject.top + subject.height + gap
      : side === 'above'
        ? subject.top - gap - height
        : along(subject.top, subject.height, height);
  return { left, top, width, height };
}

/**
 * How far along its side a label is tried, from −1 (just past one end) over 0 (the middle) to 1. The order
 * is fixed, so that a label stays where it is from frame to frame as long as it can.
 */
function sharesFor(subject: Box, size: SetText): readonly number[] {
  const long = Math.max(subject.width / size.width, subject.height / size.height);
  const steps = Math.min(mostSteps, Math.max(fewSteps, Math.ceil(2 * long)));
  return [
    0,
    ...Array.from({ length: steps }, (_, at) => (at + 1) / steps).flatMap((at) => [-at, at]),
  ];
}

/** The places along the sides of what a label names, the best first. */
export function placesBeside(
  subject: Box,
  size: SetText,
  gap: number,
  sides: readonly Side[],
): readonly Box[] {
  return sharesFor(subject, size).flatMap((share) =>
    sides.map((side) => beside(subject, size, gap, side, share)),
  );
}

/** The places in what a label names, those around its middle first. */
export function placesWithin(subject: Box, size: SetText, gap: number): readonly Box[] {
  const [free, high] = [subject.width - size.width, subject.height - size.height];
  if (free < 2 * gap || high < 2 * gap) return [];
  const { lefts, tops } = rasterFor(subject, size, gap);
  const [left, top] = [subject.left + free / 2, subject.top + high / 2];
  return tops
    .flatMap((down) =>
      lefts.map((right) => ({ left: right, top: down, width: size.width, height: size.height })),
    )
    .toSorted(
      (one, other) =>
        Math.hypot(one.left - left, one.top - top) - Math.hypot(other.left - left, other.top - top),
    );
}
