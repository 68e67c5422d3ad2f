/** What is minimised, Σe², (1/N) Σe² or (1/2N) Σe², and what Σe² is multiplied by, by the names that the pages have for them. */
export {
  type Reduction as LossConvention,
  reductions as lossConventions,
  reductionFactor as lossFactor,
} from '../model/objective.ts';
