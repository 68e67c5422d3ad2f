import type { Term } from '../../derivation/term.ts';
import { translate } from '../../i18n/translate.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import type { GraphMoment } from '../../store/graphOf.ts';
import { estimatedWidth, labelType } from '../../ui/plot/marks/labelSize.ts';
import type { At, Frame, Mark, Role } from '../../ui/plot/marks/mark.ts';
import { formulaText, isDataNode, nodeName } from '../shared/graphNames.ts';
import type { GraphLayout } from './graphLayout.ts';

/** Pixels from the upper left corner of the room. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** All that a mark of the graph hangs on. */
export interface Drawing {
  readonly moment: GraphMoment;
  readonly layout: GraphLayout;
  readonly frame: Frame;
  /** Nodes whose value has come, and those whose rate has. */
  readonly valued: ReadonlySet<number>;
  readonly rated: ReadonlySet<number>;
  /** How many rows a node has: its name and value beside one another and the rate below, or each in its own. */
  readonly rows: 2 | 3;
}

/** How what is written in a row looks. */
interface Look {
  readonly role: Role;
  readonly term: Term | undefined;
}

const lineHeight = 1.3;

/** A place of the layout as marks have it: so many pixels from the upper left corner of the plot. */
export function at({ frame }: Drawing, { x, y }: Place): At {
  const { weight } = frame;
  return { x: 'least', y: 'most', dx: x / weight, dy: y / weight };
}

// Letters are bold, and slanted: wider than the usual ones.
const wider = 1.14;
// How wide a node is, in pixels at usual weight, in which each rate is called one.
const roomForWord = 110;

// Smaller than this share of the usual type nothing is written.
const smallest = 0.72;

/**
 * The first of some texts that has room in a node, or else the shortest in smaller type; where that would be
 * too small, what is written otherwise.
 */
function fitted(
  texts: readonly string[],
  { layout, frame }: Drawing,
  most: number,
  otherwise?: string,
): { readonly texts: readonly string[]; readonly size: number } {
  const room = layout.width - 4 * frame.weight;
  const sizeOf = (text: string): number =>
    room / (wider * Math.max(1, estimatedWidth(text, labelType({}, frame.weight))));
  const whole = texts.find((text) => sizeOf(text) >= most);
  if (whole !== undefined) return { texts: [whole], size: most };
  const shortest = texts.at(-1) ?? '';
  const size = sizeOf(shortest);
  return size < smallest && otherwise !== undefined
    ? { texts: [otherwise], size: most }
    : { texts: [shortest], size: Math.max(smallest, size) };
}

/** How large the type of so many rows in a node is: of the usual one, or smaller where the node is low. */
function sizeOfRows(rows: number, layout: GraphLayout, frame: Frame): number {
  const needed = labelType({}, frame.weight) * lineHeight + frame.weight;
  return Math.min(1, layout.height / rows / needed);
}

/** A line of a node's text: the row of a node, from 0, or the middle of one that has no other. */
export function row(
  drawing: Drawing,
  place: number,
  index: number | 'middle',
  texts: readonly string[],
  look: Look,
  otherwise?: string,
): Mark<Term> {
  const { layout, frame, moment, rows } = drawing;
  const { x = 0, y = 0 } = layout.nodes[place] ?? {};
  const share = index === 'middle' ? 0 : (index + 0.5) / rows - 0.5;
  return {
    shape: 'label',
    ...fitted(texts, drawing, sizeOfRows(rows, layout, frame), otherwise),
    of: [at(drawing, { x, y: y + share * layout.height })],
    centred: true,
    rank: -1,
    point: look.term === undefined ? undefined : moment.point,
    ...look,
  };
}

/** What is written in place of a number that does not exist. */
function numberOr(value: number, digits: number): string {
  return Number.isFinite(value) ? numberToText(value, digits) : '–';
}

/** The name of a node, with its formula where it has one. */
function nameTexts({ graph }: GraphMoment, place: number): readonly string[] {
  const name = nodeName(graph, place);
  const formula = formulaText(graph, place);
  return formula === undefined ? [name] : [`${name} = ${formula}`, name];
}

/** The value of a node, where it is there. */
function valueOf({ moment, valued }: Pick<Drawing, 'moment' | 'valued'>, place: number) {
  const { graph, found } = moment;
  const isThere = graph.nodes[place]?.formula === undefined || valued.has(place);
  return isThere ? found?.values[place] : undefined;
}

/** What is written on a node, the fullest first: its formula with its value, or the value less exactly. */
function valueTexts(drawing: Pick<Drawing, 'moment' | 'valued'>, place: number): readonly string[] {
  const { graph } = drawing.moment;
  const value = valueOf(drawing, place);
  if (value === undefined) return nameTexts(drawing.moment, place);
  const name = nodeName(graph, place);
  const formula = formulaText(graph, place);
  const numbers = [4, 3, 2].map((digits) => numberOr(value, digits));
  return [
    ...(formula === undefined ? [] : [`${name} = ${formula} = ${numbers[0] ?? ''}`]),
    ...numbers.map((text) => `${name} = ${text}`),
    ...[2, 1].map((digits) => `${name} ${numberOr(value, digits)}`),
  ];
}

/** Whether name and value stand in rows of their own: where some have no room beside one another, and there are rows. */
export function rowsOf(drawing: Omit<Drawing, 'rows'>): 2 | 3 {
  const { moment, layout, frame } = drawing;
  const type = labelType({ size: sizeOfRows(2, layout, frame) }, frame.weight);
  const isTooLong = moment.graph.nodes.some(
    (_node, place) =>
      !isDataNode(moment, place) &&
      wider * estimatedWidth(valueTexts(drawing, place).at(-1) ?? '', type) >
        layout.width - 4 * frame.weight,
  );
  return isTooLong && sizeOfRows(3, layout, frame) >= smallest ? 3 : 2;
}

/** The name and the value of a box: side by side, or one below the other; a number of the data in the middle. */
export function rowsOfNode(drawing: Drawing, place: number, look: Look): readonly Mark<Term>[] {
  const { moment, rows } = drawing;
  if (isDataNode(moment, place))
    return [row(drawing, place, 'middle', valueTexts(drawing, place), look)];
  // Better the name alone than a number that runs over the node.
  const alone = nodeName(moment.graph, place);
  if (rows === 2) return [row(drawing, place, 0, valueTexts(drawing, place), look, alone)];
  const value = valueOf(drawing, place);
  const name = row(drawing, place, 0, nameTexts(moment, place), look);
  if (value === undefined) return [name];
  const numbers = [4, 3, 2, 1].map((digits) => numberOr(value, digits));
  return [name, row(drawing, place, 1, numbers, look)];
}

/** A rate as it is written, the fullest first; with the word where all nodes have room for it. */
export function rateTexts({ layout, frame }: Drawing, rate: number): readonly string[] {
  const numbers = [4, 3, 2].map((digits) => numberOr(rate, digits));
  return layout.width < roomForWord * frame.weight
    ? numbers
    : numbers.map((text) => translate('graph.rate', { rate: text }));
}
