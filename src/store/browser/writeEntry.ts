import type { Entry } from './entries.ts';

// Safari refuses after 100 changes in 30 seconds, others after 200 in 10.
const mostWrites = 80;
const window = 30_000;
let times: readonly number[] = [];
let latest: readonly string[] = [];

/** The last two addresses that this page wrote, the later one last. */
export function latestAddresses(): readonly string[] {
  return latest;
}

/**
 * Writes an entry and its address into the browser's history. Never throws: where a frame forbids it,
 * or after so many changes in a short time that browsers would refuse, it does nothing.
 * @param how `push` for a new entry, `replace` for the one that the browser is at.
 * @returns whether it was written.
 */
export function writeEntry(how: 'push' | 'replace', entry: Entry, address: string): boolean {
  const now = Date.now();
  times = times.filter((time) => time > now - window && time <= now);
  if (times.length >= mostWrites) return false;
  times = [...times, now];
  try {
    const { history } = globalThis;
    const state = { downhill: entry };
    if (how === 'push') history.pushState(state, '', address);
    else history.replaceState(state, '', address);
    const { href } = globalThis.location;
    latest = [...latest.filter((other) => other !== href), href].slice(-2);
    return true;
  } catch {
    return false;
  }
}
