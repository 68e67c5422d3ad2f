import type { ReactNode } from 'react';
import { greekLetters, isGreekName } from '../calculus/symbols.ts';

/** The letter of a parameter as formulas have it, with its index below: w_1, theta. */
export function ParameterSymbol({ name }: { readonly name: string }): ReactNode {
  const [letter = '', index] = name.split('_');
  return (
    <>
      <i>{isGreekName(letter) ? greekLetters[letter].letter : letter}</i>
      {index === undefined ? null : <sub>{index}</sub>}
    </>
  );
}
