import type { Expression } from './expression.ts';
import type { Formula } from './formula.ts';
import { createNumberFormat } from './showNumber.ts';
import { relationsOf } from './shownEquation.ts';
import { relationToTex, TexWriter } from './texWriter.ts';

/** A matrix by its rows; one with a single column is a vector. */
export interface Matrix {
  readonly kind: 'matrix';
  readonly rows: readonly (readonly Expression[])[];
}

/** A product of matrices and plain expressions, such as a number or the letter J. */
export type MatrixProduct = readonly (Matrix | Expression)[];

/** One more side of an equation of matrices: a product, or a difference of two. */
export interface MatrixSide {
  readonly product: MatrixProduct;
  readonly minus?: MatrixProduct;
  /** Whether what stands on the left takes this value; otherwise it equals it, up to rounding. */
  readonly becomes?: boolean;
}

/** The matrix with these rows. */
export function matrix(...rows: readonly (readonly Expression[])[]): Matrix {
  return { kind: 'matrix', rows };
}

/** The vector with these parts, as a column. */
export function vector(...parts: readonly Expression[]): Matrix {
  return { kind: 'matrix', rows: parts.map((part) => [part]) };
}

function matrixToTex({ rows }: Matrix, writer: TexWriter): string {
  // Dots between rows stand one above the other.
  const cell = (entry: Expression): string =>
    entry.kind === 'ellipsis' ? String.raw`\vdots` : writer.write(entry, 'side');
  const tall = rows.flat().some(({ kind }) => kind === 'derivative' || kind === 'fraction');
  const body = rows
    .map((row) => row.map((entry) => cell(entry)).join(' & '))
    .join(tall ? String.raw` \\[0.4em] ` : String.raw` \\ `);
  return String.raw`\begin{pmatrix}${body}\end{pmatrix}`;
}

/** The plain expressions in a product. */
function entriesOf(product: MatrixProduct): readonly Expression[] {
  return product.flatMap((factor) => (factor.kind === 'matrix' ? factor.rows.flat() : [factor]));
}

function productToTex(product: MatrixProduct, writer: TexWriter): string {
  return product
    .map((factor, position) =>
      factor.kind === 'matrix'
        ? matrixToTex(factor, writer)
        : writer.write(factor, 'factor', position === 0),
    )
    .join(String.raw` \, `);
}

/**
 * The TeX of an equation of matrices, in one row or with each side after the first in its own. Only
 * what the engine can write gets into it: numbers and symbols.
 */
export function matrixFormula(
  left: MatrixProduct,
  sides: readonly MatrixSide[],
  layout: 'row' | 'rows' = 'row',
): Formula {
  const format = createNumberFormat();
  const writer = new TexWriter({ format });
  const entries = [left, ...sides.map(({ product, minus = [] }) => [...product, ...minus])];
  const relations = relationsOf(entries.map(entriesOf), format);
  let whole = productToTex(left, writer);
  for (const [position, { product, minus, becomes }] of sides.entries()) {
    const relation = becomes === true ? 'becomes' : (relations[position] ?? 'equals');
    const mark = layout === 'rows' ? (position > 0 ? String.raw` \\ &` : '&') : '';
    whole += ` ${mark}${relationToTex[relation]} ${productToTex(product, writer)}`;
    if (minus !== undefined) whole += ` - ${productToTex(minus, writer)}`;
  }
  const skeleton = layout === 'rows' ? String.raw`\begin{aligned}${whole}\end{aligned}` : whole;
  return { skeleton, numbers: writer.numbers };
}
