/** A part of a formula that is not broken itself; a row may begin with it. */
export interface RowPart {
  /** How wide it is, in em. */
  readonly width: number;
  /** What it begins with: a relation such as =, a sign between terms, or anything else. */
  readonly start: 'relation' | 'sign' | 'other';
  /** How many brackets are open before it. */
  readonly depth: number;
}

/** A formula in rows. */
export interface Rows {
  /** The size of its type, as a share of the usual one. */
  readonly size: number;
  /** The indices of the parts with which rows begin, without the first. */
  readonly breaks: readonly number[];
  /** How far each of these rows is indented, in em of that size: so that equals signs stand in one column. */
  readonly indents: readonly number[];
}

// What one would rather not see, in rows: a row is worth one. Smaller type is better than another row, and
// both are better than a break within brackets, or than a result that stands alone.
const costs = {
  sign: 0.45,
  bracket: 0.7,
  resultAlone: 0.6,
  leftAlone: 0.4,
  smaller: 3,
  tooWide: 20,
  outOfColumn: 1.1,
};
// Of how much of a row the left side of an equation may be, for rows to begin below its equals sign.
const widestLeft = 0.4;
const smallest = 0.8;
const stepSize = 0.05;

/**
 * The smallest type in which a row may be set so that others are saved, as a share of the usual one.
 * @param least the smallest that can be read, as a share of the usual one, too.
 */
export function smallestSize(least: number): number {
  return Math.max(smallest, Math.min(1, least));
}

function costOfBreak({ start, depth }: RowPart): number {
  if (start === 'sign' && depth > 0) return costs.bracket;
  return start === 'sign' ? costs.sign : 0;
}

/**
 * How wide what stands on the left of the first relation is from a part on, in em; undefined where another equation
 * begins before that.
 */
export function leftOf(parts: readonly RowPart[], from = 0): number | undefined {
  let width = 0;
  for (const [index, part] of parts.slice(from).entries()) {
    if (part.start === 'relation' && part.depth === 0) return width;
    if (index > 0 && part.start === 'other') return undefined;
    width += part.width;
  }
  return undefined;
}

/** How far a row is indented that begins with a part: what goes on stands below the relation, as do further ones. */
function indentsIn(parts: readonly RowPart[], column: number): readonly number[] {
  return parts.map(({ start }, index) => {
    if (index === 0) return 0;
    return start === 'other' ? Math.max(0, column - (leftOf(parts, index) ?? column)) : column;
  });
}

/** The rows of the parts at a fixed size, and what they cost. */
function rowsAt(
  parts: readonly RowPart[],
  available: number,
  indents: readonly number[],
): { readonly cost: number; readonly breaks: readonly number[] } {
  const last = parts.length - 1;
  // From the end: the best that can be made of the parts from one on.
  const best: { cost: number; next: number }[] = [];
  best[parts.length] = { cost: 0, next: parts.length };
  for (let from = last; from >= 0; from -= 1) {
    let found = { cost: Number.POSITIVE_INFINITY, next: parts.length };
    let width = indents[from] ?? 0;
    for (let to = from; to <= last; to += 1) {
      width += parts[to]?.width ?? 0;
      const over = Math.max(0, width - available);
      // One part that is too wide cannot be helped by a break.
      if (over > 0 && to > from) break;
      const next = parts[to + 1];
      let cost = 1 + costs.tooWide * (over / available) + (best[to + 1]?.cost ?? 0);
      if (next !== undefined) cost += costOfBreak(next);
      if (from === to && from > 0 && to === last && parts[from]?.start === 'relation')
        cost += costs.resultAlone;
      if (from === 0 && to === 0 && next?.start === 'relation') cost += costs.leftAlone;
      // Of what costs the same the one with the longer row first.
      if (cost <= found.cost) found = { cost, next: to + 1 };
    }
    best[from] = found;
  }
  const breaks: number[] = [];
  for (
    let at = best[0]?.next ?? parts.length;
    at < parts.length;
    at = best[at]?.next ?? parts.length
  )
    breaks.push(at);
  return { cost: best[0]?.cost ?? 0, breaks };
}

/** Rows at a fixed size, in a column where that does not cost a row too many. */
function columnsAt(
  parts: readonly RowPart[],
  available: number,
  inColumn: boolean,
): Omit<Rows, 'size'> & { readonly cost: number } {
  const column = inColumn ? (leftOf(parts) ?? 0) : 0;
  const found = [0, ...(column > 0 && column <= widestLeft * available ? [column] : [])].map(
    (each) => {
      const indents = indentsIn(parts, each);
      const { cost, breaks } = rowsAt(parts, available, indents);
      const apart = each === 0 && breaks.length > 0 ? costs.outOfColumn : 0;
      return { cost: cost + apart, breaks, indents: breaks.map((index) => indents[index] ?? 0) };
    },
  );
  return found.reduce((best, each) => (each.cost < best.cost ? each : best));
}

/**
 * Sets a formula in rows as one would by hand: before = rather than within a sum, below the = of the row above, with no
 * result alone in its row, and a little smaller where that saves a row.
 * @param available how wide a row may be, in em of the usual size.
 * @param least the smallest size, as a share of the usual one; never under 0.8.
 * @param inColumn whether rows begin below the first =, where there is room: it may take one row more.
 */
export function bestRows(
  parts: readonly RowPart[],
  available: number,
  least = smallest,
  inColumn = true,
): Rows {
  if (parts.length === 0 || available <= 0) return { size: 1, breaks: [], indents: [] };
  let found: Rows & { readonly cost: number } = {
    size: 1,
    ...columnsAt(parts, available, inColumn),
  };
  for (let steps = 1; ; steps += 1) {
    const size = Number((1 - steps * stepSize).toFixed(2));
    if (size < smallestSize(least))
      return { size: found.size, breaks: found.breaks, indents: found.indents };
    const next = columnsAt(parts, available / size, inColumn);
    const cost = next.cost + costs.smaller * (1 - size);
    if (cost < found.cost - 1e-9) found = { ...next, size, cost };
  }
}
