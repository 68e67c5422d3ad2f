/** A run of child nodes of a place in the page, and what is to stand there instead. */
export interface Change {
  /** The way to the place from the top: at each level the index among the child nodes. */
  readonly at: readonly number[];
  readonly from: number;
  readonly count: number;
  readonly nodes: readonly Node[];
}

const textOf = (node: Node): string =>
  'outerHTML' in node ? String(node.outerHTML) : (node.textContent ?? '');

const lengthOf = (nodes: readonly Node[]): number =>
  nodes.reduce((sum, node) => sum + textOf(node).length, 0);

// What a change is written with, in characters.
const overhead = 60;
const costOf = (changes: readonly Change[]): number =>
  changes.reduce((sum, { nodes }) => sum + overhead + lengthOf(nodes), 0);

const isElement = (node: Node): node is Element => 'tagName' in node;

/** Whether two nodes differ only in what they hold. */
function isAlike(one: Node, other: Node): boolean {
  return isElement(one) && isElement(other) && one.cloneNode().isEqualNode(other.cloneNode());
}

/**
 * What turns the child nodes of one element into those of another: where it costs less, inside of what stays.
 * Texts beside each other must have been joined (`normalize`).
 * @returns changes in the order of the document, of which none lies within another.
 */
export function changesBetween(
  before: Element,
  after: Element,
  at: readonly number[] = [],
): readonly Change[] {
  const old = Array.from(before.childNodes);
  const nodes = Array.from(after.childNodes);
  let from = 0;
  while (from < Math.min(old.length, nodes.length) && old[from]?.isEqualNode(nodes[from] ?? null))
    from += 1;
  let same = 0;
  while (
    same < Math.min(old.length, nodes.length) - from &&
    old.at(-1 - same)?.isEqualNode(nodes.at(-1 - same) ?? null)
  )
    same += 1;
  const out = old.slice(from, old.length - same);
  const into = nodes.slice(from, nodes.length - same);
  if (out.length === 0 && into.length === 0) return [];
  const whole: readonly Change[] = [{ at, from, count: out.length, nodes: into }];
  if (out.length !== into.length) return whole;
  const within = out.flatMap((node, index): readonly Change[] => {
    const other = into[index];
    if (other === undefined || node.isEqualNode(other)) return [];
    const place = from + index;
    return isAlike(node, other)
      ? changesBetween(node as Element, other as Element, [...at, place])
      : [{ at, from: place, count: 1, nodes: [other] }];
  });
  return costOf(within) < costOf(whole) ? within : whole;
}

function placeOf(top: Element, at: readonly number[]): Element {
  return at.reduce((place, index) => place.childNodes[index] as Element, top);
}

/**
 * A template of what turns the page at one moment into the page at the next, for `answer.js`.
 * @param name of the next moment: its step of the derivation, and the line within it.
 */
export function momentOf(name: string, before: Element, after: Element): string {
  const parts = changesBetween(before, after).map(({ at, from, count, nodes }) => {
    // Only inside of an svg are its elements read as what they are.
    const svg = placeOf(before, at).namespaceURI?.endsWith('svg') === true;
    const tag = svg ? 'svg' : 'div';
    const where = `data-at="${at.join(' ')}" data-from="${String(from)}" data-count="${String(count)}"`;
    return `<${tag} ${where}>${nodes.map(textOf).join('')}</${tag}>`;
  });
  return `<template data-moment="${name}">${parts.join('')}</template>`;
}
