import type { Feature } from '../../../derivation/beat.ts';
import { differentiate } from '../../../calculus/differentiate.ts';
import { partialDerivative } from '../../../calculus/expression.ts';
import { lineModel } from '../../../derivation/lineModel.ts';
import { translate } from '../../../i18n/translate.ts';
import { RuleSteps } from './RuleSteps.tsx';

/** The derivatives of the error by m and by b, rule by rule. */
function derivativesIn(feature: Feature) {
  const { error, m, b, definitions } = lineModel(feature, 'mean');
  return {
    byM: differentiate(partialDerivative(error, m), definitions),
    byB: differentiate(partialDerivative(error, b), definitions),
  };
}

const known = { x: derivativesIn('x'), z: derivativesIn('z') };

/** What holding the rest constant does: each rule applied, one after the other. */
export function HoldConstant({ feature }: { readonly feature: Feature }) {
  const { byM, byB } = known[feature];
  return (
    <>
      <h3>{translate('rules.partial.hold')}</h3>
      <p>{translate('rules.partial.hold-about', { feature })}</p>
      <RuleSteps differentiation={byM} />
      <RuleSteps differentiation={byB} />
    </>
  );
}
