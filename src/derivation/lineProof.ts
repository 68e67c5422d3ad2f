import type { Definitions } from '../calculus/definitions.ts';
import type { Equation } from '../calculus/equation.ts';
import { placesFor, proveRewritings, type RewritingProof } from '../calculus/proof.ts';
import { sum } from '../calculus/expression.ts';
import type { BeatLine } from './beat.ts';

/** At how many places both sides of a line are looked at. */
export const placesLookedAt = 20;

function prove({ left, sides }: Equation, definitions: Definitions): RewritingProof {
  const all = [left, ...sides.map(({ expression }) => expression)];
  const places = placesFor(sum(...all), placesLookedAt, definitions);
  const variable = left;
  const steps = sides.map(({ expression }, place) => {
    const before = all[place] ?? left;
    return {
      rule: 'simplify' as const,
      before,
      after: expression,
      of: before,
      to: expression,
      variable,
    };
  });
  const proofs = proveRewritings({ steps }, places).steps;
  return {
    agreeing: Math.min(...proofs.map(({ agreeing }) => agreeing)),
    differing: Math.max(...proofs.map(({ differing }) => differing)),
    undecided: Math.max(...proofs.map(({ undecided }) => undecided)),
  };
}

// Once for each line in symbols: those are made once, and the numbers of the iterate are not asked.
const known = new WeakMap<Equation, RewritingProof>();

/**
 * Whether both sides of a line have the same value at places other than those on screen, worked out by dual
 * numbers and not by the rules that made the line. Undefined for what is no statement but a definition, or
 * speaks of a nudge.
 */
export function lineProof({
  provable,
  symbolsEquation,
  furtherSymbols,
}: Pick<BeatLine, 'provable' | 'symbolsEquation' | 'furtherSymbols'>): RewritingProof | undefined {
  if (provable === undefined) return undefined;
  const proofs = [symbolsEquation, ...furtherSymbols].map((equation) => {
    const found = known.get(equation) ?? prove(equation, provable);
    known.set(equation, found);
    return found;
  });
  return {
    agreeing: Math.min(...proofs.map(({ agreeing }) => agreeing)),
    differing: Math.max(...proofs.map(({ differing }) => differing)),
    undecided: Math.max(...proofs.map(({ undecided }) => undecided)),
  };
}
