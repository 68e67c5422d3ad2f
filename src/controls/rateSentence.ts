import { boundedBehaviour, type MethodBounds } from '../descent/methodBounds.ts';
import type { MethodId } from '../descent/methods/method.ts';
import { pointBehaviour, type PointStability } from '../descent/pointStability.ts';
import {
  arrivesAtOnce,
  contractionFactor,
  iterationsPerHalving,
  rateBehaviour,
  type Stability,
} from '../descent/stability.ts';
import { translate } from '../i18n/translate.ts';
import { numberToText } from '../numerics/formatNumber.ts';

/** Says in plain words what descent does at this rate. */
export function rateSentence(stability: Stability, rate: number): string {
  const behaviour = rateBehaviour(stability, rate);
  const factor = contractionFactor(stability, rate);
  if (behaviour === 'diverges') {
    if (!Number.isFinite(factor)) return translate('controls.rate.divergesAtOnce');
    return translate('controls.rate.diverges', { factor: numberToText(factor, 3) });
  }
  if (arrivesAtOnce(factor)) return translate('method.rate.arrives');
  // Along a very flat direction any rate takes long, also one at which nothing else crawls.
  const tooLong = behaviour === 'crawls' ? 'crawlsForever' : 'takesForever';
  const count = iterationsPerHalving(stability, rate);
  if (!Number.isFinite(count)) {
    // Either the steepest direction swings for ever, or a rate is so small that nothing moves.
    const onTheEdge = rate * stability.lambdaMax >= 2;
    return translate(onTheEdge ? 'controls.rate.staysAway' : `controls.rate.${tooLong}`);
  }
  if (count <= 1) return translate(`controls.rate.${behaviour}AtOnce`);
  if (count >= 1e6) return translate(`controls.rate.${tooLong}`);
  return translate(`controls.rate.${behaviour}`, { count });
}

/** The same for descent that uses one point in each iteration. */
export function pointRateSentence(stability: PointStability, rate: number): string {
  const behaviour = pointBehaviour(stability, rate);
  const factor = stability.epochFactor(rate);
  if (behaviour === 'diverges') {
    if (!Number.isFinite(factor)) return translate('point.rate.divergesAtOnce');
    const text = numberToText(factor, 3);
    return translate(text === '1' ? 'point.rate.staysAway' : 'point.rate.diverges', {
      factor: text,
    });
  }
  const time = factor === 0 ? 1 : Math.log(0.5) / Math.log(factor);
  // A factor that is 1 but for rounding gives no time.
  if (!(time > 0 && time < 1e6)) {
    return translate(`point.rate.${behaviour === 'crawls' ? 'crawlsForever' : 'takesForever'}`);
  }
  return translate(`point.rate.${behaviour}`, { count: Math.max(1, Math.ceil(time)) });
}

/** The same for the other methods of which bounds are known. */
export function methodRateSentence(bounds: MethodBounds, rate: number): string {
  const behaviour = boundedBehaviour(bounds, rate);
  const factor = bounds.factorAt(rate);
  if (behaviour === 'diverges') {
    if (!Number.isFinite(factor)) return translate('method.rate.divergesAtOnce');
    const text = numberToText(factor, 3);
    return translate(text === '1' ? 'method.rate.staysAway' : 'method.rate.diverges', {
      factor: text,
    });
  }
  if (arrivesAtOnce(factor)) return translate('method.rate.arrives');
  const time = Math.log(0.5) / Math.log(factor);
  if (!(time > 0 && time < 1e6)) return translate('method.rate.takesForever');
  return translate(`method.rate.${behaviour}`, { count: Math.max(1, Math.ceil(time)) });
}

// Methods of which nobody knows from which rate on they diverge.
const unbounded = [
  'point',
  'minibatch',
  'adagrad',
  'rmsprop',
  'adam',
  'newton',
] as const satisfies readonly MethodId[];

/** Whether nobody knows from which rate on a method diverges. */
export function isUnbounded(kind: MethodId): boolean {
  return (unbounded as readonly MethodId[]).includes(kind);
}

/** That no bound is known, and what the rate means then; undefined for a method that has bounds, or some near here. */
export function noBoundSentence(kind: MethodId, rate: number): string | undefined {
  const found = unbounded.find((id) => id === kind);
  return found && translate(`method.noBound.${found}`, { rate: numberToText(rate) });
}

/** What can be said where the loss is flat: no bound means anything there. */
export function flatSentence(): string {
  return translate('controls.rate.localFlat');
}

/** What can be said where the loss does not bend upwards. */
export function noCurvatureSentence(): string {
  return translate('controls.rate.localNone');
}

/**
 * What can be said where no rate is safe everywhere: what holds for the method near the parameters on screen, by the
 * curvature there.
 */
export function localSentence({ smoothRate, largestStableRate }: MethodBounds): string {
  return translate('controls.rate.local', {
    smooth: numberToText(smoothRate, 2),
    largest: numberToText(largestStableRate, 2),
  });
}
