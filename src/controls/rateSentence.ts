import { rateBehaviour, type Stability } from '../descent/stability.ts';
import { translate } from '../i18n/translate.ts';
import { numberToText } from '../numerics/formatNumber.ts';
import { contraction, halvingTime } from './contraction.ts';

/** Says in plain words what descent does at this rate. */
export function rateSentence(stability: Stability | undefined, rate: number): string {
  if (stability === undefined) return translate('controls.rate.noPoints');
  const behaviour = rateBehaviour(stability, rate);
  const factor = contraction(stability, rate);
  if (behaviour === 'diverges') {
    if (!Number.isFinite(factor)) return translate('controls.rate.divergesAtOnce');
    return translate('controls.rate.diverges', { factor: numberToText(factor, 3) });
  }
  const time = halvingTime(stability, rate);
  if (!Number.isFinite(time)) {
    return translate(factor < 1 ? 'controls.rate.crawlsForever' : 'controls.rate.staysAway');
  }
  const count = Math.ceil(time);
  if (count <= 1) return translate(`controls.rate.${behaviour}AtOnce`);
  if (count >= 1e6) return translate('controls.rate.crawlsForever');
  return translate(`controls.rate.${behaviour}`, { count });
}
