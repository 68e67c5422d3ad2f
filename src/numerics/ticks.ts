// Round numbers for axes: domains and ticks in steps of 1, 2 or 5 times a power of ten.

/** A range of numbers, the smaller end first; both finite, and different. */
export type Domain = readonly [number, number];

/** A step of `unit` · 10^exponent. */
interface Step {
  readonly unit: 1 | 2 | 5;
  readonly exponent: number;
}

// Narrower than this, relative to its ends, a range has no room for round numbers between them.
const narrowest = 1e-12;
// Below this size the tenth part of a range has no full precision any more.
const tiniest = 1e-290;

function stepFor(width: number, count: number): Step {
  const rough = width / Math.max(1, count);
  const exponent = Math.floor(Math.log10(rough));
  const lead = rough / 10 ** exponent;
  // A little slack, so that 0.3 / 3 does not miss 0.1 by its rounding.
  if (lead <= 1.000_000_1) return { unit: 1, exponent };
  if (lead <= 2.000_000_1) return { unit: 2, exponent };
  if (lead <= 5.000_000_1) return { unit: 5, exponent };
  return { unit: 1, exponent: exponent + 1 };
}

const finerUnit = { 1: 5, 2: 1, 5: 2 } as const;

function finer({ unit, exponent }: Step): Step {
  return { unit: finerUnit[unit], exponent: unit === 1 ? exponent - 1 : exponent };
}

/** The decimal `times` · step, correctly rounded: 3 · 0.1 is 0.3. */
function multiple(times: number, { unit, exponent }: Step): number {
  return Number(`${times * unit}e${exponent}`);
}

function isDegenerate(width: number, magnitude: number): boolean {
  return !(width > Math.max(tiniest, narrowest * magnitude));
}

/** The range in which ends of any size can be subtracted: everything divided by 8, or not. */
function shrink(min: number, max: number): 1 | 8 {
  return Math.max(Math.abs(min), Math.abs(max)) > Number.MAX_VALUE / 16 ? 8 : 1;
}

function enlarge(value: number, factor: number): number {
  const limit = Number.MAX_VALUE / factor;
  return Math.min(Math.max(value, -limit), limit) * factor;
}

/**
 * A range that holds min and max with room of `padding` · (max − min) on either side, its ends
 * rounded outwards to round numbers. Equal ends (or nearly so) get room in proportion to their size,
 * and 0 gets −1 … 1; ends near ±1e308 stay finite. Ends that are not finite count as 0.
 */
export function niceDomain(min: number, max: number, padding = 0): [number, number] {
  const [first, second] = [min, max].map((end) => (Number.isFinite(end) ? end : 0)) as [
    number,
    number,
  ];
  const factor = shrink(first, second);
  const low = Math.min(first, second) / factor;
  const high = Math.max(first, second) / factor;
  const magnitude = Math.max(Math.abs(low), Math.abs(high));
  if (isDegenerate(high - low, magnitude)) {
    const room = magnitude > tiniest ? magnitude / 2 : 1;
    return [enlarge(low - room, factor), enlarge(high + room, factor)];
  }
  const room = (high - low) * padding;
  const step = stepFor(high - low + 2 * room, 10);
  const size = multiple(1, step);
  const from = multiple(Math.floor((low - room) / size + 1e-9), step);
  const to = multiple(Math.ceil((high + room) / size - 1e-9), step);
  // The ends themselves once more: dividing by 8 takes digits from the smallest numbers.
  return [
    Math.min(enlarge(from, factor), first, second),
    Math.max(enlarge(to, factor), first, second),
  ];
}

/**
 * About `count` round numbers (steps of 1, 2 or 5 times a power of ten) from min to max, both of
 * which may be among them, in rising order, without duplicates. Never more than 2 · count + 2. Equal
 * ends give that one number; a range too narrow for round numbers gives its ends.
 */
export function niceTicks(min: number, max: number, count: number): readonly number[] {
  if (!Number.isFinite(min) || !Number.isFinite(max)) return [];
  const low = Math.min(min, max);
  const high = Math.max(min, max);
  if (low === high) return [low];
  const factor = shrink(low, high);
  const width = high / factor - low / factor;
  if (isDegenerate(width, Math.max(Math.abs(low), Math.abs(high)) / factor)) return [low, high];
  const inRange = (size: number): readonly [number, number] => {
    const slack = 1e-9;
    return [Math.ceil(low / factor / size - slack), Math.floor(high / factor / size + slack)];
  };
  let step = stepFor(width, count);
  let [first, last] = inRange(multiple(1, step));
  // A step rounded up may be longer than the range, and step over it.
  while (last < first) {
    step = finer(step);
    [first, last] = inRange(multiple(1, step));
  }
  const ticks: number[] = [];
  for (let times = first; times <= last; times += 1) {
    const tick = multiple(times, step) * factor;
    // Rounding must not put a tick outside the axis, nor −0 on it.
    if (Number.isFinite(tick)) ticks.push(Math.min(Math.max(tick, low), high) + 0);
  }
  return ticks;
}

/**
 * Ticks for a logarithmic axis from min to max, both positive: powers of ten; with few of them their
 * 2- and 5-fold too; where not even those fit, round numbers as on a linear axis. With more than
 * `count` powers only every n-th is given. Ends that are not positive and finite give no ticks.
 */
export function logTicks(min: number, max: number, count: number): readonly number[] {
  const low = Math.min(min, max);
  const high = Math.max(min, max);
  if (!(low > 0) || !Number.isFinite(high)) return [];
  const first = Math.ceil(Math.log10(low) - 1e-12);
  const last = Math.floor(Math.log10(high) + 1e-12);
  const powers = last - first + 1;
  if (powers >= 3) {
    const stride = Math.max(1, Math.ceil(powers / Math.max(1, count)));
    const start = Math.ceil(first / stride) * stride;
    const ticks: number[] = [];
    for (let exponent = start; exponent <= last; exponent += stride) {
      const tick = Number(`1e${exponent}`);
      if (tick > 0 && Number.isFinite(tick)) ticks.push(tick);
    }
    return ticks;
  }
  const fine: number[] = [];
  for (let exponent = first - 1; exponent <= last; exponent += 1) {
    for (const unit of [1, 2, 5]) {
      const tick = Number(`${unit}e${exponent}`);
      if (tick >= low && tick <= high) fine.push(tick);
    }
  }
  return fine.length >= 2 ? fine : niceTicks(low, high, count).filter((tick) => tick > 0);
}
