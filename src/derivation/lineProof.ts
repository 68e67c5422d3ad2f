import type { Definitions } from '../calculus/definitions.ts';
import type { Place } from '../calculus/dualAt.ts';
import type { Equation } from '../calculus/equation.ts';
import { placesFor, proveRewritings, type RewritingProof } from '../calculus/proof.ts';
import { sum } from '../calculus/expression.ts';
import type { BeatLine } from './beat.ts';

/** At how many places besides those on screen both sides of a line are looked at. */
export const placesLookedAt = 20;

/** What comes of looking at a line: over all places, and how many of those that agree are points on screen. */
export interface LineProof extends RewritingProof {
  readonly shown: number;
}

function proveAt({ left, sides }: Equation, places: readonly Place[]): RewritingProof {
  const all = [left, ...sides.map(({ expression }) => expression)];
  const steps = sides.map(({ expression }, place) => {
    const before = all[place] ?? left;
    return {
      rule: 'simplify' as const,
      before,
      after: expression,
      of: before,
      to: expression,
      variable: left,
    };
  });
  return worst(proveRewritings({ steps }, places).steps);
}

/** Of several proofs what can be said of all. */
function worst(proofs: readonly RewritingProof[]): RewritingProof {
  return {
    agreeing: Math.min(...proofs.map(({ agreeing }) => agreeing)),
    differing: Math.max(...proofs.map(({ differing }) => differing)),
    undecided: Math.max(...proofs.map(({ undecided }) => undecided)),
  };
}

function proveElsewhere(equation: Equation, definitions: Definitions): RewritingProof {
  const all = [equation.left, ...equation.sides.map(({ expression }) => expression)];
  return proveAt(equation, placesFor(sum(...all), placesLookedAt, definitions));
}

// Once for each line in symbols: those are made once, and the numbers of the iterate are not asked.
const known = new WeakMap<Equation, RewritingProof>();

/**
 * Whether both sides of a line have the same value at the points on screen and at other places, worked out by dual
 * numbers and not by the rules that made the line. Undefined for what is no statement but a definition, or
 * speaks of a nudge.
 */
export function lineProof({
  provable,
  symbolsEquation,
  furtherSymbols,
  onScreen,
}: Pick<BeatLine, 'provable' | 'symbolsEquation' | 'furtherSymbols' | 'onScreen'>):
  LineProof | undefined {
  if (provable === undefined) return undefined;
  const equations = [symbolsEquation, ...furtherSymbols];
  const elsewhere = worst(
    equations.map((equation) => {
      const found = known.get(equation) ?? proveElsewhere(equation, provable);
      known.set(equation, found);
      return found;
    }),
  );
  const here = worst(equations.map((equation) => proveAt(equation, onScreen)));
  return {
    agreeing: elsewhere.agreeing + here.agreeing,
    differing: elsewhere.differing + here.differing,
    undecided: elsewhere.undecided + here.undecided,
    shown: here.agreeing,
  };
}
