import { difference, shownNumber } from '../calculus/expression.ts';
import { replaced } from '../calculus/tree.ts';
import { lineTemplate, type LineTemplate } from './lineTemplate.ts';
import type { ModelSymbols } from './modelSymbols.ts';

/**
 * Whether a line of its own says that each place of the map is one line, before anything is differentiated: over all points,
 * and where x is as it was given. A standardised x has a line of its own already, and with that there would be too many.
 */
export function hasMapLine({ isLine, inputs, loss }: ModelSymbols): boolean {
  return isLine && inputs[0]?.name === 'x' && loss.name === 'L' && loss.index === undefined;
}

/** The loss with the errors written out: then one sees what it hangs on, which are the two directions of the map. */
export function mapLine(symbols: ModelSymbols): LineTemplate {
  const { loss, lossOfSquares, error, guess, y } = symbols;
  return lineTemplate({
    id: 'loss-map',
    left: loss,
    side: replaced(lossOfSquares, error, difference(guess, y)),
    rule: 'substitute',
    by: ['error'],
    isResult: true,
    // With numbers for all its letters it would be the sum of the lines before.
    worked: ({ moment }) => ({ sides: [], result: shownNumber(moment.iterate.loss, 'loss') }),
  });
}
