import { parameterTerm, type Term, termAbout } from '../../derivation/term.ts';
import { partsOfName, plainSymbol } from '../../calculus/symbols.ts';
import { parameterRoles } from '../../ui/plot/colours.ts';
import type { Role } from '../../ui/plot/marks/mark.ts';

/** A parameter as pictures show it. */
export interface ParameterLook {
  readonly slot: number;
  /** As plain text: w₁. */
  readonly name: string;
  readonly role: Role;
  /** The terms that it and its slope are in formulas; undefined where there is none. */
  readonly term: Term | undefined;
  readonly slopeTerm: Term | undefined;
}

/** A name as it is typed as plain text: `w_1` is w₁, `theta` is θ. */
export function plainName(name: string): string {
  const { base, subscript = '' } = partsOfName(name);
  // Letters have no lower form that is known everywhere.
  return /^\d*$/u.test(subscript) ? plainSymbol(name) : `${plainSymbol(base)}_${subscript}`;
}

/** The look of a parameter by its slot and its name as it is typed. */
export function parameterLook(slot: number, name: string): ParameterLook {
  return {
    slot,
    name: plainName(name),
    role: parameterRoles[slot] ?? 'ink',
    term: parameterTerm(slot),
    slopeTerm: termAbout('gradient', slot),
  };
}
