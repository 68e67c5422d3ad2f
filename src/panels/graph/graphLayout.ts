import type { LossGraph } from '../../derivation/graph/lossGraph.ts';

/** A place in pixels from the upper left corner of the room. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where the nodes of a graph stand, and the ways of its edges. */
export interface GraphLayout {
  /** The middle of each node. */
  readonly nodes: readonly Place[];
  /** What each edge goes through on its way past other nodes; mostly nothing. */
  readonly bends: readonly (readonly Place[])[];
  /** Whether numbers go down, or else to the right. */
  readonly downwards: boolean;
  /** How large a node may be. */
  readonly width: number;
  readonly height: number;
}

/** A node, or the place at which an edge goes past the nodes of a layer. */
interface Item {
  readonly node: number | undefined;
  readonly edge: number | undefined;
  /** The items of the layer before it that it leads to, and which of their operands it is. */
  readonly uses: readonly { readonly item: Item; readonly operand: number }[];
}

// In pixels at usual weight: what a node needs at least to be read well, with the room around it.
const least = { across: 84, down: 74, along: 150, beside: 52 };
const largest = { width: 208, height: 50 };
// How far apart neighbours are at most.
const farthest = 222;

/** The items of each layer, from the cost back: all uses of an item lie in the layer before it. */
function layersOf({ nodes, edges }: LossGraph): readonly (readonly Item[])[] {
  const layers: Item[][] = [];
  const items = new Map<number, Item>();
  const deepest = Math.max(...nodes.map(({ depth }) => depth));
  // Edges on their way past a layer, by their places.
  let passing = new Map<number, Item>();
  for (let depth = 0; depth <= deepest; depth += 1) {
    const layer: Item[] = [];
    const passed = new Map<number, Item>();
    for (const [node, { depth: own }] of nodes.entries()) {
      if (own !== depth) continue;
      const uses = edges.flatMap(({ from, to }, edge) => {
        const item = passing.get(edge) ?? items.get(to);
        return from === node && item !== undefined ? [{ item, operand: edge }] : [];
      });
      const item = { node, edge: undefined, uses };
      items.set(node, item);
      layer.push(item);
    }
    for (const [edge, { from, to }] of edges.entries()) {
      if ((nodes[to]?.depth ?? 0) >= depth || (nodes[from]?.depth ?? 0) <= depth) continue;
      const item = passing.get(edge) ?? items.get(to);
      if (item === undefined) continue;
      const bend = { node: undefined, edge, uses: [{ item, operand: edge }] };
      passed.set(edge, bend);
      layer.push(bend);
    }
    layers.push(layer);
    passing = passed;
  }
  return layers;
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / Math.max(1, values.length);
}

/** Where an item wants to stand, and whether the others are to give way: the main way is straight. */
interface Wish {
  readonly wish: number;
  readonly isMain: boolean;
}

/** Places on a line, in order, each near where it wants to be, and none nearer to another than 1. */
function spread(wishes: readonly Wish[]): readonly number[] {
  const places: number[] = [];
  for (const { wish } of wishes)
    places.push(Math.max(wish, (places.at(-1) ?? Number.NEGATIVE_INFINITY) + 1));
  const off = wishes.map(({ wish, isMain }, order) => ({
    isMain,
    by: wish - (places[order] ?? 0),
  }));
  const counting = off.some(({ isMain }) => isMain) ? off.filter(({ isMain }) => isMain) : off;
  const shift = mean(counting.map(({ by }) => by));
  return places.map((place) => place + shift);
}

/** Where the items of all layers stand across, in slots. */
function placesAcross(
  { nodes }: LossGraph,
  layers: readonly (readonly Item[])[],
): Map<Item, number> {
  const at = new Map<Item, number>();
  for (const layer of layers) {
    const wishes = layer
      .map((item) => {
        const own = item.uses.map((use) => at.get(use.item) ?? 0);
        const operand = mean(item.uses.map((use) => use.operand));
        const isMain = item.node !== undefined && nodes[item.node]?.formula !== undefined;
        return { item, wish: mean(own), operand, isMain };
      })
      .toSorted((one, other) => one.wish - other.wish || one.operand - other.operand);
    const places = spread(wishes);
    for (const [order, { item }] of wishes.entries()) at.set(item, places[order] ?? 0);
  }
  return at;
}

/**
 * Finds room for a graph: what is equally far from the cost stands in one layer, each node near what it is
 * used for, edges over several layers go past the nodes between. Down or to the right, whichever leaves
 * more room.
 * @param room in pixels; `weight` is how much larger than usual all is drawn.
 */
export function graphLayout(
  graph: LossGraph,
  room: { readonly width: number; readonly height: number },
  weight: number,
): GraphLayout {
  const layers = layersOf(graph);
  const at = placesAcross(graph, layers);
  const slots = [...at.values()];
  const [first, last] = [Math.min(...slots), Math.max(...slots)];
  const count = last - first + 1;
  const fits = (across: number, along: number, needed: readonly [number, number]): number =>
    Math.min(
      1,
      across / count / (needed[0] * weight),
      along / layers.length / (needed[1] * weight),
    );
  const down = fits(room.width, room.height, [least.across, least.down]);
  const right = fits(room.height, room.width, [least.beside, least.along]);
  const downwards = down >= right;
  const [across, along] = downwards ? [room.width, room.height] : [room.height, room.width];
  const slot = Math.min(across / count, farthest * weight);
  const layer = along / layers.length;
  const placeAt = (depth: number, item: Item): Place => {
    const side = across / 2 + ((at.get(item) ?? 0) - (first + last) / 2) * slot;
    const ahead = (layers.length - depth - 0.5) * layer;
    return downwards ? { x: side, y: ahead } : { x: ahead, y: side };
  };
  const nodes: Place[] = [];
  const bends: Place[][] = graph.edges.map(() => []);
  for (const [depth, items] of layers.entries())
    for (const item of items) {
      const place = placeAt(depth, item);
      if (item.node !== undefined) nodes[item.node] = place;
      if (item.edge !== undefined) bends[item.edge]?.unshift(place);
    }
  const [width, height] = downwards
    ? [slot - 8 * weight, 0.68 * layer]
    : [0.62 * layer, 0.84 * slot];
  return {
    nodes,
    bends,
    downwards,
    width: Math.min(width, largest.width * weight),
    height: Math.min(height, largest.height * weight),
  };
}
