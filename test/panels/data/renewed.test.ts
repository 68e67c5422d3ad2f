import { describe, expect, it } from 'vitest';
import { errorAt } from '../../../src/regression/predict.ts';
import { dataDestination } from '../../../src/panels/data/dataDestination.ts';
import { dataMarks } from '../../../src/panels/data/dataMarks.ts';
import { pictureOf } from '../../../src/panels/data/dataPicture.ts';
import { ledgerOf } from '../../../src/panels/data/ledger.ts';
import { plotScales } from '../../../src/ui/plot/plotScales.ts';
import { stateOfLink } from '../../store/stateOfLink.ts';

const area = { left: 40, top: 10, width: 620, height: 480 };
const scales = plotScales(area, [-1, 6], [-1, 7], 'linear', 14);

/** The data at a line of the update, once the line has arrived. */
async function at(link: string) {
  const state = await stateOfLink(`v=1&${link}`);
  const { parameters, iteration } = dataDestination(state);
  const moment = { working: parameters, gathered: 1, focused: false, handled: true };
  const picture = pictureOf(state, moment);
  const marks = dataMarks(picture, { scales, weight: 1 });
  return { parameters, iteration, picture, marks, ledger: ledgerOf(state, scales) };
}

describe('the data at the new loss', () => {
  it('have the new line with its errors, and its number at each point', async () => {
    // From m = b = 0 at the rate 0.05: m = 1.38, b = 0.4, so that at x = 1 the error is 1.78 − 2.
    const { picture, marks, ledger, iteration } = await at('data=five-points&beat=update&line=3');
    expect([...picture.line]).toEqual([expect.closeTo(1.38, 9), expect.closeTo(0.4, 9)]);
    expect(iteration).toBe(1);
    expect(ledger.symbol).toBe('new e');
    expect(ledger.entries.map(({ text }) => text)).toStrictEqual([
      '−0.22',
      '0.16',
      '−0.46',
      '1.92',
      '1.3',
    ]);
    const texts = marks.flatMap((mark) => (mark.shape === 'label' ? mark.texts.slice(0, 1) : []));
    expect(texts).toStrictEqual(['old line', 'new e₃ = −0.46']);
    // Halfway from 5 to the guess, 4.54: a line from its point would be about the point.
    const named = marks.find((mark) => mark.shape === 'label' && mark.term === 'error');
    expect(named).toMatchObject({ ledFrom: { x: 3, y: expect.closeTo(4.77, 9) as number } });
    // It cannot be taken hold of: it is not yet that of the run.
    expect(picture.handles).toBeUndefined();
    const dashed = marks.filter((mark) => mark.shape === 'segment' && mark.dash !== undefined);
    expect(dashed).toMatchObject([{ role: 'path', from: { y: 0 }, to: { y: 0 } }]);
  });

  it('have their numbers in one row on a phone, smaller and each nearest to its own point', async () => {
    const state = await stateOfLink('v=1&data=five-points&beat=update&line=3');
    const phone = plotScales({ ...area, width: 225 }, [-2.13, 6], [-1, 7.6], 'linear', 13.3);
    const { entries, size } = ledgerOf(state, phone);
    expect(size).toBe(0.86);
    expect(entries.map(({ text, row }) => [text, row])).toStrictEqual(
      ['−0.22', '0.16', '−0.46', '1.92', '1.3'].map((text) => [text, undefined]),
    );
    const away = entries.map(({ left }, index) => Math.abs(left - phone.x(index + 1)));
    expect(Math.max(...away)).toBeLessThan(0.6 * (phone.x(2) - phone.x(1)));
    // Narrower still they stand in two rows.
    const narrow = plotScales({ ...area, width: 208 }, [-2.13, 6], [-1, 7.6], 'linear', 13.3);
    expect(ledgerOf(state, narrow).entries.map(({ left, row }) => [left, row])).toStrictEqual(
      [1, 2, 3, 4, 5].map((x) => [narrow.x(x), x % 2 === 1 ? 'upper' : 'lower']),
    );
    // Where one row has room for all there is one.
    const whole = ledgerOf(state, scales).entries;
    expect(whole.map(({ row }) => row)).toStrictEqual(whole.map(() => undefined));
  });

  it('have numbers that make the loss of the formula, and stand where the next iteration begins', async () => {
    const { ledger, parameters, iteration } = await at('data=five-points&beat=update&line=3&k=2');
    const next = await at('data=five-points&k=3');
    const errors = next.ledger.entries.map(({ point }) => {
      const { line, observations } = next.picture;
      const { x, y } = observations[point]!;
      return errorAt(line, { x, y });
    });
    for (const [place, { text }] of ledger.entries.entries())
      expect(Number(text.replace('−', '-'))).toBeCloseTo(errors[place]!, 3);
    expect([...parameters, iteration]).toEqual([
      expect.closeTo(next.parameters[0]!, 12),
      expect.closeTo(next.parameters[1]!, 12),
      next.iteration,
    ]);
  });

  it('are as before at the lines before it, and where the guess goes across', async () => {
    for (const link of [
      'data=five-points&beat=update&line=2',
      'data=plane&model=plane&across=guess&beat=update&line=9',
    ])
      expect((await at(link)).picture.renewed).toBe(false);
  });
});
