import type { Term } from '../../derivation/term.ts';
import { termAbout } from '../../derivation/term.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import type { GraphMoment } from '../../store/graphOf.ts';
import type { Frame, Mark, Role } from '../../ui/plot/marks/mark.ts';
import { parameterLook } from '../shared/parameterLook.ts';
import { isDataNode } from '../shared/graphNames.ts';
import { graphLayout } from './graphLayout.ts';
import { at, type Drawing, type Place, rateTexts, row, rowsOf, rowsOfNode } from './nodeRows.ts';

function roleOf({ moment }: Drawing, place: number): Role {
  const node = moment.graph.nodes[place];
  if (node === undefined) return 'ink';
  if (node.slot !== undefined) return parameterLook(node.slot, '').role;
  return node.term === 'error' || node.term === 'square' ? 'error' : 'ink';
}

/** The term of a rate, where the lines of the derivation have one for it. */
function rateTermOf({ moment }: Drawing, place: number): Term | undefined {
  const node = moment.graph.nodes[place];
  if (node?.slot !== undefined) return termAbout('square-by', node.slot);
  return node?.depth === 1 && node.formula !== undefined ? 'square-by-error' : undefined;
}

function nodeMarks(drawing: Drawing, place: number): readonly Mark<Term>[] {
  const { moment, layout, frame, rated, rows } = drawing;
  const { graph, found, lit, point } = moment;
  const node = graph.nodes[place];
  const { x = 0, y = 0 } = layout.nodes[place] ?? {};
  const { weight } = frame;
  // A number of the data is held: no rate comes to it, and it needs no room for one.
  const isData = isDataNode(moment, place);
  const high = isData ? layout.height / 2 : layout.height;
  const left = x - layout.width / 2;
  const width = layout.width / weight;
  const box = {
    shape: 'box',
    at: at(drawing, { x: left, y: y - high / 2 }),
    width,
    height: high / weight,
    term: node?.term,
    point,
  } as const;
  const lower = {
    ...box,
    at: at(drawing, { x: left, y: y + high / 2 - high / rows }),
    height: high / rows / weight,
  };
  const role = roleOf(drawing, place);
  const isLit = lit.nodes.has(place);
  const rate = found?.rates[place];
  const rateTerm = rateTermOf(drawing, place);
  const coming: readonly Mark<Term>[] =
    rate === undefined || !rated.has(place)
      ? []
      : [
          { ...lower, role: 'gradient', fill: 0.16, edge: 0, term: rateTerm },
          row(drawing, place, rows - 1, rateTexts(drawing, rate), {
            role: 'gradient',
            term: rateTerm,
          }),
        ];
  return [
    { ...box, role: 'surface', fill: 1, edge: 0 },
    ...(isLit ? [{ ...box, role: 'accent', fill: 0.14, edge: 0 } as const] : []),
    ...coming,
    { ...box, role, fill: 0, edge: isLit ? 3 : 1.4 },
    ...rowsOfNode(drawing, place, { role, term: node?.term }),
  ];
}

/** Where an edge leaves or reaches a node: in the middle of a side, or a little towards the other end. */
function port({ layout, moment }: Drawing, place: number, towards: Place, leaves: boolean): Place {
  const { x = 0, y = 0 } = layout.nodes[place] ?? {};
  const { width, downwards } = layout;
  const height = isDataNode(moment, place) ? layout.height / 2 : layout.height;
  const held = (offset: number, half: number): number => Math.max(-half, Math.min(half, offset));
  const sign = leaves ? 1 : -1;
  return downwards
    ? { x: x + held(0.3 * (towards.x - x), 0.36 * width), y: y + (sign * height) / 2 }
    : { x: x + (sign * width) / 2, y: y + held(0.3 * (towards.y - y), 0.3 * height) };
}

function edgeMarks(drawing: Drawing, place: number): readonly Mark<Term>[] {
  const { moment, layout, rated } = drawing;
  const { graph, found, lit } = moment;
  const edge = graph.edges[place];
  if (edge === undefined) return [];
  const bends = layout.bends[place] ?? [];
  const [from, to] = [layout.nodes[edge.from], layout.nodes[edge.to]];
  if (from === undefined || to === undefined) return [];
  const start = port(drawing, edge.from, bends[0] ?? to, true);
  const end = port(drawing, edge.to, bends.at(-1) ?? from, false);
  const way = [start, ...bends, end];
  const isBack = edge.local !== undefined && rated.has(edge.from);
  const isLit = lit.edges.has(place);
  const role: Role = isBack ? 'gradient' : isLit ? 'ink' : 'inkQuiet';
  const look = {
    role,
    width: isLit ? 3.2 : 1.6,
    clear: 'soft',
    dash: edge.local === undefined ? [4, 4] : undefined,
  } as const;
  const ordered = isBack ? way.toReversed() : way;
  const pieces = ordered.slice(1).map((next, index): Mark<Term> => {
    const before = ordered[index] ?? next;
    const piece = { from: at(drawing, before), to: at(drawing, next), ...look };
    return { shape: index === ordered.length - 2 ? 'arrow' : 'segment', ...piece };
  });
  const local = found?.locals[place];
  if (local === undefined || !isBack || !Number.isFinite(local)) return pieces;
  // Near the node to which the rate goes: there the edges are far apart.
  const [one = start, other = end] = way;
  const away = Math.hypot(other.x - one.x, other.y - one.y);
  const share = Math.min(0.5, Math.max(0.15, (11 * drawing.frame.weight) / Math.max(1, away)));
  const beside = { x: one.x + share * (other.x - one.x), y: one.y + share * (other.y - one.y) };
  const isLeft = other.x > one.x + 1;
  return [
    ...pieces,
    {
      shape: 'label',
      role: 'gradient',
      texts: [`× ${numberToText(local, 4)}`, `× ${numberToText(local, 2)}`],
      of: [at(drawing, beside)],
      sides: isLeft ? ['left', 'right', 'above', 'below'] : ['right', 'left', 'above', 'below'],
      gap: 4,
      size: isLit ? 1 : 0.92,
      rank: isLit ? 1 : 2,
    },
  ];
}

/**
 * What the graph of a cost consists of: a box for each quantity with its value above and its rate below, and
 * lines between them, which point forwards until a rate has come back on them and then carry by how much it
 * was multiplied.
 */
export function graphMarks(moment: GraphMoment, frame: Frame): readonly Mark<Term>[] {
  const { graph, steps, come } = moment;
  const layout = graphLayout(graph, frame.scales.area, frame.weight);
  const arrived = (wanted: string): ReadonlySet<number> =>
    new Set(steps.slice(0, come).flatMap(({ way, node }) => (way === wanted ? [node] : [])));
  const parts = {
    moment,
    layout,
    frame,
    valued: arrived('forwards'),
    rated: arrived('backwards'),
  };
  const drawing = { ...parts, rows: rowsOf(parts) };
  // What is lit lies above what is not.
  const order = graph.edges
    .map((_edge, place) => place)
    .toSorted(
      (one, other) => Number(moment.lit.edges.has(one)) - Number(moment.lit.edges.has(other)),
    );
  return [
    ...order.flatMap((place) => edgeMarks(drawing, place)),
    ...graph.nodes.flatMap((_node, place) => nodeMarks(drawing, place)),
  ];
}
