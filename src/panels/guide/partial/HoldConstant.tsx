import { differentiate } from '../../../calculus/differentiate.ts';
import { partialDerivative, type SymbolExpression } from '../../../calculus/expression.ts';
import type { ModelSymbols } from '../../../derivation/modelSymbols.ts';
import { translate } from '../../../i18n/translate.ts';
import { memoizeLast } from '../../../numerics/memoizeLast.ts';
import { plainName } from '../../shared/parameterLook.ts';
import { symbolsOfMoment } from '../shared/pointFormulas.ts';
import type { ShownMoment } from '../shared/shownMoment.ts';
import { RuleSteps } from './RuleSteps.tsx';

/** The derivatives of the error by each parameter, rule by rule; with the log loss those of the guess. */
const derivativesOf = memoizeLast(({ middle, parameters, definitions }: ModelSymbols) =>
  parameters.map((parameter) => differentiate(partialDerivative(middle, parameter), definitions)),
);

function plainNames(symbols: readonly SymbolExpression[]): string {
  return symbols.map(({ name }) => plainName(name)).join(', ');
}

interface HoldConstantProps {
  readonly moment: ShownMoment;
  /** The parameters whose derivatives are shown. */
  readonly slots: readonly number[];
}

/** What holding the rest constant does: each rule applied, one after the other. */
export function HoldConstant({ moment, slots }: HoldConstantProps) {
  const symbols = symbolsOfMoment(moment);
  const { parameters, inputs, y } = symbols;
  const derivatives = derivativesOf(symbols);
  // With the log loss the question is about ŷ, which has no y in it.
  const others = moment.each === 'log' ? inputs : [...inputs, y];
  return (
    <>
      <h3>{translate('rules.partial.hold')}</h3>
      <p>{translate('rules.partial.hold-about')}</p>
      {parameters.map((parameter, slot) => {
        const derivative = derivatives[slot];
        if (derivative === undefined || !slots.includes(slot)) return null;
        const held = [...parameters.filter((other) => other !== parameter), ...others];
        return (
          <div key={parameter.name}>
            <p className="guide-note">
              {translate('rules.partial.hold-moves', {
                unknown: plainName(parameter.name),
                constants: plainNames(held),
                count: held.length,
              })}
            </p>
            <RuleSteps differentiation={derivative} />
          </div>
        );
      })}
    </>
  );
}
