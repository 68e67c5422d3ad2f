/** The functions of one argument that a formula may have. What each is stands in `functions.ts`. */
export const functionNames = [
  'exp',
  'ln',
  'sin',
  'cos',
  'tan',
  'tanh',
  'sqrt',
  'abs',
  'logistic',
] as const;

export type FunctionName = (typeof functionNames)[number];
