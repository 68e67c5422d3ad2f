import { useState } from 'react';
import type { Domain } from '../../../numerics/ticks.ts';
import { domainServes, nextDomain } from './heldDomain.ts';

/** The range of an axis, which stays as it is as long as it serves: axes that jump are hard to read. */
export function useHeldDomain(wanted: Domain): Domain {
  const [held, setHeld] = useState(wanted);
  if (domainServes(held, wanted)) return held;
  const next = nextDomain(held, wanted);
  setHeld(next);
  return next;
}
