import { call, type Expression, power, shownNumber, symbol } from '../calculus/expression.ts';
import { partsOfName, plainSymbol } from '../calculus/symbols.ts';
import { isSet, replaced } from '../calculus/tree.ts';
import { defaultDigits, numberToText } from '../numerics/formatNumber.ts';
import { lossFactor } from '../model/lossConvention.ts';
import { type IterateValues, valuesOf } from './iterateValues.ts';
import { modelWords } from './lineSentence.ts';
import { lineTemplate, type LineTemplate, workedSide } from './lineTemplate.ts';
import type { ModelSymbols } from './modelSymbols.ts';

// What the update was for: steps 1 to 4 once more, with the new parameters.

/** The points over which the loss of the iteration goes. */
function pointsOf({ moment, count }: IterateValues): readonly number[] {
  const { point, rows } = moment.iterate;
  if (point !== undefined) return [point];
  return rows ?? Array.from({ length: count }, (_none, index) => index);
}

/** The numbers of the same points after the update. */
function valuesAfter({ moment }: IterateValues): IterateValues | undefined {
  return valuesOf({ ...moment, iterate: { ...moment.iterate, at: moment.next } });
}

/** The loss after the update. Over all points it is known mostly, so that none of them is visited. */
function lossAfter(values: IterateValues, square: Expression): number {
  const { moment, ofPoint } = values;
  const { iterate, next, nextLoss, symbols } = moment;
  const isOverAll = iterate.point === undefined && iterate.rows === undefined;
  if (isOverAll && nextLoss !== undefined) return nextLoss();
  const points = pointsOf(values);
  const costs = points.map((point) => ofPoint.at(square, point, { ...iterate, at: next }));
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  // Of one point there is no mean, only the half of it.
  return lossFactor(symbols.convention, points.length) * total;
}

// As many digits as are read in passing.
const mostDigits = 8;

function signed(value: number, digits: number, isTaken: boolean): string {
  const sign = value < 0 === isTaken ? '+' : '−';
  return `${sign} ${numberToText(Math.abs(value), digits)}`;
}

/** The new error of a point of the line, written out such that by hand it comes out; otherwise it is not known. */
function newErrorInWords(values: IterateValues | undefined) {
  const unknown = { known: 'no', error: '', side: '', result: '' };
  if (values === undefined || values.moment.chosen === 'all') return unknown;
  const { moment, point: chosen } = values;
  const points = pointsOf(values);
  const point = points.includes(chosen) ? chosen : (points[0] ?? chosen);
  const [m = Number.NaN, b = Number.NaN] = moment.next;
  const [x, y] = [moment.points.input(point, 0), moment.points.y(point)];
  if (!Number.isFinite(m * x + b - y)) return unknown;
  const result = numberToText(m * x + b - y);
  const read = (value: number, digits: number): number => Number(value.toPrecision(digits));
  for (let digits = defaultDigits; digits <= mostDigits; digits += 1) {
    const byHand = read(m, digits) * read(x, digits) + read(b, digits) - read(y, digits);
    if (!Number.isFinite(byHand) || numberToText(byHand) !== result) continue;
    const factor = numberToText(x, digits);
    const times = `${numberToText(m, digits)} · ${x < 0 ? `(${factor})` : factor}`;
    const side = `${times} ${signed(b, digits, false)} ${signed(y, digits, true)}`;
    return { known: 'yes', error: plainSymbol(`e_${point + 1}`), side, result };
  }
  return unknown;
}

/** The symbol of the new loss, over the same points. */
function newLoss({ loss }: ModelSymbols): Expression {
  const { subscript } = partsOfName(loss.name);
  return symbol(
    subscript === undefined ? 'newLoss' : `newLoss_${subscript}`,
    undefined,
    loss.index,
  );
}

/** Over which points the loss of the iteration goes. */
function reachOf({ loss, upper }: ModelSymbols): 'one' | 'batch' | 'all' {
  if (loss.index !== undefined) return 'one';
  return isSet(upper) ? 'batch' : 'all';
}

/** What a point costs, without the mark that ties it to the pictures. */
function unmarked(cost: Expression): Expression {
  switch (cost.kind) {
    case 'power':
      return power(cost.base, cost.exponent);
    case 'call':
      return call(cost.name, cost.argument);
    case 'symbol':
      return symbol(cost.name, undefined, cost.index);
    default:
      return cost;
  }
}

/** The new loss, worked out. */
export function newLossLine(symbols: ModelSymbols): LineTemplate {
  const side = symbols.definitions.get(symbols.loss.name) ?? symbols.lossOfSquares;
  // Its numbers are not those of the pictures, which show the iterate before the update.
  const unmarkedSide = replaced(side, symbols.square, unmarked(symbols.square));
  return lineTemplate({
    id: 'update-loss',
    left: newLoss(symbols),
    side,
    rule: 'definition-loss',
    by: ['loss'],
    isResult: true,
    worked: (values) => {
      const after = valuesAfter(values);
      if (after === undefined) return undefined;
      const result = shownNumber(lossAfter(values, symbols.square));
      const unmarkedAt: IterateValues['symbol'] = (asked, point) => {
        const found = after.symbol(asked, point);
        return found && shownNumber(found.value);
      };
      return workedSide(unmarkedSide, () => result)({ ...after, symbol: unmarkedAt });
    },
    sentence: (values) => ({
      id: symbols.isLine ? 'line.update-loss' : 'line.model.update-loss',
      values: {
        ...modelWords(symbols),
        ...(symbols.isLine ? newErrorInWords(values) : {}),
        over: reachOf(symbols),
      },
    }),
  });
}
