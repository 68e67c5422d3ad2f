import type { Equation } from './equation.ts';
import type { Expression } from './expression.ts';
import type { Formula } from './formula.ts';
import { relationToTex, TexWriter, type Writing } from './texWriter.ts';

/** The TeX of one expression. Numbers that are `shown` are slots. */
export function expressionFormula(expression: Expression, writing: Writing = {}): Formula {
  const writer = new TexWriter(writing);
  const skeleton = writer.write(expression, 'side');
  return { skeleton, numbers: writer.numbers };
}

/**
 * How an equation is set: in one row; in an aligned block with each side in its own row, unless it
 * `continues` the one before; or so that sums of more than two products are broken into rows too; or
 * with the left side in a row of its own and the others below it.
 */
export type EquationLayout = 'row' | 'rows' | 'broken' | 'below';

/** The TeX of the left side and all that follows from it, in the rows of a layout. */
export function equationFormula(
  equation: Equation,
  layout: EquationLayout,
  writing: Writing = {},
): Formula {
  const writer = new TexWriter({ breaking: layout === 'broken', ...writing });
  const rows = layout !== 'row';
  const below = layout === 'below';
  let whole = (below ? '& ' : '') + writer.write(equation.left, 'side');
  for (const [position, { relation, expression, continues }] of equation.sides.entries()) {
    const breaks = rows && !continues && (below || position > 0);
    const mark = rows && (breaks || position === 0) ? '&' : '';
    const side = writer.write(expression, 'side');
    whole += `${breaks ? String.raw` \\` : ''} ${mark}${relationToTex[relation]} ${side}`;
  }
  const skeleton = rows ? String.raw`\begin{aligned}${whole}\end{aligned}` : whole;
  return { skeleton, numbers: writer.numbers };
}

/**
 * The TeX of several equations, one below the other; dots before the last one when `leavesOut` says
 * that there would be more.
 */
export function equationsFormula(
  equations: readonly Equation[],
  leavesOut: boolean,
  writing: Writing = {},
): Formula {
  const writer = new TexWriter(writing);
  const lines = equations.map(({ left, sides }) => {
    const begun = `${writer.write(left, 'side')} &`;
    const written = sides.map(
      ({ relation, expression }) =>
        `${relationToTex[relation]} ${writer.write(expression, 'side')}`,
    );
    return begun + written.join(' ');
  });
  if (leavesOut) lines.splice(-1, 0, String.raw`& \;\vdots`);
  const whole = lines.join(String.raw` \\ `);
  return {
    skeleton: String.raw`\begin{aligned}${whole}\end{aligned}`,
    numbers: writer.numbers,
  };
}
