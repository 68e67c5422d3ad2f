import { niceDomain, type Domain } from '../../../numerics/ticks.ts';

// A range that is this much wider than it need be is taken in.
const widest = 4;
// Room on the side to which things have moved: they are likely to go on.
const ahead = 1.2;

function width([low, high]: Domain): number {
  return high / 2 - low / 2;
}

/** Whether a range still serves for another one: it holds it, and is not much too wide for it. */
export function domainServes(held: Domain, wanted: Domain): boolean {
  const holds = held[0] <= wanted[0] && held[1] >= wanted[1];
  return holds && width(held) / widest <= width(wanted);
}

/** The range to take when the held one serves no more; it serves for what is wanted. */
export function nextDomain(held: Domain, wanted: Domain): Domain {
  const [low, high] = wanted;
  const room = 2 * width(wanted) * ahead;
  const apart = held[1] < low || held[0] > high;
  const below = low < held[0];
  // Far from what was shown, as with other data, or on both sides of it: begin anew.
  if (apart || below === high > held[1]) return wanted;
  const ends = below ? niceDomain(low - room, high) : niceDomain(low, high + room);
  return domainServes(ends, wanted) ? ends : wanted;
}
