/** The rules of the functions, by name: what the derivative of each of them is. */
export const functionRuleNames = [
  'exponential',
  'logarithm',
  'sine',
  'cosine',
  'tangent',
  'hyperbolic-tangent',
  'square-root',
  'absolute-value',
  'logistic',
] as const;

export type FunctionRuleName = (typeof functionRuleNames)[number];

/** The rules that take an expression apart to differentiate it. */
export const differentiationRuleNames = [
  'constant',
  'identity',
  'constant-multiple',
  'sum',
  'product',
  'quotient',
  'power',
  'chain',
  'variable-exponent',
] as const;

/**
 * The rules the engine applies, by name; the last four rewrite without differentiating. Each has `rule.<name>.name` and `rule.<name>.sentence` in the
 * message catalogue.
 */
export const ruleNames = [
  ...differentiationRuleNames,
  ...functionRuleNames,
  'substitute',
  'simplify',
  'factor-out',
  'cancel',
] as const;

/**
 * What simplifying does, one small thing at a time. Each has `tidy.<name>` in the message catalogue: runs of them are
 * one line, which can be opened.
 */
export const tidyNames = [
  'brackets',
  'zeros',
  'ones',
  'nothing-left',
  'add-numbers',
  'multiply-numbers',
  'like-terms',
  'like-factors',
  'signs',
  'fraction-bar',
  'fractions',
  'powers',
  'functions',
  'sigma',
  'order',
] as const;

export type TidyName = (typeof tidyNames)[number];

export type RuleName = (typeof ruleNames)[number];
