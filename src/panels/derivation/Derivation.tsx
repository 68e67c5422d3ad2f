import { CurrentStep } from './CurrentStep.tsx';
import { DerivationPanel } from './DerivationPanel.tsx';

/** The derivation: all of it, or the step of the moment for the stage. */
export function Derivation({ whole }: { readonly whole: boolean }) {
  return whole ? <DerivationPanel /> : <CurrentStep />;
}
