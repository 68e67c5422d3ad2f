import { useMemo } from 'react';
import type { Formula as FormulaText } from '../../../calculus/formula.ts';
import { normalFormulas } from '../../../derivation/normalFormulas.ts';
import { translate } from '../../../i18n/translate.ts';
import { isPlainLine } from '../../../store/experiment.ts';
import { normalEquationOf } from '../../../store/normalEquation.ts';
import { shown } from '../../../guide/content/question.ts';
import { useAppState } from '../../../store/useAppState.ts';
import { Formula } from '../../../ui/Formula.tsx';
import { ZeroSlopes } from './ZeroSlopes.tsx';
import { useCalmly } from '../../../playback/useCalmly.ts';

function Line({ formula, spoken }: { readonly formula: FormulaText; readonly spoken: string }) {
  return (
    <Formula
      block
      formula={formula}
      spoken={spoken}
      scrollName={translate('derivation-panel.formula')}
    />
  );
}

/** The line in one step: the normal equation with the numbers of the data, and Newton's step. */
export function LeastSquaresBlock() {
  const observations = useAppState((state) => state.experiment.data.observations);
  const isLine = useAppState((state) => isPlainLine(state.experiment));
  const found = useCalmly(normalEquationOf);
  const formulas = useMemo(
    () => found && normalFormulas(observations, found.equation, found),
    [observations, found],
  );
  if (found === undefined || formulas === undefined) {
    if (!isLine) return <p className="question-block">{translate('controls.model.lineOnly')}</p>;
    const id = observations.length === 0 ? 'questions.normal.none' : 'questions.normal.tooLarge';
    return <p className="question-block">{translate(id)}</p>;
  }
  const { equation, from, hessian, step, newton } = found;
  const [mm = 0, mb = 0, , bb = 0] = hessian;
  const { sumSquaresX, sumX, count, sumProducts, sumY, determinant, solution } = equation;
  const values = {
    sumSquaresX: shown(sumSquaresX),
    sumX: shown(sumX),
    count,
    sumProducts: shown(sumProducts),
    sumY: shown(sumY),
    determinant: shown(determinant),
  };
  return (
    <div className="question-block">
      <ZeroSlopes of={equation} />
      <p>{translate('questions.normal.data')}</p>
      <div className="formula-pair">
        <Line formula={formulas.jacobian} spoken={translate('questions.normal.spokenJ')} />
        <Line formula={formulas.measured} spoken={translate('questions.normal.spokenY')} />
      </div>
      <p>{translate('questions.normal.products')}</p>
      <div className="formula-pair">
        <Line
          formula={formulas.products}
          spoken={translate('questions.normal.spokenProducts', values)}
        />
        <Line formula={formulas.right} spoken={translate('questions.normal.spokenRight', values)} />
      </div>
      {formulas.determinant && (
        <>
          <p>{translate('questions.normal.determinant')}</p>
          <Line
            formula={formulas.determinant}
            spoken={translate('questions.normal.spokenDeterminant', values)}
          />
        </>
      )}
      {solution === undefined || formulas.solution === undefined ? (
        <p>
          <strong>{translate('questions.normal.noInverse')}</strong>
        </p>
      ) : (
        <>
          <p>{translate('questions.normal.solution')}</p>
          <Line
            formula={formulas.solution}
            spoken={translate('questions.normal.spokenSolution', {
              m: shown(solution[0] ?? 0),
              b: shown(solution[1] ?? 0),
            })}
          />
        </>
      )}
      {formulas.newton === undefined || step === undefined || newton === undefined ? null : (
        <>
          <p>{translate('questions.normal.newton')}</p>
          {formulas.hessian === undefined ? null : (
            <Line
              formula={formulas.hessian}
              spoken={translate('questions.normal.spokenHessian', {
                mm: shown(mm),
                mb: shown(mb),
                bb: shown(bb),
              })}
            />
          )}
          <p>{translate('questions.normal.newtonStep')}</p>
          <Line
            formula={formulas.newton}
            spoken={translate('questions.normal.spokenNewton', {
              fromM: shown(from[0] ?? 0),
              fromB: shown(from[1] ?? 0),
              stepM: shown(step[0] ?? 0),
              stepB: shown(step[1] ?? 0),
              m: shown(newton[0] ?? 0),
              b: shown(newton[1] ?? 0),
            })}
          />
        </>
      )}
    </div>
  );
}
