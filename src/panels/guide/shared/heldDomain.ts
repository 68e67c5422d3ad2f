import { niceDomain, type Domain } from '../../../numerics/ticks.ts';

// A range that is this much wider than it need be is taken in.
const widest = 4;
// Room on the side to which things have moved: they are likely to go on.
const ahead = 0.6;

function width([low, high]: Domain): number {
  return high / 2 - low / 2;
}

/** Whether a range still serves for another one: it holds it, and is not much too wide for it. */
export function domainServes(held: Domain, wanted: Domain): boolean {
  const holds = held[0] <= wanted[0] && held[1] >= wanted[1];
  return holds && width(held) / widest <= width(wanted);
}

/** The range to take when the held one serves no more. */
export function nextDomain(held: Domain, wanted: Domain): Domain {
  const apart = held[1] < wanted[0] || held[0] > wanted[1];
  const room = 2 * width(wanted) * ahead;
  // Far from what was shown, as with other data, or much narrower: begin anew.
  if (apart || width(held) / widest > width(wanted) || !Number.isFinite(room)) return wanted;
  return niceDomain(
    wanted[0] < held[0] ? wanted[0] - room : wanted[0],
    wanted[1] > held[1] ? wanted[1] + room : wanted[1],
  );
}
