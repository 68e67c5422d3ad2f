import type { Rewriting } from './differentiate.ts';

/** A step, or a run of small ones that is shown as one and can be opened. */
export interface FoldedRewriting extends Rewriting {
  /** The steps that it stands for: itself, when it is no run. */
  readonly parts: readonly Rewriting[];
}

function tidiesUp({ rule }: Rewriting): boolean {
  return rule === 'simplify' || rule === 'cancel';
}

function runOf(parts: readonly Rewriting[]): readonly FoldedRewriting[] {
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return [];
  if (parts.length === 1) return [{ ...first, parts }];
  const { before, variable } = first;
  const { after } = last;
  return [{ rule: 'simplify', before, after, of: before, to: after, variable, parts }];
}

/**
 * The steps with each run of those that only tidy up (simplify, cancel) folded into one. Before, after and
 * order stay: what a step ends with, the next one begins with.
 */
export function folded(steps: readonly Rewriting[]): readonly FoldedRewriting[] {
  const result: FoldedRewriting[] = [];
  let run: Rewriting[] = [];
  for (const step of steps) {
    if (tidiesUp(step)) run.push(step);
    else {
      result.push(...runOf(run), { ...step, parts: [step] });
      run = [];
    }
  }
  return [...result, ...runOf(run)];
}
