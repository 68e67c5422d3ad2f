import { onNextFrame } from '../../ui/nextFrame.ts';
import {
  arrangements,
  chooseArrangement,
  enlarged,
  inReach,
  sizeOf,
  sizes,
  type Arrangement,
} from './lineArrangements.ts';
import { leastTypeBefore, leastTypeOlder } from './leastType.ts';
import {
  forgetMeasures,
  heightOf,
  heightsAt,
  isBeside,
  isInOneRow,
  type LineHeights,
  mayBeNarrow,
  type MeasuredLine,
  measureLines,
  setEarlier,
  setLine,
  shareBeside,
} from './setLine.ts';

// What a line before leaves free above it at least, in CSS pixels: letters reach out of their rows.
const spare = 4;

/** The way in which lines stand, and which lines in which box. */
export interface ArrangedLines {
  readonly key: string;
  readonly way: Arrangement | undefined;
  /** Whether the box of the line of the moment had to grow. */
  readonly grown: boolean;
  /** How large each of them is then, as a text. */
  readonly sizes?: string;
}

function keyOf(box: HTMLElement, now: HTMLElement, earlier: readonly HTMLElement[]): string {
  const names = [...earlier, now].map((element) => element.dataset['lineId']);
  return [box.clientWidth, box.clientHeight, ...names].join(' ');
}

/** Sets older lines above those that stand in a box. */
function setOlder(older: readonly MeasuredLine[], size: number): void {
  for (const line of older) setEarlier(line, size, isBeside(line, size), 0);
}

/** Hides of older lines that have been set those for which there is no room: each is whole. */
function hideOlder(older: readonly MeasuredLine[], room: number): void {
  // All of them before the first is hidden: each time that something is measured, the page is laid out.
  const heights = older.map(({ element }) => element.offsetHeight);
  let left = room;
  for (const [index, { element }] of [...older.entries()].toReversed()) {
    left -= heights[index] ?? 0;
    element.hidden = left < spare;
  }
}

/** The height that the box of the line of the moment has, whatever stands in it, in CSS pixels. */
function usualHeight(now: HTMLElement): number {
  const height = Number.parseFloat(getComputedStyle(now).minHeight);
  return Number.isNaN(height) ? 0 : height;
}

/**
 * Sets the line of the moment and the lines before it in a box, so that nothing is cut: `arrangements` says in which ways.
 * The box of the line of the moment keeps its height from line to line: only what would be too small in it makes it
 * grow, and has its rows as long as they can be. What is older stands smaller above, as many lines as there is room for.
 * @param type `least` is the smallest type that a row may be saved by, in CSS pixels; `enlarges` whether a short line may be
 * larger than usual for those who sit far away.
 * @param standing how lines stood before; the same ones stay as they are as long as they fit.
 */
function arrange(
  box: HTMLElement,
  now: HTMLElement,
  earlier: readonly HTMLElement[],
  { least, enlarges }: { readonly least: number; readonly enlarges: boolean },
  standing: ArrangedLines | undefined,
): ArrangedLines | undefined {
  const available = box.clientHeight;
  if (available <= 0) return standing;
  const key = keyOf(box, now, earlier);
  const boxSize = `${String(box.clientWidth)} ${String(available)}`;
  const [line, ...others] = measureLines([now, ...earlier], now, boxSize);
  if (line === undefined) return standing;
  const before = others.at(-1);
  const older = others.slice(0, -1);
  // The way with which the older lines were set, to be laid out together.
  let withOlder: Arrangement | undefined;
  for (const { element } of others) element.hidden = true;

  // A pixel that is not a whole one is no reason to grow.
  const usual = Math.min(available, Math.ceil(usualHeight(now)));
  const kept = standing?.key === key ? standing : undefined;
  const type = line.formulas[0]?.type ?? 0;
  const leastBefore = leastTypeBefore() / (type || 1);
  const ways = inReach(
    arrangements(before !== undefined, shareBeside(line) <= 1),
    (size) => size >= leastBefore,
  );
  const leastOlder = leastTypeOlder() / (type || 1);
  const sizeOfOlder = (share: number): number => Math.max(sizes.older * share, leastOlder);
  const legible = ways.filter(({ share }) => share * type >= least);
  const leastShare = Math.min(...legible.map(({ share }) => share));
  /** What is too wide in the smallest type that can be read shrinks further by itself (fitWidth.ts). */
  const isWideAnyway = (share: number): boolean =>
    share === leastShare && !mayBeNarrow(line, share, least);
  /** The best way in which the line of the moment is no higher than a limit; undefined where there is none. */
  const within = (limit: number, among: readonly Arrangement[], inColumn: boolean) => {
    let heights: readonly (LineHeights | undefined)[] | undefined;
    /** How much a way seems to leave above the lines, once the first was tried; undefined where it does not fit at all. */
    const roomAbove = ({ share, beside, before: setting }: Arrangement): number | undefined => {
      if (!mayBeNarrow(line, share, least) && !isWideAnyway(share)) return undefined;
      // As the first of the ways has left them.
      heights ??= [heightsAt(line, 1), before && heightsAt(before, sizes.near)];
      const [own, other] = heights;
      const height = share * heightOf(own, beside, true);
      if (height > limit) return undefined;
      if (before === undefined || setting === 'none') return 0;
      const size = sizeOf(setting, share);
      const above =
        size * heightOf(other, isBeside(before, size), !setting.startsWith('symbols')) + spare;
      const room = available - Math.max(height, usual) - above;
      return room < 0 ? undefined : room;
    };
    const fits = (way: Arrangement): boolean => {
      const { share, beside, before: setting } = way;
      let isNarrow = setLine(line, share, beside, least, inColumn) || isWideAnyway(share);
      if (before !== undefined) {
        if (setting === 'none') before.element.hidden = true;
        else {
          const withNumbers = !setting.startsWith('symbols');
          isNarrow = setEarlier(before, sizeOf(setting, share), withNumbers, 0) && isNarrow;
        }
      }
      const isRoomy = heights !== undefined && (roomAbove(way) ?? 0) > sizeOfOlder(share) * type;
      withOlder = isRoomy ? way : undefined;
      if (isRoomy) setOlder(older, sizeOfOlder(share));
      else for (const { element } of older) element.hidden = true;
      const height = now.offsetHeight + (before?.element.offsetHeight ?? 0);
      return (
        isNarrow &&
        now.offsetHeight <= limit &&
        height + (setting === 'none' ? 0 : spare) <= available
      );
    };
    const seemsToFit = (way: Arrangement): boolean => roomAbove(way) !== undefined;
    const chosen = chooseArrangement(among, fits, kept?.way, seemsToFit);
    if (!chosen.isWhole || chosen.way === undefined) return undefined;
    const fitsLarger = (way: Arrangement): boolean => isInOneRow(line, way.share) && fits(way);
    return enlarges && limit === usual && leastBefore > 0
      ? enlarged(chosen.way, fitsLarger)
      : chosen.way;
  };
  const inPlace = () => within(usual, legible, true) ?? within(usual, legible, false);
  const way =
    (kept?.grown === true ? undefined : inPlace()) ??
    within(available, legible, false) ??
    within(available, ways, false) ??
    ways.at(-1);
  if (before !== undefined && way !== undefined && way.before !== 'none') {
    const room = available - now.offsetHeight - before.element.offsetHeight;
    if (withOlder !== way) setOlder(older, sizeOfOlder(way.share));
    hideOlder(older, room);
  }
  return { key, way, grown: now.offsetHeight > usual };
}

/**
 * Keeps lines arranged in their box, as its size and the numbers in them change.
 * @param earlier the lines before, the oldest first.
 * @param type the smallest type of a row, and whether a short line may be larger than usual.
 * @param standing how they stand, kept from one rendering to the next.
 * @returns `fit` does it at once, before anything is painted; `stop` ends it.
 */
export function fitLines(
  box: HTMLElement,
  now: HTMLElement,
  earlier: readonly HTMLElement[],
  type: { readonly least: () => number; readonly enlarges: boolean },
  standing: { current: ArrangedLines | undefined },
): { readonly fit: () => void; readonly stop: () => void } {
  let forget: (() => void) | undefined;
  const elements = [box, now, ...earlier];
  const sizesNow = (): string =>
    elements
      .map(({ clientWidth, clientHeight }) => `${String(clientWidth)} ${String(clientHeight)}`)
      .join();
  const isAsItWas = (): boolean =>
    standing.current?.key === keyOf(box, now, earlier) && standing.current.sizes === sizesNow();

  /** With other numbers mostly nothing becomes larger or smaller: then all stays as it is. */
  function fit(): void {
    if (isAsItWas()) return;
    const { least, enlarges } = type;
    const sized = { least: least(), enlarges };
    const arranged = arrange(box, now, earlier, sized, standing.current);
    standing.current = arranged && { ...arranged, sizes: sizesNow() };
  }

  if (typeof ResizeObserver === 'undefined') return { fit, stop: () => undefined };
  const observer = new ResizeObserver(() => {
    forget = onNextFrame(() => {
      if (isAsItWas()) return;
      for (const element of [now, ...earlier]) forgetMeasures(element);
      fit();
    });
  });
  for (const element of elements) observer.observe(element);
  return {
    fit,
    stop: () => {
      observer.disconnect();
      forget?.();
    },
  };
}
