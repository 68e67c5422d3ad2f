import type { ReactNode } from 'react';
import { ScaledLine } from './ScaledLine.tsx';
import { StartFields } from './StartFields.tsx';
import { StartFromHereButton } from './StartFromHereButton.tsx';
import './Start.css';

/**
 * Where descent starts, with `fields` to type it in; the line on screen in both units while x is
 * standardised, and the press that makes this line the start.
 */
export function Start({ fields }: { readonly fields: boolean }): ReactNode {
  return (
    <div className="start">
      {fields && <StartFields />}
      <div className="start-line">
        <ScaledLine />
        <StartFromHereButton />
      </div>
    </div>
  );
}
