import { noDefinitions } from '../../../calculus/definitions.ts';
import { type Expression, product } from '../../../calculus/expression.ts';
import { type Term, termAbout } from '../../../derivation/term.ts';
import { pointsOfColumns } from '../../../derivation/moment.ts';
import { pointValues } from '../../../derivation/pointValues.ts';
import { type SumOverPoints, sumsOverPoints } from '../../../derivation/sumLines.ts';
import type { MessageId } from '../../../i18n/messageId.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import { memoizeLast } from '../../../numerics/memoizeLast.ts';
import { saturate } from '../../../numerics/saturate.ts';
import { columnsOf } from '../../../store/model.ts';
import { namesOf, symbolsOfMoment } from '../shared/pointFormulas.ts';
import type { ShownMoment } from '../shared/shownMoment.ts';

/** A column that follows the iterate. */
export interface LiveColumn {
  /** The term of the formulas that it holds, and in symbols what it is of each point. */
  readonly term: Term;
  readonly of: Expression;
  readonly heading: string;
  readonly word: MessageId | undefined;
}

const costHeadings = { squared: 'eᵢ²', absolute: '|eᵢ|', log: 'ℓᵢ' } as const;
const costWords = { squared: 'table.square', absolute: 'table.size', log: 'table.log' } as const;

type ColumnsOf = Pick<ShownMoment, 'model' | 'each' | 'convention' | 'feature' | 'isLine'>;

/** The columns for a model and one of its parameters; of the line eᵢxᵢ, of which both its sums are made. */
export function liveColumns(moment: ColumnsOf, slot: number): readonly LiveColumn[] {
  const { each, feature, isLine } = moment;
  const symbols = symbolsOfMoment(moment);
  const { prediction, error, square, outer, inputs } = symbols;
  const slope = symbols.slopes[slot] ?? outer;
  const [x = error] = inputs;
  const pull: LiveColumn = isLine
    ? {
        term: 'square-by-1',
        of: product(error, x),
        heading: `eᵢ${feature}ᵢ`,
        word: 'table.product',
      }
    : {
        term: termAbout('square-by', slot),
        of: product(outer, slope),
        heading: `∂${costHeadings[each]}/∂${namesOf(moment)[slot] ?? ''}`,
        word: undefined,
      };
  const ofError: LiveColumn = { term: 'error', of: error, heading: 'eᵢ', word: 'table.error' };
  return [
    { term: 'prediction', of: prediction, heading: 'ŷᵢ', word: 'table.guess' },
    ...(each === 'log' ? [] : [ofError]),
    {
      term: 'square',
      // As a product, which is rounded once.
      of: each === 'squared' ? product(error, error) : square,
      heading: costHeadings[each],
      word: costWords[each],
    },
    pull,
  ];
}

/**
 * A number of the table; held at the largest one where doubles end, and a dash where there is none. Numbers of other
 * models than the line seldom end early, so that they are rounded to what a row of them has room for.
 */
export function cellText(value: number, isLine: boolean): string {
  return Number.isNaN(value) ? '–' : numberToText(saturate(value), isLine ? undefined : 4);
}

/** What stands in the live columns at a point of the moment. */
export function liveValues(
  moment: ShownMoment,
): (columns: readonly LiveColumn[], point: number) => readonly number[] {
  const { at, loss, iteration, problem } = moment;
  const points = pointsOfColumns(columnsOf(problem.observations));
  const iterate = { iteration, at, slopes: at, loss, learningRate: 0 };
  const values = pointValues(symbolsOfMoment(moment), points, iterate, noDefinitions);
  return (columns, point) => columns.map(({ of }) => values.at(of, point));
}

/** The sums over the points that the loss and the slopes along some parameters are made of. */
export const momentSums = memoizeLast(
  (moment: ShownMoment, slots: readonly number[]): readonly SumOverPoints[] => {
    const { loss, slopes, problem } = moment;
    return sumsOverPoints({
      symbols: symbolsOfMoment(moment),
      count: problem.observations.length,
      loss,
      slopes,
      slots,
    });
  },
);
