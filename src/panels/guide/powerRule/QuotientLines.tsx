import { useMemo } from 'react';
import { lineWithNumbers, type QuotientExpansion } from '../../../calculus/differenceQuotient.ts';
import { differentiate } from '../../../calculus/differentiate.ts';
import type { Equation } from '../../../calculus/equation.ts';
import { valueOfNumbers } from '../../../calculus/evaluate.ts';
import { number, type NumberExpression, shownNumber } from '../../../calculus/expression.ts';
import { emptySide, shownEquation, symbolEquation } from '../../../calculus/shownEquation.ts';
import { putIn } from '../../../calculus/simplified.ts';
import { sameExpression } from '../../../calculus/tree.ts';
import { translate } from '../../../i18n/translate.ts';
import { EquationLine } from '../../shared/EquationLine.tsx';

interface QuotientLinesProps {
  readonly expansion: QuotientExpansion;
  readonly value: NumberExpression;
  readonly nudge: number;
  /** Without the sentences, which stood there before. */
  readonly brief?: boolean;
}

/** Where a line goes on from the one above: "= …". */
function goingOn(equation: Equation | undefined): Equation | undefined {
  return equation && { ...equation, left: emptySide };
}

function symbolsOf({ lines, question }: QuotientExpansion): readonly Equation[] {
  return lines.map(({ step, expression }) => {
    if (step === 'quotient') return symbolEquation(expression, []);
    return step === 'limit'
      ? symbolEquation(question, [differentiate(question).derivative])
      : symbolEquation(emptySide, [expression]);
  });
}

function numbersOf(
  { lines, variable, question }: QuotientExpansion,
  value: NumberExpression,
  nudge: number,
): readonly (Equation | undefined)[] {
  const numbered = lines.map((line) => lineWithNumbers(line, variable, value, shownNumber(nudge)));
  const [asked = emptySide] = numbered;
  const slope = shownNumber(valueOfNumbers(asked));
  return lines.map(({ step, expression }, position) => {
    const here = numbered[position] ?? emptySide;
    if (step === 'quotient') return shownEquation(here, [slope]);
    if (step === 'limit') {
      const put = putIn(expression, { [variable.name]: value });
      const result = shownNumber(valueOfNumbers(put));
      return shownEquation(question, sameExpression(put, number(1)) ? [put] : [put, result]);
    }
    const sides = step === 'divide' && here.kind === 'sum' ? [here, slope] : [here];
    return goingOn(shownEquation(numbered[position - 1] ?? emptySide, sides));
  });
}

/** From the difference quotient to the derivative, line by line, in symbols and with numbers. */
export function QuotientLines({ expansion, value, nudge, brief = false }: QuotientLinesProps) {
  const symbols = useMemo(() => symbolsOf(expansion), [expansion]);
  const numbers = useMemo(() => numbersOf(expansion, value, nudge), [expansion, value, nudge]);
  return (
    <ol className="guide-lines">
      {expansion.lines.map(({ step }, position) => (
        <li key={step}>
          <h4>{translate(`rules.power.step-${step}`)}</h4>
          {brief ? null : <p>{translate(`rules.power.about-${step}`)}</p>}
          <EquationLine equation={symbols[position]} />
          <EquationLine equation={numbers[position]} className="guide-numbers" />
        </li>
      ))}
    </ol>
  );
}
