import type { BeatLine } from '../../derivation/beat.ts';
import type { GuidePage } from '../../store/view.ts';

const pages: Partial<Record<BeatLine['rule'], GuidePage>> = {
  power: 'power-rule',
  'rise-over-run': 'power-rule',
  chain: 'chain-rule',
  'cancel-change': 'chain-rule',
  limit: 'chain-rule',
  partial: 'partial-derivative',
  'constant-multiple': 'sum-rule',
  sum: 'sum-rule',
  'factor-out': 'conventions',
  cancel: 'conventions',
};

/** The page of the guide on which a rule is explained; undefined when its sentence says it all. */
export function rulePage(rule: BeatLine['rule']): GuidePage | undefined {
  return pages[rule];
}
