import type { Reason } from './reasons.ts';
import type { UnfoldedStep } from './unfolded.ts';

// A derivative rule by rule has more lines than one reads: what goes without saying is one line, which can be opened.

// With these a derivative is taken apart, and with those it is put together.
const opening: ReadonlySet<Reason> = new Set<Reason>(['sum', 'constant', 'constant-multiple']);
const closing: ReadonlySet<Reason> = new Set<Reason>(['constant', 'straight-line', 'simplify']);
// These say something of their own; what is left are the rules of single functions.
const ofTheirOwn: ReadonlySet<Reason> = new Set<Reason>([
  ...opening,
  ...closing,
  'definition-name',
  'chain',
  'product',
  'quotient',
  'variable-exponent',
]);

/** Steps that stand in one line. */
export type StepRun = readonly UnfoldedStep[];

function lengthOfRun(steps: StepRun, of: ReadonlySet<Reason>): number {
  const end = steps.findIndex(({ rule }) => !of.has(rule));
  return end < 0 ? steps.length : end;
}

/** Where a run is the rule of one function, and what follows it only tidies up. */
function placeOfFunction(runs: readonly StepRun[]): number {
  return runs.findLastIndex((run, place) => {
    const [first] = run;
    const next = runs[place + 1]?.[0]?.rule;
    if (first === undefined || next === undefined || ofTheirOwn.has(first.rule)) return false;
    return opening.has(next) || closing.has(next);
  });
}

/**
 * The steps of a derivative in runs, each of which is a line: what takes it apart is one, and what puts it together. Where
 * these are more than some, the rule of a function goes with what follows it, from the end on.
 */
export function inRuns(steps: StepRun, most: number): readonly StepRun[] {
  const runs: StepRun[] = [];
  for (let place = 0; place < steps.length;) {
    const rest = steps.slice(place);
    const length = Math.max(1, lengthOfRun(rest, opening), lengthOfRun(rest, closing));
    runs.push(rest.slice(0, length));
    place += length;
  }
  while (runs.length > most) {
    const place = placeOfFunction(runs);
    if (place < 0) break;
    runs.splice(place, 2, runs.slice(place, place + 2).flat());
  }
  return runs;
}

/** The rule that a run is called after. */
export function ruleOfRun(run: StepRun): Reason {
  const rules = run.map(({ rule }) => rule);
  return rules.includes('sum') ? 'sum' : (rules[0] ?? 'simplify');
}
