import type { Feature } from '../../../derivation/beat.ts';
import { differentiate } from '../../../calculus/differentiate.ts';
import type { Equation } from '../../../calculus/equation.ts';
import { innerBeat } from '../../../derivation/derivativeTemplates.ts';
import { lineModel } from '../../../derivation/lineModel.ts';
import { partialDerivative } from '../../../calculus/expression.ts';
import { translate } from '../../../i18n/translate.ts';
import { EquationLine } from '../../shared/EquationLine.tsx';

/** The derivatives of the error by m and by b, each with a row for every rule. */
function linesOf(
  feature: Feature,
): readonly { readonly id: string; readonly equation: Equation }[] {
  return innerBeat(lineModel(feature, 'mean')).lines.map(({ id, equation }) => ({ id, equation }));
}

function rulesOf(feature: Feature) {
  const model = lineModel(feature, 'mean');
  const { steps } = differentiate(partialDerivative(model.error, model.m), model.definitions);
  return [...new Set(steps.map(({ rule }) => rule))].filter(
    (rule) => rule !== 'substitute' && rule !== 'simplify',
  );
}

const known = {
  x: { lines: linesOf('x'), rules: rulesOf('x') },
  z: { lines: linesOf('z'), rules: rulesOf('z') },
};

/** What holding the rest constant does, term by term, with the rules it takes. */
export function HoldConstant({ feature }: { readonly feature: Feature }) {
  const { lines, rules } = known[feature];
  return (
    <>
      <h3>{translate('rules.partial.hold')}</h3>
      <p>{translate('rules.partial.hold-about', { feature })}</p>
      {lines.map(({ id, equation }) => (
        <EquationLine key={id} equation={equation} layout="rows" />
      ))}
      <dl className="rule-list">
        {rules.map((rule) => (
          <div key={rule}>
            <dt>{translate(`rule.${rule}.name`)}</dt>
            <dd>{translate(`rule.${rule}.sentence`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
