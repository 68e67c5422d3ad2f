import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Observation } from '../../../src/regression/observation.ts';
import { drawPoints } from '../../../src/panels/data/drawPoints.ts';
import { currentColours } from '../../../src/ui/plot/colours.ts';
import { pictureAt, scales } from './picture.ts';

type Place = readonly [number, number];

/** A context that notes where dots are drawn, and which pictures are laid over it. */
function createContext() {
  let path: Place[] = [];
  const seen: { dots: Place[]; own: Place[] } = { dots: [], own: [] };
  const context = {
    beginPath: () => {
      path = [];
    },
    moveTo: () => undefined,
    arc: (x: number, y: number) => path.push([x, y]),
    fill: () => {
      seen.own.push(...path);
      seen.dots.push(...path);
    },
    scale: () => undefined,
    drawImage: (image: HTMLCanvasElement) => {
      seen.dots.push(...(contexts.get(image)?.seen.own ?? []));
    },
  };
  return { seen, context: context as unknown as CanvasRenderingContext2D };
}

let contexts = new Map<HTMLCanvasElement, ReturnType<typeof createContext>>();

beforeEach(() => {
  contexts = new Map();
  // A canvas is empty again after its size has been set, which comes before its context is asked for.
  function getContext(this: HTMLCanvasElement) {
    const made = createContext();
    contexts.set(this, made);
    return made.context;
  }
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(getContext as never);
});
afterEach(() => vi.restoreAllMocks());

/** 100 points on y = x, in steps of 0.04. */
const line: readonly Observation[] = Array.from({ length: 100 }, (_, index) => ({
  x: index / 25,
  y: index / 25,
}));

function moved(observations: readonly Observation[], index: number, to: Observation) {
  return observations.map((observation, at) => (at === index ? to : observation));
}

/** Where dots are seen, and how many of them had to be drawn for it in this frame. */
function draw(observations: readonly Observation[]) {
  const { seen, context } = createContext();
  drawPoints(context, scales, { ...pictureAt(), observations }, currentColours());
  return { places: new Set(seen.dots.map(String)), drawn: seen.own.length };
}

function placesOf(observations: readonly Observation[]) {
  return new Set(observations.map(({ x, y }) => String([scales.x(x), scales.y(y)])));
}

describe('drawPoints', () => {
  it('draws many points once, as long as they stay', () => {
    expect(draw(line)).toStrictEqual({ places: placesOf(line), drawn: 100 });
    expect(draw(line)).toStrictEqual({ places: placesOf(line), drawn: 0 });
  });

  it('draws only the point that moves, then the next one that does', () => {
    draw(line);
    draw(line);
    let points = line;
    for (const [index, y] of [
      [7, 1],
      [7, 2],
      [7, 3],
      [60, 4],
      [60, 5],
      [7, 0],
      [7, 1],
    ] as const) {
      points = moved(points, index, { x: 2, y });
      expect(draw(points)).toStrictEqual({ places: placesOf(points), drawn: 1 });
    }
    expect(draw(points).places).toStrictEqual(placesOf(points));
  });

  it('forgets points that are gone, and shows new ones', () => {
    draw(line);
    draw(line);
    const fewer = line.slice(0, 80);
    const others = line.map(({ x, y }) => ({ x, y: 5 - y }));
    for (const points of [fewer, fewer, others, others, line]) {
      expect(draw(points).places).toStrictEqual(placesOf(points));
    }
  });
});
