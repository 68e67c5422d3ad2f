import type { RuleName } from '../calculus/rules.ts';

/**
 * Why a line holds when the engine needs no rule: it says what a word means, what to do, or what
 * somebody knows who has met slopes of lines.
 */
export const definitionNames = [
  'definition-feature',
  'definition-guess',
  'definition-model',
  'definition-error',
  'definition-square',
  'definition-absolute',
  'definition-log-loss',
  'definition-name',
  'definition-sum',
  'definition-loss',
  'definition-point-loss',
  'definition-batch-loss',
  'definition-method',
  'rise-over-run',
  'multiply-out',
  'divide',
  'straight-line',
  'cancel-change',
  'limit',
  'partial',
  'alike',
  'downhill',
  'update',
] as const;

export type DefinitionName = (typeof definitionNames)[number];

/** Why a line holds: a rule of the engine, or one of those. */
export type Reason = RuleName | DefinitionName;
