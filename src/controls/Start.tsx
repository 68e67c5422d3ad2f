import type { ReactNode } from 'react';
import { MethodFields } from './MethodFields.tsx';
import { ScaledLine } from './ScaledLine.tsx';
import { StartFields } from './StartFields.tsx';
import { StartFromHereButton } from './StartFromHereButton.tsx';
import './Start.css';

interface StartProps {
  readonly fields: boolean;
  /** Whether the settings of the method stand here, too. */
  readonly ofMethod?: boolean;
}

/**
 * Where descent starts, with `fields` to type it in; the line on screen in both units while x is
 * standardised, and the press that makes this line the start.
 */
export function Start({ fields, ofMethod = false }: StartProps): ReactNode {
  return (
    <div className="start">
      {fields && <StartFields />}
      <div className="start-line">
        {ofMethod && <MethodFields />}
        <ScaledLine />
        <StartFromHereButton />
      </div>
    </div>
  );
}
