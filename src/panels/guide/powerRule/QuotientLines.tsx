import { useMemo } from 'react';
import {
  lineWithNumbers,
  type QuotientExpansion,
  type QuotientStep,
} from '../../../derivation/differenceQuotient.ts';
import { differentiate } from '../../../derivation/differentiate.ts';
import type { Equation } from '../../../derivation/equation.ts';
import { evaluate } from '../../../derivation/evaluate.ts';
import {
  type Expression,
  number,
  type NumberExpression,
  shownNumber,
} from '../../../derivation/expression.ts';
import { emptySide, shownEquation, symbolEquation } from '../../../derivation/shownEquation.ts';
import { putIn } from '../../../derivation/simplified.ts';
import { sameExpression } from '../../../derivation/tree.ts';
import { translate } from '../../../i18n/translate.ts';
import { EquationLine } from '../../shared/EquationLine.tsx';

interface QuotientLinesProps {
  readonly expansion: QuotientExpansion;
  readonly value: NumberExpression;
  readonly nudge: number;
  /** Without the sentences, which stood there before. */
  readonly brief?: boolean;
}

function valueOf(expression: Expression): number {
  return evaluate(expression, { scalars: {}, series: {} });
}

interface Line {
  readonly step: QuotientStep;
  readonly symbols: Equation;
  readonly numbers: Equation | undefined;
}

/** Where a line goes on from the one above: "= …". */
function goingOn(equation: Equation | undefined): Equation | undefined {
  return equation && { ...equation, left: emptySide };
}

function linesOf(
  { lines, variable, question }: QuotientExpansion,
  value: NumberExpression,
  nudge: number,
): readonly Line[] {
  const h = shownNumber(nudge);
  const numbered = lines.map((line) => lineWithNumbers(line, variable, value, h));
  const [asked, ...others] = lines;
  const [firstNumbers] = numbered;
  if (asked === undefined || firstNumbers === undefined) return [];
  const slope = shownNumber(valueOf(firstNumbers));
  const first: Line = {
    step: asked.step,
    symbols: symbolEquation(asked.expression, []),
    numbers: shownEquation(firstNumbers, [slope]),
  };
  const next = others.map(({ step, expression }, position): Line => {
    const before = numbered[position];
    const here = numbered[position + 1];
    if (step === 'limit' || before === undefined || here === undefined) {
      const { derivative } = differentiate(question);
      const put = putIn(derivative, { [variable.name]: value });
      const result = shownNumber(valueOf(put));
      return {
        step,
        symbols: symbolEquation(question, [derivative], 'power'),
        numbers: shownEquation(question, sameExpression(put, number(1)) ? [put] : [put, result]),
      };
    }
    const sides = step === 'divide' && here.kind === 'sum' ? [here, slope] : [here];
    return {
      step,
      symbols: symbolEquation(emptySide, [expression]),
      numbers: goingOn(shownEquation(before, sides)),
    };
  });
  return [first, ...next];
}

/** From the difference quotient to the derivative, line by line, in symbols and with numbers. */
export function QuotientLines({ expansion, value, nudge, brief = false }: QuotientLinesProps) {
  const lines = useMemo(() => linesOf(expansion, value, nudge), [expansion, value, nudge]);
  return (
    <ol className="guide-lines">
      {lines.map(({ step, symbols, numbers }) => (
        <li key={step}>
          <h4>{translate(`rules.power.step-${step}`)}</h4>
          {brief ? null : <p>{translate(`rules.power.about-${step}`)}</p>}
          <EquationLine equation={symbols} />
          <EquationLine equation={numbers} className="guide-numbers" />
        </li>
      ))}
    </ol>
  );
}
