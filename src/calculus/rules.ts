/**
 * The rules the engine applies, by name. The first seven are rules of differentiation; the others
 * rewrite without differentiating. Each has `rule.<name>.name` and `rule.<name>.sentence` in the
 * message catalogue.
 */
export const ruleNames = [
  'constant',
  'identity',
  'constant-multiple',
  'sum',
  'product',
  'power',
  'chain',
  'substitute',
  'simplify',
  'factor-out',
  'cancel',
] as const;

export type RuleName = (typeof ruleNames)[number];

/** Why a line holds when no rule of calculus is needed: it says what a word means, or what to do. */
export const definitionNames = [
  'definition-guess',
  'definition-error',
  'definition-square',
  'definition-loss',
  'definition-point-loss',
  'partial',
  'update',
] as const;

export type DefinitionName = (typeof definitionNames)[number];
