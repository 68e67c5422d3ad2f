import { useState } from 'react';
import type { Domain } from '../../../numerics/ticks.ts';

// A range that is this much wider than it need be is taken in.
const widest = 4;

function width([low, high]: Domain): number {
  return high / 2 - low / 2;
}

/** Whether a range still serves for another one: it holds it, and is not much too wide for it. */
export function domainServes(held: Domain, wanted: Domain): boolean {
  const holds = held[0] <= wanted[0] && held[1] >= wanted[1];
  return holds && width(held) / widest <= width(wanted);
}

/** The range of an axis, which stays as it is as long as it serves: axes that jump are hard to read. */
export function useHeldDomain(wanted: Domain): Domain {
  const [held, setHeld] = useState(wanted);
  if (domainServes(held, wanted)) return held;
  setHeld(wanted);
  return wanted;
}
