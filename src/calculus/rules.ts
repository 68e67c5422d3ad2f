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
