import { splitMix32 } from '../numerics/splitMix32.ts';
import { type Definitions, definitionOf, noDefinitions } from './definitions.ts';
import type { Rewriting, Differentiation } from './differentiate.ts';
import type { Dual } from './dual.ts';
import { dualsAt, type Place } from './dualAt.ts';
import type { Expression } from './expression.ts';
import { namedNumbers } from './symbols.ts';
import { children } from './tree.ts';
import { last } from './indices.ts';

/** What comes of looking at a step: at how many places its two sides agree. */
export interface RewritingProof {
  readonly agreeing: number;
  readonly differing: number;
  /** Places at which a side has no value, or one of which too little is known. */
  readonly undecided: number;
}

export type Verdict = 'agrees' | 'differs' | 'undecided';

/** The proof of a derivation: one for each of its steps, and how many came out in which way. */
export interface Proof {
  readonly steps: readonly RewritingProof[];
  readonly agreeing: number;
  readonly differing: number;
  readonly undecided: number;
}

/** What a step came out as: a single place at which the sides differ refutes it. */
export function verdictOf({ agreeing, differing }: RewritingProof): Verdict {
  if (differing > 0) return 'differs';
  return agreeing > 0 ? 'agrees' : 'undecided';
}

// Beyond this share of the value so much rounding has gathered that nothing is known of the rest.
const mostSlack = 1e-6;

/** Whether two values are the same but for rounding; undefined when that cannot be told. */
export function sameValue(one: Dual, other: Dual): boolean | undefined {
  // Beyond all numbers two sides are alike, and still nothing is known.
  if (!Number.isFinite(one.value) || !Number.isFinite(other.value)) return undefined;
  const slack = one.slack + other.slack;
  const size = Math.max(1, Math.abs(one.value), Math.abs(other.value));
  if (!(slack <= mostSlack * size)) return undefined;
  return Math.abs(one.value - other.value) <= 2 * slack;
}

function compare(before: readonly Dual[], after: readonly Dual[]): RewritingProof {
  let [agreeing, differing, undecided] = [0, 0, 0];
  for (const [position, one] of before.entries()) {
    const other = after[position];
    const same = other && sameValue(one, other);
    if (same === undefined) undecided += 1;
    else if (same) agreeing += 1;
    else differing += 1;
  }
  return { agreeing, differing, undecided };
}

// In a larger step only what the rule changed is looked at: the rest is the same on both sides.
const mostParts = 1000;

function sizeOf(expression: Expression): number {
  return children(expression).reduce((total, part) => total + sizeOf(part), 1);
}

/**
 * Whether both sides of each step have the same value at the places given. The values, those of derivatives
 * too, are worked out by dual numbers with a bound of their rounding: no rule of differentiation is
 * used, so that a wrong one is found.
 */
export function proveRewritings(
  { steps }: Pick<Differentiation, 'steps'>,
  places: readonly Place[],
): Proof {
  let known: { readonly of: Expression; readonly values: readonly Dual[] } | undefined;
  const valuesOf = (expression: Expression): readonly Dual[] => {
    if (known?.of !== expression) {
      known = { of: expression, values: dualsAt(expression, places) };
    }
    return known.values;
  };
  const proofs = steps.map(({ before, after, of, to }: Rewriting) =>
    sizeOf(before) + sizeOf(after) > mostParts
      ? compare(dualsAt(of, places), dualsAt(to, places))
      : compare(valuesOf(before), valuesOf(after)),
  );
  const count = (verdict: Verdict): number =>
    proofs.filter((proof) => verdictOf(proof) === verdict).length;
  return {
    steps: proofs,
    agreeing: count('agrees'),
    differing: count('differs'),
    undecided: count('undecided'),
  };
}

interface Names {
  readonly scalars: Set<string>;
  readonly series: Set<string>;
}

/** Collects the names of the symbols that need a value, those in definitions too. */
function collectNames(expression: Expression, definitions: Definitions, names: Names): void {
  if (expression.kind === 'symbol') {
    const definition = definitionOf(expression, definitions);
    if (definition !== undefined) collectNames(definition, definitions, names);
    else if (expression.index !== undefined) names.series.add(expression.name);
    else if (!Object.hasOwn(namedNumbers, expression.name)) names.scalars.add(expression.name);
    return;
  }
  for (const part of children(expression)) collectNames(part, definitions, names);
}

const lengthAtPlace = 3;
// How many are tried for each place that is wanted.
const candidates = 8;

/**
 * Places at which an expression can be looked at: always the same ones for a seed. Numbers are of both
 * signs, from 0.1 to 4 in size; at every third place all are positive. A series has three numbers. Places
 * where the expression has a value are preferred.
 */
export function placesFor(
  expression: Expression,
  count = 20,
  definitions: Definitions = noDefinitions,
  seed = 1,
): readonly Place[] {
  const names: Names = { scalars: new Set(), series: new Set() };
  collectNames(expression, definitions, names);
  let drawn = 0;
  const random = (): number => {
    drawn += 1;
    return splitMix32(seed, drawn);
  };
  const place = (_none: undefined, position: number): Place => {
    const next = (): number => {
      const size = 0.1 * 40 ** random();
      return position % 3 === 0 || random() < 0.5 ? size : -size;
    };
    const scalars: Record<string, number> = {};
    for (const name of names.scalars) scalars[name] = name === last ? lengthAtPlace : next();
    const series: Record<string, readonly number[]> = {};
    for (const name of names.series) series[name] = Array.from({ length: lengthAtPlace }, next);
    return { scalars, series, point: position % lengthAtPlace, definitions };
  };
  const tried = Array.from({ length: candidates * count }, place);
  const values = dualsAt(expression, tried);
  const isKnown = (position: number): boolean => Number.isFinite(values[position]?.slack);
  const good = tried.filter((_place, position) => isKnown(position));
  const others = tried.filter((_place, position) => !isKnown(position));
  return [...good, ...others].slice(0, count);
}
