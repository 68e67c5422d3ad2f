export const lossConventions = ['sum', 'mean', 'half'] as const;

/** What becomes of the losses of the points: their sum, Σe², their mean, (1/N) Σe², or half their mean, (1/2N) Σe². */
export type LossConvention = (typeof lossConventions)[number];

/** What a sum over points is multiplied by: 1, 1/N or 1/(2N). Without points the loss is 0. */
export function lossFactor(convention: LossConvention, count: number): number {
  if (convention === 'sum') return 1;
  if (count === 0) return 0;
  return convention === 'mean' ? 1 / count : 1 / (2 * count);
}
