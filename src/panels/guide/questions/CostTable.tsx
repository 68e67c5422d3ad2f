import { useMemo, useState } from 'react';
import {
  type Expression,
  number,
  power,
  product,
  sum,
  symbol,
} from '../../../calculus/expression.ts';
import { speak } from '../../../calculus/speech.ts';
import { expressionFormula } from '../../../calculus/tex.ts';
import { translate } from '../../../i18n/translate.ts';
import { shown } from '../../../guide/content/question.ts';
import {
  breakEvenIterations,
  descentOperations,
  normalEquationOperations,
} from '../../../regression/operationCounts.ts';
import { Formula } from '../../../ui/Formula.tsx';
import { StopSlider } from '../../../ui/Slider.tsx';

const pointCounts = [10, 100, 1e3, 1e4, 1e5, 1e6, 1e7];
const parameterCounts = [2, 10, 100, 1e3, 1e4, 1e5, 1e6];
const iterationCounts = [10, 100, 1e3, 1e4, 1e5];

/** A count: with a thousands' mark as long as one can read it so, otherwise as a power of ten. */
function countText(count: number): string {
  return count < 1e7
    ? translate('questions.what-for.count', { count })
    : shown(Number(count.toPrecision(3)));
}

const points = symbol('N');
const unknowns = symbol('p');

function written(expression: Expression) {
  return { formula: expressionFormula(expression), spoken: speak(expression, translate) };
}

function winnerOf(direct: number, descent: number): 'direct' | 'descent' | 'neither' {
  if (direct === descent) return 'neither';
  return direct < descent ? 'direct' : 'descent';
}

/** What the one-step solution and descent cost, for sizes that one can choose. */
export function CostTable() {
  const [count, setCount] = useState(1e4);
  const [parameters, setParameters] = useState(2);
  const [iterations, setIterations] = useState(1e3);
  const direct = normalEquationOperations(count, parameters);
  const descent = descentOperations(count, parameters, iterations);
  const [directFormula, descentFormula] = useMemo(
    () => [
      written(sum(product(points, power(unknowns, number(2))), power(unknowns, number(3)))),
      written(product(symbol('k'), points, unknowns)),
    ],
    [],
  );
  const factor = Math.max(direct, descent) / Math.min(direct, descent);
  return (
    <div className="question-block">
      <StopSlider
        label={translate('questions.cost.points')}
        stops={pointCounts}
        value={count}
        text={countText(count)}
        onChange={setCount}
      />
      <StopSlider
        label={translate('questions.cost.parameters')}
        stops={parameterCounts}
        value={parameters}
        text={countText(parameters)}
        onChange={setParameters}
      />
      <StopSlider
        label={translate('questions.cost.iterations')}
        stops={iterationCounts}
        value={iterations}
        text={countText(iterations)}
        onChange={setIterations}
      />
      <table className="guide-table">
        <caption className="visually-hidden">{translate('questions.cost.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{translate('questions.cost.way')}</th>
            <th scope="col">{translate('questions.cost.formula')}</th>
            <th scope="col">{translate('questions.cost.count')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{translate('questions.cost.direct')}</th>
            <td>
              <Formula {...directFormula} scrollName={translate('derivation-panel.formula')} />
            </td>
            <td>{countText(direct)}</td>
          </tr>
          <tr>
            <th scope="row">{translate('questions.cost.descent')}</th>
            <td>
              <Formula {...descentFormula} scrollName={translate('derivation-panel.formula')} />
            </td>
            <td>{countText(descent)}</td>
          </tr>
        </tbody>
      </table>
      <p aria-live="polite">
        {translate('questions.cost.verdict', {
          winner: winnerOf(direct, descent),
          factor: shown(Number(factor.toPrecision(3))),
          bound: shown(Number(breakEvenIterations(count, parameters).toPrecision(3))),
        })}
      </p>
      <p className="question-source">{translate('questions.cost.source')}</p>
    </div>
  );
}
